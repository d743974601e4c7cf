/** Finds the links that cite: those to a registered source. */
import type { Briefing, Link } from '../model/briefing.ts'
import type { Citation } from '../model/citation.ts'
import { sourceAt, type RegistryIndex } from './index-registry.ts'

/** A citation for every link to a registered source, except in a reference list. */
export function citingLinks(briefing: Briefing, registry: RegistryIndex): readonly Citation[] {
  return briefing.links
    .filter(({ url, block }) => !isInReferenceList(block, briefing) && sourceAt(url, registry))
    .map((link) => toCitation(link, briefing))
}

/** Whether a block stands in the briefing's own list of sources, where naming a source is not citing it. */
export function isInReferenceList(
  block: number,
  { blocks, sections }: Pick<Briefing, 'blocks' | 'sections'>,
): boolean {
  const section = blocks[block]?.section
  return section !== undefined && sections[section]?.zone === 'sources'
}

function toCitation({ url, span, block, textSpan }: Link, { blocks }: Briefing): Citation {
  const text = blocks[block]?.text ?? ''
  return {
    form: 'link',
    items: [{ target: { kind: 'url', url }, mode: 'parenthetical', span }],
    // The words that readers see: the model keeps no other spelling of a link.
    raw: text.slice(textSpan.start, textSpan.end),
    span,
    block,
    textSpan,
  }
}
