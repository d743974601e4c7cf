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
const TOGETHER = /^[ \t]*$/

/**
 * Of markers that are to be replaced, in text order and only where all their sources are known. Links that
 * stand alone in parentheses are replaced as well.
 */
export function clusterMarkers<Kind extends Marker>(
  markers: readonly Kind[],
  text: string,
): readonly Cluster<Kind>[] {
  const units = inParentheses(markers, text)
  const clusters: Cluster<Kind>[] = []
  let lastAt = -1
  for (const [index, unit] of units.entries()) {
    if (!unit) continue
    const last = clusters.at(-1)
    const between = last && text.slice(last.span.end, unit.span.start)
    const isNext = last && lastAt === index - 1 && between !== undefined && TOGETHER.test(between)
    const cluster = isNext
      ? {
          span: { start: last.span.start, end: unit.span.end },
          markers: [...last.markers, ...unit.markers],
        }
      : unit
    if (isNext) clusters.pop()
    clusters.push(cluster)
    lastAt = index
  }
  return clusters.map((cluster) => raised(cluster, text))
}

/** Each marker that is to be replaced, or a run of links with its parentheses; a gap for every other. */
function inParentheses<Kind extends Marker>(
  markers: readonly Kind[],
  text: string,
): readonly (Cluster<Kind> | undefined)[] {
  const units: (Cluster<Kind> | undefined)[] = []
  for (let index = 0; index < markers.length; index++) {
    const run = linkRun(markers, index, text)
    const [first] = run
    const last = run.at(-1)
    const open =
      first && /\([ \t]*$/.exec(text.slice(Math.max(0, first.span.start - 3), first.span.start))
    const close = last && /^[ \t]*\)/.exec(text.slice(last.span.end, last.span.end + 3))
    if (first && last && open && close) {
      const span = {
        start: first.span.start - open[0].length,
        end: last.span.end + close[0].length,
      }
      units.push({ span, markers: run })
      index += run.length - 1
      continue
    }
    const marker = markers[index]
    const isReplaced = marker?.effect === 'replace'
    units.push(isReplaced ? { span: marker.span, markers: [marker] } : undefined)
  }
  return units
}

function linkRun<Kind extends Marker>(
  markers: readonly Kind[],
  from: number,
  text: string,
): readonly Kind[] {
  const run: Kind[] = []
  for (const marker of markers.slice(from)) {
    const last = run.at(-1)
    const isLink = marker.loss === undefined && /^(?:numbered-link|link|address)$/.test(marker.kind)
    if (!isLink || (last && !LISTED.test(text.slice(last.span.end, marker.span.start)))) break
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
