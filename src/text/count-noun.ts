/** Puts a number and its noun together. */

/** "1 claim", "2 claims". */
export function countNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
