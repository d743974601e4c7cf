/** Reads `[3]–[5]` as the range that it is. */
import { parseNumberMarker } from '../syntax/number-marker.ts'
import type { Marker } from './report.ts'
import { withoutSpans } from './tool-markers.ts'

const DASH = /^\s?[-–—]\s?$/

/** Of markers in text order; two that hold a number each and stand about a dash become one. */
export function joinRanges(markers: readonly Marker[], text: string): readonly Marker[] {
  const joined: Marker[] = []
  for (const marker of markers) {
    const last = joined.at(-1)
    const range = last && rangeOf(last, marker, text)
    if (range) joined[joined.length - 1] = range
    else joined.push(marker)
  }
  return joined
}

function rangeOf(first: Marker, last: Marker, text: string): Marker | undefined {
  const from = onlyNumber(first)
  const to = onlyNumber(last)
  const between = text.slice(first.span.end, last.span.start)
  if (from === undefined || to === undefined || from >= to || !DASH.test(between)) return undefined
  const read = parseNumberMarker(`[${from}–${to}]`)
  if (!read || read.problem) return undefined
  const span = { start: first.span.start, end: last.span.end }
  return { ...first, span, raw: text.slice(span.start, span.end), items: withoutSpans(read.items) }
}

function onlyNumber({ kind, items: [item, ...others] }: Marker): number | undefined {
  const isPlain = kind === 'number' && others.length === 0 && item?.locator === undefined
  return isPlain && item?.target.kind === 'number' ? item.target.number : undefined
}
