/** Finds the key that a cite item means. Keys and addresses speak for themselves; numbers need rules. */
import type { Briefing } from '../model/briefing.ts'
import type { CiteTarget, Citation } from '../model/citation.ts'
import { sourceAt, type RegistryIndex } from './index-registry.ts'

/** The key that a target means; `undefined` when nothing says so. */
export type KeyFinder = (target: CiteTarget) => string | undefined

/**
 * A number means its position in the front matter's `sources`. Without that list it means the
 * reference of that number in the text, else the source whose key is that number, else the n-th
 * source that the citations, in their order, name by key or address. Never anything else.
 */
export function keyFinder(
  briefing: Briefing,
  registry: RegistryIndex,
  citingOrder: readonly Citation[],
): KeyFinder {
  const keyOfNumber = numberReader(briefing, registry, citingOrder)
  return (target) =>
    target.kind === 'number' ? keyOfNumber(target.number) : namedKey(target, registry)
}

type Named = Exclude<CiteTarget, { kind: 'number' }>

function namedKey(target: Named, registry: RegistryIndex): string | undefined {
  return target.kind === 'key' ? target.key : sourceAt(target.url, registry)?.key
}

function numberReader(
  { frontMatter, numberedReferences }: Briefing,
  registry: RegistryIndex,
  citingOrder: readonly Citation[],
): (number: number) => string | undefined {
  const listed = frontMatter.sources ?? []
  if (listed.length > 0) return (number) => listed[number - 1]?.key
  const urls = new Map<number, string>()
  for (const { number, url } of numberedReferences) if (!urls.has(number)) urls.set(number, url)
  const mentioned = mentionedKeys(citingOrder, registry)
  return (number) => {
    const url = urls.get(number)
    if (url !== undefined) return sourceAt(url, registry)?.key
    const literal = String(number)
    return registry.sourcesByKey.has(literal) ? literal : mentioned[number - 1]
  }
}

function mentionedKeys(
  citingOrder: readonly Citation[],
  registry: RegistryIndex,
): readonly string[] {
  const keys = new Set<string>()
  for (const { items } of citingOrder)
    for (const { target } of items) {
      const key = target.kind === 'number' ? undefined : namedKey(target, registry)
      if (key !== undefined) keys.add(key)
    }
  return [...keys]
}
