/** Cuts a text into regions that are read each on its own. */
import { OpenBlock } from './open-block.ts'
import type { TextLines } from './text-lines.ts'

/** Lines from `first` up to, not including, `last`; neither the first nor the last is blank. */
export interface Region {
  readonly first: number
  readonly last: number
}

const LIST_ITEM = /[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/my

/**
 * A cut is a blank line before one that no open list, footnote or fence could take in: it is not indented,
 * and no item follows on a list. What is open is only guessed; whoever uses the regions must prove it.
 */
export function cutRegions(lines: TextLines): Region[] {
  const regions: Region[] = []
  const open = new OpenBlock(lines)
  let first = -1
  let last = -1
  let hasList = false
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const isIndented = startsIndented(lines, line)
    const isTaken = open.goesOnIn(line, isIndented)
    const isItem = !isTaken && isListItem(lines, line)
    if (first < 0) first = line
    else if (last < line && !isTaken && !isIndented && !(isItem && hasList)) {
      regions.push({ first, last })
      first = line
      hasList = false
    }
    last = line + 1
    if (isItem) hasList = true
    open.take(line, hasList && isIndented)
  }
  if (first >= 0) regions.push({ first, last })
  return regions
}

function startsIndented(lines: TextLines, line: number): boolean {
  const first = lines.text[lines.startOf(line)]
  return first === ' ' || first === '\t'
}

function isListItem(lines: TextLines, line: number): boolean {
  LIST_ITEM.lastIndex = lines.startOf(line)
  return LIST_ITEM.test(lines.text)
}
