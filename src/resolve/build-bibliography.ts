/** Puts a briefing's sources into the order that readers see, and numbers them. */
import type { BibliographyEntry, Briefing } from '../model/briefing.ts'
import type { Span } from '../text/span.ts'
import { isInReferenceList } from './citing-links.ts'
import type { RegistryIndex } from './index-registry.ts'

/** A key that a citation names. */
export interface Mention {
  readonly key: string
  /** Index of the citation. */
  readonly citation: number
  /** Index of the block in which it stands. */
  readonly block: number
}

/**
 * First the front matter's sources, cited or not, by their position in the list; then the others in
 * the order of the mentions. A reference list names sources without citing them: a source that only it
 * names is an entry without citations.
 */
export function buildBibliography(
  briefing: Briefing,
  mentions: readonly Mention[],
  registry: RegistryIndex,
): readonly BibliographyEntry[] {
  const listed = new Map<string, { readonly number: number; readonly span: Span }>()
  for (const [index, { key, span }] of (briefing.frontMatter.sources ?? []).entries())
    if (!listed.has(key)) listed.set(key, { number: index + 1, span })
  const citing = mentions.filter(({ block }) => !isInReferenceList(block, briefing))
  const citationsByKey = groupByKey(citing)
  const keys = new Set([...listed.keys(), ...mentions.map(({ key }) => key)])
  let number = briefing.frontMatter.sources?.length ?? 0
  return [...keys].map((key) => {
    const source = registry.sourcesByKey.get(key)
    const place = listed.get(key)
    return {
      number: place?.number ?? ++number,
      key,
      ...(source && { source }),
      ...(place && { listed: place.span }),
      citations: [...(citationsByKey.get(key) ?? [])],
    }
  })
}

function groupByKey(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<number>> {
  const citations = new Map<string, Set<number>>()
  for (const { key, citation } of mentions) {
    const known = citations.get(key)
    if (known) known.add(citation)
    else citations.set(key, new Set([citation]))
  }
  return citations
}
