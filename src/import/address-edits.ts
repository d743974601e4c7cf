/** Takes the tracking parameters out of the addresses that stay in a report. */
import type { Definition } from 'mdast'
import { spanOf } from '../markdown/inline-prose.ts'
import { withoutTracking } from '../syntax/clean-url.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import type { Marker } from './report.ts'

/** Only where an address stands as it is read, without escapes. */
export function addressEdits(
  markers: readonly Marker[],
  definitions: readonly Definition[],
  text: string,
): readonly SpanEdit[] {
  const inMarkers = markers.flatMap(({ span, items, loss }) =>
    items.flatMap(({ target }) =>
      target.kind === 'url' && loss === undefined ? editsIn(text, span, target.url) : [],
    ),
  )
  return [...inMarkers, ...definitions.flatMap((node) => editsIn(text, spanOf(node), node.url))]
}

function editsIn(text: string, { start, end }: Span, url: string): readonly SpanEdit[] {
  const clean = withoutTracking(url)
  if (clean === url) return []
  const edits: SpanEdit[] = []
  // By itself: behind the last one a search would go on to the end of the text.
  const own = text.slice(start, end)
  for (let at = own.indexOf(url); at >= 0; at = own.indexOf(url, at + url.length))
    edits.push({ span: { start: start + at, end: start + at + url.length }, text: clean })
  return edits
}
