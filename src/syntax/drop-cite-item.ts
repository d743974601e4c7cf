/** Works out the edit that takes one cite item out of a marker. */
import type { SpanEdit } from '../text/apply-edits.ts'
import { parseCitationMarker } from './citation-marker.ts'
import { holdsLineEnd, removal, sameItems } from './mend-marker.ts'

/**
 * Proved by reading: what is left says the same of the other items. `undefined` for an item that cannot go
 * by itself: the only one, one within a range, one in a marker that is wrong anyway. Spans count in `raw`.
 */
export function dropCiteItem(raw: string, index: number): SpanEdit | undefined {
  const marker = parseCitationMarker(raw)
  const item = marker?.items[index]
  if (!marker || !item || marker.problem || marker.items.length < 2) return undefined
  const rest = marker.items.filter((other) => other !== item)
  for (const edit of candidates(raw, item.span.start, item.span.end)) {
    if (holdsLineEnd(raw, edit.span)) continue
    const left = parseCitationMarker(raw.slice(0, edit.span.start) + raw.slice(edit.span.end))
    if (left?.form === marker.form && !left.problem && sameItems(left.items, rest)) return edit
  }
  return undefined
}

/** With the separator before the item, else with the one after it; the shortest first. */
function candidates(raw: string, start: number, end: number): readonly SpanEdit[] {
  const before = placesOf(raw.slice(0, start)).toReversed()
  const after = [...placesOf(raw).filter((at) => at >= end), raw.length - 1]
  const edits: SpanEdit[] = []
  for (const from of before) for (const to of after) edits.push(removal(from, to))
  for (const at of after) edits.push(removal(1, at + 1 + leadingSpaces(raw, at + 1)))
  return edits.slice(0, MOST_CANDIDATES)
}

/** Each is read, so there must not be too many. */
const MOST_CANDIDATES = 100

function placesOf(text: string): readonly number[] {
  return [...text.matchAll(/[,;]/g)].map(({ index }) => index)
}

function leadingSpaces(raw: string, at: number): number {
  return /^[ \t]*/.exec(raw.slice(at))?.[0].length ?? 0
}
