/** Cuts a text into regions that are read each on its own. */
import type { TextLines } from './text-lines.ts'

/** Lines from `first` up to, not including, `last`; neither the first nor the last is blank. */
export interface Region {
  readonly first: number
  readonly last: number
}

const LIST_ITEM = /[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/my
const FENCE = /[ \t>]*(?:[-+*]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})/y

/**
 * A cut is a blank line before one that no open list, footnote or fence could take in: it is not indented,
 * and no item follows on a list. Fences are only guessed; whoever uses the regions must prove them.
 */
export function cutRegions(lines: TextLines): Region[] {
  const regions: Region[] = []
  let first = -1
  let last = -1
  let hasList = false
  let fence: string | undefined
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const isItem = matches(LIST_ITEM, lines, line) !== undefined
    const isFresh = last < line && fence === undefined && !startsIndented(lines, line)
    if (first < 0) first = line
    else if (isFresh && !(isItem && hasList)) {
      regions.push({ first, last })
      first = line
      hasList = false
    }
    last = line + 1
    if (isItem) hasList = true
    const sign = matches(FENCE, lines, line)?.[1]?.slice(0, 3)
    if (sign !== undefined) fence = fence === undefined ? sign : fence === sign ? undefined : fence
  }
  if (first >= 0) regions.push({ first, last })
  return regions
}

function startsIndented(lines: TextLines, line: number): boolean {
  const first = lines.text[lines.startOf(line)]
  return first === ' ' || first === '\t'
}

function matches(pattern: RegExp, lines: TextLines, line: number): RegExpExecArray | undefined {
  pattern.lastIndex = lines.startOf(line)
  return pattern.exec(lines.text) ?? undefined
}
