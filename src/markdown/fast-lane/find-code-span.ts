/** Finds where inline code ends, and what it says. */

/** The code without its ticks, and the offset behind the last of them. */
export interface CodeSpan {
  readonly value: string
  readonly end: number
}

const TICKS = /`+/g

/**
 * `inside` is behind as many ticks as `tickCount`, and the content that they stand in goes to `end`. `undefined`
 * when no such run of ticks follows; code that goes over a line end is for the judge.
 */
export function findCodeSpan(
  text: string,
  tickCount: number,
  inside: number,
  end: number,
): CodeSpan | 'for-the-judge' | undefined {
  const rest = text.slice(inside, end)
  for (const { 0: ticks, index } of rest.matchAll(TICKS)) {
    if (ticks.length !== tickCount) continue
    const value = rest.slice(0, index)
    if (value.includes('\n')) return 'for-the-judge'
    const isPadded = value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value)
    return { value: isPadded ? value.slice(1, -1) : value, end: inside + index + tickCount }
  }
  return undefined
}
