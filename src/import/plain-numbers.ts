/** Finds numbers that lost their brackets or their height on the way, where they cite a list all the same. */
import { parseNumberMarker } from '../syntax/number-marker.ts'
import type { Span } from '../text/span.ts'
import type { Marker, MarkerItem } from './report.ts'
import type { SourceTable } from './source-table.ts'
import { withoutSpans } from './tool-markers.ts'

const styles = ['glued', 'spaced', 'parenthesised', 'escaped', 'decimal'] as const
type Style = (typeof styles)[number]

/** What can be a marker, and can be a number of the text. */
export interface PlainNumber {
  readonly style: Style
  readonly span: Span
  readonly raw: string
  readonly items: readonly MarkerItem[]
}

const ONE = String.raw`[1-9]\d{0,2}`
const SOME = String.raw`(?<some>${ONE}(?:,\s?${ONE}){0,9})`
const RANGE = String.raw`(?<some>${ONE}(?:\s?[,;–-]\s?${ONE}){0,9})`
const ABBREVIATED = String.raw`(?<!(?<!\p{L})(?:no|nos|nr|fig|figs|p|pp|vol|sec|ch|art|v|ver|para|approx|ca|eq|cf|vs|st|tab|bd|abs|kap|s|n|núm|pág|t|lit)\.[ ]?)`
const patterns: Readonly<Record<Style, RegExp>> = {
  glued: new RegExp(
    String.raw`(?<=[\p{L}%)\]"”’»][.!?,;:…]["”’»)]?[*_]{0,3}|(?<!\p{N})(?:1[5-9]|20)\d\d[.!?,;:])${ABBREVIATED}${SOME}(?=\s|$|[*_|])`,
    'giu',
  ),
  spaced: new RegExp(
    String.raw`(?<=[\p{L}\p{N}%)"”’»][.!?…]["”’»)]?[*_]{0,3}[ ])${ABBREVIATED}${SOME}(?=\s+[\p{Lu}"“*]|\s*$|\s*[|\n])`,
    'gu',
  ),
  parenthesised: new RegExp(
    String.raw`(?<=[\p{L}\p{N}%)"”’»]\s?)\(${RANGE}\)(?=[.,;:!?]|$)|(?<=[.!?]["”’»]?\s?)\(${RANGE.replace('some', 'ended')}\)(?=\s|$)`,
    'gu',
  ),
  escaped: new RegExp(String.raw`\\\[${RANGE}\\?\]`, 'gu'),
  decimal: /(?<=\p{N}\.)(?<some>[1-9]\d{0,2})(?=\s+\p{Lu}|\s*$)/gu,
}

/** Of a stretch of the text that is text to Markdown, in text order by style. */
export function findPlainNumbers(text: string, { start, end }: Span): readonly PlainNumber[] {
  const from = Math.max(0, start - 8)
  const around = text.slice(from, end + 4)
  if (!/\d/.test(around)) return []
  return styles.flatMap((style) =>
    [...around.matchAll(patterns[style])].flatMap((match) => {
      const at = from + match.index
      const span = { start: at, end: at + match[0].length }
      const read = parseNumberMarker(`[${match.groups?.['some'] ?? match.groups?.['ended'] ?? ''}]`)
      if (!read || span.start < start || span.end > end) return []
      return [{ style, span, raw: match[0], items: withoutSpans(read.items) }]
    }),
  )
}

/** Kinds that show that a report has markers of its own for its numbers. */
const MARKED: ReadonlySet<Marker['kind']> = new Set([
  'number',
  'superscript',
  'cite-number',
  'wide-brackets',
  'worded',
  'footnote',
])

/**
 * As markers, in the style that cites the list as markers would: in its order, and half of it at least.
 * Where other markers cite the list, plain numbers are numbers.
 */
export function settlePlainNumbers(
  found: readonly PlainNumber[],
  markers: readonly Marker[],
  table: SourceTable,
): readonly Marker[] {
  const isListed = ({ target }: MarkerItem): boolean =>
    target.kind === 'number' && table.numbered(target.number).kind === 'one'
  if (markers.some(({ kind, items }) => MARKED.has(kind) && items.some(isListed))) return []
  const settled = styles.map((style) =>
    settleStyle(
      style,
      found.filter((one) => one.style === style),
      table,
    ),
  )
  const best = settled.reduce((a, b) => (b.cited > a.cited ? b : a))
  if (best.cited === 0) return []
  const taken = new Set(best.markers.map(({ span }) => span.start))
  const decimals = found.filter(
    ({ style, span }) => style === 'decimal' && best.style === 'glued' && !taken.has(span.start),
  )
  return [...best.markers, ...decimals.map((one) => lost(one, 'may be a decimal'))]
}

interface SettledStyle {
  readonly style: Style
  readonly markers: readonly Marker[]
  /** Different sources; none when the style is not that of the report. */
  readonly cited: number
}

function settleStyle(
  style: Style,
  found: readonly PlainNumber[],
  table: SourceTable,
): SettledStyle {
  const cited = new Set<number>()
  let highest = 0
  const markers = found.map((one): Marker => {
    const numbers = one.items.flatMap(({ target }) =>
      target.kind === 'number' ? [target.number] : [],
    )
    const isNext = numbers.every((number, index) => number <= highest + 1 + index)
    const isListed = numbers.every((number) => table.numbered(number).kind === 'one')
    if (!isListed || (!isNext && style !== 'escaped'))
      return lost(one, 'may be a number of the text')
    highest = Math.max(highest, ...numbers)
    for (const number of numbers) cited.add(number)
    const { span, raw, items } = one
    return { kind: 'plain', span, raw, items, effect: 'replace' }
  })
  const losses = markers.filter(({ loss }) => loss !== undefined).length
  const isStyle =
    style !== 'decimal' &&
    cited.size >= Math.max(2, table.numberCount / 2) &&
    losses * 4 <= markers.length
  return { style, markers, cited: isStyle ? cited.size : 0 }
}

function lost({ span, raw }: PlainNumber, loss: string): Marker {
  return { kind: 'plain', span, raw, items: [], effect: 'stay', loss }
}
