/** Divides the briefings of a project over several runs. */
import { fingerprint } from '../text/fingerprint.ts'
import type { Shard } from './report-part.ts'

/** By the path alone, so that a briefing stays with its shard when others come and go. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return Number.parseInt(fingerprint(path).slice(0, 8), 16) % count === index - 1
}

/** As the user writes it: "3/16". */
export function printShard({ index, count }: Shard): string {
  return `${index}/${count}`
}
