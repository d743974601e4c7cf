/** Makes the name of a stored file from the key of its source. */
import { isReservedName } from '../text/reserved-name.ts'

const SAFE = /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9_-])?$/
const MOST_CHARACTERS = 60
const DIGITS = 10

/**
 * The key itself where it is lower-case ASCII and safe as a name; else what is left of it, and digits
 * that differ for every key. `=` is in no safe key, so that the two never meet.
 */
export function snapshotName(key: string, sha256: (bytes: Uint8Array) => string): string {
  if (SAFE.test(key) && !isReservedName(key)) return key
  const readable = key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-|-$/g, '')
  return `${readable}=${sha256(new TextEncoder().encode(key)).slice(0, DIGITS)}`
}
