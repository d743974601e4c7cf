/** Says to which sources of the report a marker leads, or why it leads nowhere. */
import type { Marker, MarkerItem } from './report.ts'
import type { SourceTable } from './source-table.ts'

/** An item with the place of its source in the report's table; absent where there is none. */
export type ResolvedItem = MarkerItem & { readonly source?: number }

/** A marker with what became of it. */
export interface ResolvedMarker extends Marker {
  readonly items: readonly ResolvedItem[]
}

/** What markers are read against. */
export interface MarkerContext {
  readonly table: SourceTable
  /** The front matter lists the sources, and numbers mean places in it. */
  readonly numbersAreListed: boolean
  /** `【8†source】` means entry 8 of the list. */
  readonly browsingIsNumbered: boolean
  /** Identifiers of the footnotes that cite by themselves. */
  readonly citingFootnotes: ReadonlySet<string>
}

/** Kinds that could be taken for a number of the new list if they stayed. */
const NUMBERS: ReadonlySet<Marker['kind']> = new Set(['number', 'numbered-link', 'wide-brackets'])

/** A marker of which some sources are known is replaced all the same, so that these are not lost too. */
export function resolveMarker(marker: Marker, context: MarkerContext): ResolvedMarker {
  if (marker.loss !== undefined || marker.effect === 'remove' || marker.kind === 'key')
    return marker
  if (marker.kind === 'number' && context.numbersAreListed) return { ...marker, effect: 'stay' }
  if (marker.kind === 'browsing' && !context.browsingIsNumbered)
    return { ...marker, effect: 'stay', loss: 'names a place in the chat and no source' }
  if (marker.kind === 'footnote') return resolveFootnote(marker, context)
  const items = marker.items.map((item) => resolveItem(item, context.table))
  const losses = items.flatMap(({ loss }) => (loss === undefined ? [] : [loss]))
  const resolved = items.map(({ item }) => item)
  if (losses.length === 0) return { ...marker, items: resolved }
  const isReplaced = NUMBERS.has(marker.kind) || losses.length < items.length
  const effect = marker.effect === 'replace' && isReplaced ? 'replace' : 'stay'
  return { ...marker, items: resolved, effect, loss: [...new Set(losses)].join('; ') }
}

function resolveFootnote(
  marker: Marker,
  { table, citingFootnotes }: MarkerContext,
): ResolvedMarker {
  const [item] = marker.items
  const label = item?.target.kind === 'key' ? item.target.key : ''
  const source = table.labelled(label)
  if (item && source !== undefined) return { ...marker, items: [{ ...item, source }] }
  const isCiting = citingFootnotes.has(label)
  return {
    ...marker,
    effect: 'stay',
    items: [],
    ...(!isCiting && { loss: 'its footnote names no source' }),
  }
}

function resolveItem(
  item: MarkerItem,
  table: SourceTable,
): { readonly item: ResolvedItem; readonly loss?: string } {
  const { target } = item
  if (target.kind === 'url') {
    const source = table.addressed(target.url)
    return source === undefined
      ? { item, loss: 'leads to no web address' }
      : { item: { ...item, source } }
  }
  if (target.kind === 'key') return { item }
  const found = table.numbered(target.number)
  if (found.kind === 'one') return { item: { ...item, source: found.source } }
  const words = found.kind === 'none' ? 'no source has' : 'more than one source has'
  return { item, loss: `${words} the number ${target.number}` }
}
