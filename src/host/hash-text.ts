/** Names a text by its bytes. */
import type { Host } from './host.ts'

/** SHA-256 of the text as UTF-8, in hexadecimal. */
export function hashText({ sha256 }: Pick<Host, 'sha256'>, text: string): string {
  return sha256(new TextEncoder().encode(text))
}
