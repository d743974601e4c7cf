/** Looks up every cite item in the registry. */
import type { ReadBriefing, ResolvedBriefing } from '../model/briefing.ts'
import type { Citation, CiteItem, ResolvedCiteItem } from '../model/citation.ts'
import { buildBibliography, type Mention } from './build-bibliography.ts'
import { citingLinks, isInReferenceList } from './citing-links.ts'
import { keyFinder, type KeyFinder } from './find-keys.ts'
import type { RegistryIndex } from './index-registry.ts'

/**
 * The briefing with its citations resolved, its citing links among them, and its bibliography. What
 * cannot be found stays without a source; nothing is dropped and nothing guessed.
 */
export function resolveCitations(
  briefing: ReadBriefing,
  registry: RegistryIndex,
): ResolvedBriefing {
  const cited = [...briefing.citations, ...citingLinks(briefing, registry)]
  const citingOrder = citingFirst(briefing, cited)
  const findKey = keyFinder(
    briefing,
    registry,
    citingOrder.map(({ citation }) => citation),
  )
  const mentions = citingOrder.flatMap(({ citation, index }) =>
    mentionsOf(citation, index, findKey),
  )
  const bibliography = buildBibliography(briefing, mentions, registry)
  const numbers = new Map(bibliography.map(({ key, number }) => [key, number]))
  const citations = cited.map((citation) => ({
    ...citation,
    items: citation.items.map((item) => resolveItem(item, findKey(item.target), registry, numbers)),
  }))
  return { ...briefing, citations, bibliography }
}

/** Citations in text order with their indices; those in a reference list, which cite nothing, come last. */
function citingFirst(
  briefing: ReadBriefing,
  cited: readonly Citation[],
): readonly { readonly citation: Citation; readonly index: number }[] {
  const indexed = cited
    .map((citation, index) => ({ citation, index }))
    .toSorted((a, b) => a.citation.span.start - b.citation.span.start)
  const lists = ({ citation }: (typeof indexed)[number]): boolean =>
    isInReferenceList(citation.block, briefing)
  return [...indexed.filter((one) => !lists(one)), ...indexed.filter(lists)]
}

function mentionsOf({ items, block }: Citation, citation: number, findKey: KeyFinder): Mention[] {
  return items
    .map(({ target }) => findKey(target))
    .filter((key) => key !== undefined)
    .map((key) => ({ key, citation, block }))
}

function resolveItem(
  item: CiteItem,
  key: string | undefined,
  { sourcesByKey }: RegistryIndex,
  numbers: ReadonlyMap<string, number>,
): ResolvedCiteItem {
  if (key === undefined) return item
  const source = sourcesByKey.get(key)?.key
  const number = numbers.get(key)
  return {
    ...item,
    key,
    ...(source !== undefined && { source }),
    ...(number !== undefined && { number }),
  }
}
