/** Says how much the cache holds. */
import { countNoun } from '../text/count-noun.ts'

/** "3 files, 1.2 MB". */
export function describeCache(files: readonly { readonly bytes: number }[]): string {
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000
  return `${countNoun(files.length, 'file')}, ${megabytes.toFixed(1)} MB`
}
