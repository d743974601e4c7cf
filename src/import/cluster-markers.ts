/** Joins the markers that stand together, and takes in the brackets that hold nothing else. */
import type { Span } from '../text/span.ts'
import type { Marker } from './report.ts'

/** Markers that become one; the span holds them and their brackets. */
export interface Cluster<Kind extends Marker> {
  readonly span: Span
  readonly markers: readonly Kind[]
}

/** Between links in parentheses; between markers that stand together. */
const LISTED = /^[ \t]*(?:[,;|·][ \t]*)?(?:(?:and|und|et|y)[ \t]+)?$/
const LINKS: ReadonlySet<Marker['kind']> = new Set(['numbered-link', 'link', 'address'])
const TOGETHER = /^[ \t]*$/

/**
 * Of markers that are to be replaced, in text order and only where all their sources are known. Links that
 * stand alone in parentheses are replaced as well.
 */
export function clusterMarkers<Kind extends Marker>(
  markers: readonly Kind[],
  text: string,
): readonly Cluster<Kind>[] {
  const clusters: Draft<Kind>[] = []
  let lastAt = -1
  for (const [index, unit] of inBrackets(markers, text).entries()) {
    if (!unit) continue
    const last = clusters.at(-1)
    const isNext =
      last && lastAt === index - 1 && TOGETHER.test(text.slice(last.span.end, unit.span.start))
    if (isNext) {
      last.span = { start: last.span.start, end: unit.span.end }
      last.markers.push(...unit.markers)
    } else clusters.push({ span: unit.span, markers: [...unit.markers] })
    lastAt = index
  }
  return clusters.map((cluster) =>
    raised(enclosed(cluster.markers, cluster.span, text, SQUARE) ?? cluster, text),
  )
}

interface Draft<Kind extends Marker> {
  span: Span
  readonly markers: Kind[]
}

/** Each marker that is to be replaced, or a run of links, with their brackets; a gap for every other. */
function inBrackets<Kind extends Marker>(
  markers: readonly Kind[],
  text: string,
): readonly (Cluster<Kind> | undefined)[] {
  const units: (Cluster<Kind> | undefined)[] = []
  for (let index = 0; index < markers.length; index++) {
    const marker = markers[index]
    if (!marker) continue
    const run = opensWith(marker, text) ? linkRun(markers, index, text) : []
    const unit =
      enclosed(run, spanOf(run), text, PARENTHESES) ?? enclosed(run, spanOf(run), text, SQUARE)
    if (unit) index += run.length - 1
    units.push(unit ?? (marker.effect === 'replace' ? alone(marker, text) : undefined))
  }
  return units
}

function opensWith({ span }: Marker, text: string): boolean {
  return /[([][ \t]*$/.test(text.slice(Math.max(0, span.start - 4), span.start))
}

function spanOf(run: readonly Marker[]): Span {
  return { start: run[0]?.span.start ?? 0, end: run.at(-1)?.span.end ?? 0 }
}

function alone<Kind extends Marker>(marker: Kind, text: string): Cluster<Kind> {
  return enclosed([marker], marker.span, text, SQUARE) ?? { span: marker.span, markers: [marker] }
}

interface Brackets {
  readonly open: RegExp
  readonly close: RegExp
}

const PARENTHESES: Brackets = { open: /\([ \t]*$/, close: /^[ \t]*\)/ }
/** What follows would make a link of them. */
const SQUARE: Brackets = { open: /(?<!\\)\[[ \t]*$/, close: /^[ \t]*\](?![(:])/ }

/** The markers with the brackets around them, if there are any. */
function enclosed<Kind extends Marker>(
  markers: readonly Kind[],
  { start, end }: Span,
  text: string,
  { open, close }: Brackets,
): Cluster<Kind> | undefined {
  const before = open.exec(text.slice(Math.max(0, start - 4), start))
  const after = close.exec(text.slice(end, end + 4))
  if (!before || !after || markers.length === 0) return undefined
  return { span: { start: start - before[0].length, end: end + after[0].length }, markers }
}

function linkRun<Kind extends Marker>(
  markers: readonly Kind[],
  from: number,
  text: string,
): readonly Kind[] {
  const run: Kind[] = []
  for (let index = from; index < markers.length; index++) {
    const marker = markers[index]
    const last = run.at(-1)
    const isLink = marker?.loss === undefined && LINKS.has(marker?.kind ?? 'number')
    if (!marker || !isLink || (last && !LISTED.test(text.slice(last.span.end, marker.span.start))))
      break
    run.push(marker)
  }
  return run
}

/** `<sup>[1]</sup>` is raised already. */
function raised<Kind extends Marker>(cluster: Cluster<Kind>, text: string): Cluster<Kind> {
  const { start, end } = cluster.span
  const open = /<sup>[ \t]*$/i.exec(text.slice(Math.max(0, start - 8), start))
  const close = /^[ \t]*<\/sup>/i.exec(text.slice(end, end + 9))
  if (!open || !close) return cluster
  return { ...cluster, span: { start: start - open[0].length, end: end + close[0].length } }
}
