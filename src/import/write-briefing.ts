/** Writes a report as a briefing: the same text, with a citation marker where each marker was. */
import { printCitationMarker, type PrintableItem } from '../syntax/print-citation-marker.ts'
import { textFragmentOf } from '../syntax/clean-url.ts'
import { applyEdits, type SpanEdit } from '../text/apply-edits.ts'
import type { ReadReport } from './read-report.ts'
import type { ResolvedItem, ResolvedMarker } from './resolve-marker.ts'

/** How sources are named in the briefing. */
export interface ReportKeys {
  /** By place in the report's table. */
  readonly ofSource: (source: number) => string
  /** For a number that no source has: a key that no source has either. */
  readonly ofMissing: (number: number) => string
}

/** The briefing's text; the report's is in it byte for byte but for the edits. */
export interface WrittenBriefing {
  readonly text: string
  readonly edits: readonly SpanEdit[]
  /** Markers whose passage on the page had no place in a citation marker. */
  readonly passages: readonly ResolvedMarker[]
}

/** `text` is the report as it was read. */
export function writeBriefing(text: string, report: ReadReport, keys: ReportKeys): WrittenBriefing {
  const markers = report.clusters.map(({ span, markers: together }) => ({
    span,
    text: printCitationMarker(itemsOf(together, keys)),
  }))
  const opening = openingOf(text, report)
  const edits = [...(opening ? [opening] : []), ...markers, ...report.edits]
  const replaced = report.clusters.flatMap((cluster) => cluster.markers)
  const passages = replaced.filter(({ items }) =>
    items.some(({ target }) => target.kind === 'url' && textFragmentOf(target.url) !== undefined),
  )
  return { text: applyEdits(text, edits).text, edits, passages }
}

/** The sources of markers that became one, each once unless places in it differ. */
function itemsOf(markers: readonly ResolvedMarker[], keys: ReportKeys): readonly PrintableItem[] {
  const byPrint = new Map<string, PrintableItem>()
  for (const item of markers.flatMap(({ items }) => items)) {
    const printable = { ...item, target: { kind: 'key', key: keyOf(item, keys) } } as const
    const print = printCitationMarker([printable])
    if (!byPrint.has(print)) byPrint.set(print, printable)
  }
  return [...byPrint.values()]
}

function keyOf({ source, target }: ResolvedItem, keys: ReportKeys): string {
  if (source !== undefined) return keys.ofSource(source)
  return keys.ofMissing(target.kind === 'number' ? target.number : 0)
}

/** Front matter with what is sure; a report that has its own keeps it. */
function openingOf(
  text: string,
  { hasFrontMatter, title, lang }: ReadReport,
): SpanEdit | undefined {
  if (hasFrontMatter || (title === undefined && lang === undefined)) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const at = text.startsWith('\uFEFF') ? 1 : 0
  const fields = [
    ...(title === undefined ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
  ]
  const lines = ['---', ...fields, '---', '', '']
  return { span: { start: at, end: at }, text: lines.join(lineEnd) }
}
