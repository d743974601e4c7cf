/** Holds what rewriting a briefing's Markdown needs to know, and what it collects on the way. */
import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { ResolvedCitation } from '../../model/citation.ts'
import { blocksByStart, type BlockContent } from '../block-content.ts'
import { headingLevels, type HeadingLevels } from '../html/heading-levels.ts'
import type { DraftNote } from './footnotes.ts'
import type { NoteContext } from './note-parts.ts'

/**
 * What becomes of a citation: a note; within a footnote, which holds no notes, its words in
 * parentheses; in the author's own list of sources the marker as it stands.
 */
export type CitationStyle = 'note' | 'in-text' | 'as-written'

export interface Rewriting {
  readonly blocksByStart: ReadonlyMap<number, BlockContent>
  /** By the offset at which the marker starts. */
  readonly citationsByStart: ReadonlyMap<number, ResolvedCitation>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly headings: HeadingLevels
  readonly zones: readonly ClaimedBriefing['sections'][number]['zone'][]
  /** Why the author left a sentence without a source, by id of the sentence. */
  readonly excuses: ReadonlyMap<string, string>
  readonly context: NoteContext
  /** Filled while rewriting, in text order. */
  readonly drafts: DraftNote[]
}

/** A rewriting that has not begun. */
export function newRewriting(
  briefing: ClaimedBriefing,
  excuses: ReadonlyMap<string, string>,
  context: NoteContext,
): Rewriting {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const rest: Nodes[] = [briefing.tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    // Of two with one name the first holds, and this walk meets the last one first.
    if (node.type === 'definition') definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
  return {
    blocksByStart: blocksByStart(briefing),
    citationsByStart: new Map(briefing.citations.map((one) => [one.span.start, one])),
    definitions,
    footnotes,
    headings: headingLevels(briefing),
    zones: briefing.sections.map(({ zone }) => zone),
    excuses,
    context,
    drafts: [],
  }
}
