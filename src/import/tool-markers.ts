/** Reads the markers that chat tools leave in a text and Markdown does not know. */
import type { CiteItem } from '../model/citation.ts'
import { parseNumberMarker } from '../syntax/number-marker.ts'
import { findNearMarkers, type NearMarker } from '../syntax/near-marker.ts'
import type { Span } from '../text/span.ts'
import type { Marker, MarkerItem } from './report.ts'
import { findSuperscripts, isExponent } from './superscripts.ts'

/** What only the tool itself can resolve. */
export const IN_THE_CHAT = 'names a place in the chat and no source'
const WORDED = new RegExp(
  [
    String.raw`[[(](?:sources?|refs?\.?|references?|citations?|quellen?|fuentes?|docs?)[\s:#_]{1,3}(?<words>\d[\d,;\s–-]{0,60})[\])]`,
    String.raw`\[\^(?<note>[1-9]\d{0,2})\^?\]`,
    String.raw`(?<![\^\[])\^(?<raised>[1-9]\d{0,2}(?:,\s?[1-9]\d{0,2}){0,9})\^(?!\p{L}|\p{N})`,
  ].join('|'),
  'giu',
)
const CONTROL = /\uE200[^\uE201\n]{0,500}\uE201|[\uE200-\uE206]/g

/**
 * The markers of a stretch of the report's source that is text to Markdown, in text order; `offset` is where
 * it stands. What is escaped with a backslash is text.
 */
export function findToolMarkers(source: string, offset: number): readonly Marker[] {
  const near = findNearMarkers(source)
    .filter(({ start }) => source[start - 1] !== '\\')
    .map((one) => nearMarker(one, source.slice(one.start, one.end)))
  const raised = findSuperscripts(source).map(({ numbers, isDoubtful, ...span }): Marker => ({
    kind: 'superscript',
    span: spanOf(span),
    raw: source.slice(span.start, span.end),
    items: numbers.map(numberItem),
    effect: isDoubtful ? 'stay' : 'replace',
    ...(isDoubtful && { loss: 'may be an exponent' }),
  }))
  const controls = [...source.matchAll(CONTROL)].map((match): Marker => ({
    kind: 'private-use',
    span: { start: match.index, end: match.index + match[0].length },
    raw: match[0],
    items: [],
    effect: 'stay',
    loss: 'is a control code of a chat tool and names no source',
  }))
  return firstOf([near, raised, wordedMarkers(source), controls]).map((marker) => ({
    ...marker,
    span: shifted(marker.span, offset),
  }))
}

/** In text order; of markers that overlap the one of the earlier kind. */
function firstOf(kinds: readonly (readonly Marker[])[]): readonly Marker[] {
  const order = new Map(kinds.flatMap((markers, rank) => markers.map((marker) => [marker, rank])))
  const sorted = [...order.keys()].toSorted((a, b) => a.span.start - b.span.start)
  const kept: Marker[] = []
  for (const marker of sorted) {
    const last = kept.at(-1)
    if (!last || marker.span.start >= last.span.end) kept.push(marker)
    else if ((order.get(marker) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = marker
  }
  return kept
}

/** `[Source 1]`, `(Ref. 2, 3)`, `[^1]` without its footnote, `^1^`. */
function wordedMarkers(source: string): readonly Marker[] {
  return [...source.matchAll(WORDED)].flatMap((match) => {
    const start = match.index
    const span = { start, end: start + match[0].length }
    const { words, note, raised } = match.groups ?? {}
    if (raised !== undefined && isExponent(source.slice(Math.max(0, start - 24), start))) return []
    const items = numberItems(words ?? note ?? raised ?? '')
    if (!items || source[start - 1] === '\\') return []
    return [{ kind: 'worded', span, raw: match[0], items, effect: 'replace' }]
  })
}

/** What the words name as though they stood in brackets; `undefined` when they are no numbers. */
function numberItems(words: string): readonly MarkerItem[] | undefined {
  const read = parseNumberMarker(`[${words.trim()}]`)
  const isRight = read && (read.problem === undefined || read.problem.mend !== undefined)
  return isRight ? withoutSpans(read.items) : undefined
}

/** An item that names a source by its number in the list. */
export function numberItem(number: number): MarkerItem {
  return { target: { kind: 'number', number }, mode: 'parenthetical' }
}

/** Items without the places where they stood. */
export function withoutSpans(items: readonly CiteItem[]): readonly MarkerItem[] {
  return items.map(({ span: _span, ...item }) => item)
}

function nearMarker(near: NearMarker, raw: string): Marker {
  const base = { span: spanOf(near), raw }
  const lost = (kind: Marker['kind'], loss: string): Marker => ({
    ...base,
    kind,
    items: [],
    effect: 'stay',
    loss,
  })
  if (raw.startsWith('[cite_')) return { ...base, kind: 'cite-edge', items: [], effect: 'remove' }
  if (/^\[(?:cite|citation|doc):/.test(raw)) {
    const items = numberItems(raw.slice(raw.indexOf(':') + 1, -1))
    return items
      ? { ...base, kind: 'cite-number', items, effect: 'replace' }
      : lost('cite-number', 'has numbers that cannot be read')
  }
  if (/^[【[]\d.*†/.test(raw)) {
    const number = /^.([1-9]\d{0,2})†/.exec(raw)?.[1]
    return number === undefined
      ? lost('browsing', IN_THE_CHAT)
      : { ...base, kind: 'browsing', items: [numberItem(Number(number))], effect: 'replace' }
  }
  if (/turn\d|oai_?cit|^\[[a-z_]+:|^<grok/.test(raw)) return lost('turn', IN_THE_CHAT)
  if (/^[［【〔]/.test(raw))
    return near.mend && near.items.length > 0
      ? { ...base, kind: 'wide-brackets', items: withoutSpans(near.items), effect: 'replace' }
      : lost('wide-brackets', 'has numbers that cannot be read')
  return lost('unclosed', 'has no closing bracket')
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
