/** Tells which sources stand at a place, so that what is said there can be about them. */
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Registry, Source } from '../model/source.ts'
import { overlaps, type Location, type Span } from '../text/span.ts'

/** The keys of the sources at a place: of the entry in a registry, of the citations in a briefing. */
export type KeysAt = (
  location: Location,
  briefing: EvidencedBriefing | undefined,
) => readonly string[]

/** Looks places up in one registry, which is put in order when the first place in it is asked for. */
export function keysAt(registry: Registry): KeysAt {
  let entriesByPath: ReadonlyMap<string, readonly Source[]> | undefined
  return ({ path, span }, briefing) => {
    if (briefing?.path === path) return citedAt(briefing, span)
    entriesByPath ??= groupByPath(registry)
    const key = entryAt(entriesByPath.get(path) ?? [], span)?.key
    return key === undefined ? [] : [key]
  }
}

function citedAt({ citations }: EvidencedBriefing, span: Span): readonly string[] {
  return citations.flatMap(({ span: marker, items }) => {
    if (!overlaps(marker, span)) return []
    const named = items.filter((item) => overlaps(item.span, span))
    // A finding about a whole claim or marker is about all of its sources.
    return (named.length > 0 ? named : items).flatMap(({ source }) => source ?? [])
  })
}

function groupByPath({ sources }: Registry): ReadonlyMap<string, readonly Source[]> {
  const byPath = new Map<string, Source[]>()
  for (const source of sources) {
    const known = byPath.get(source.location.path)
    if (known) known.push(source)
    else byPath.set(source.location.path, [source])
  }
  for (const entries of byPath.values())
    entries.sort((a, b) => a.location.span.start - b.location.span.start)
  return byPath
}

/** The last entry that begins at or before the place, unless it ends before it. */
function entryAt(entries: readonly Source[], { start }: Span): Source | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.location.span.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry && entry.location.span.end >= start ? entry : undefined
}
