/** Tells how many independent origins stand behind several sources. */
import type { SourceLookup } from './source.ts'

/**
 * Who first said what the sources say: the names under `custom.origin`, else, through `derived-from`,
 * the keys from which the sources derive, else the sources' own keys. Ten feeds of one wire have one.
 */
export function originsOf(keys: Iterable<string>, sources: SourceLookup): ReadonlySet<string> {
  const origins = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [...keys].toReversed()
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    const { origin, derivedFrom = [] } = sources.get(key)?.notes ?? {}
    const name = origin?.trim().replace(/\s+/g, ' ')
    if (name !== undefined && sources.has(name) && name !== key) waiting.push(name)
    else if (name !== undefined) addOnce(origins, name)
    else if (derivedFrom.length > 0) waiting.push(...derivedFrom)
    else addOnce(origins, key)
  }
  return new Set(origins.values())
}

/** Names that differ only in case are one; the first spelling is kept. */
function addOnce(origins: Map<string, string>, name: string): void {
  const folded = name.normalize('NFKC').toLowerCase()
  if (!origins.has(folded)) origins.set(folded, name)
}
