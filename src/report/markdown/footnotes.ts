/** Collects the notes of a text and numbers them as readers meet them; equal notes are one. */
import type { BlockContent, FootnoteDefinition, FootnoteReference } from 'mdast'
import type { ResolvedCiteItem } from '../../model/citation.ts'
import { partsText } from '../../model/reference-part.ts'
import { referenceMarkdown } from '../reference/reference-markdown.ts'
import { noteSentence, type NoteContext } from './note-parts.ts'

/** A reference in the text, and what its note is to say. */
export type DraftNote = CitingNote | AuthorsNote

interface CitingNote {
  readonly kind: 'citing'
  readonly reference: FootnoteReference
  readonly items: ResolvedCiteItem[]
}

/** A footnote that the author wrote, which says more than what it cites. */
interface AuthorsNote {
  readonly kind: 'authors'
  readonly reference: FootnoteReference
  readonly definition: FootnoteDefinition
}

/** A reference without a number yet. */
export function newReference(): FootnoteReference {
  return { type: 'footnoteReference', identifier: '', label: '' }
}

/**
 * Gives every reference its number and returns the notes in order. `contentOf` makes the content of
 * an author's footnote, and may find further notes in it, which are appended to `drafts`.
 */
export function numberNotes(
  drafts: readonly DraftNote[],
  contentOf: (definition: FootnoteDefinition) => BlockContent[],
  context: NoteContext,
): readonly FootnoteDefinition[] {
  const notes = new Map<string | FootnoteDefinition, FootnoteDefinition>()
  // The list may grow while it is read: an author's footnote may refer to another.
  for (const draft of drafts) {
    const sentence = draft.kind === 'citing' ? noteSentence(draft.items, context) : []
    const identity =
      draft.kind === 'authors'
        ? draft.definition
        : JSON.stringify([partsText(sentence), draft.items.map(({ key }) => key)])
    const known = notes.get(identity)
    const label = known?.label ?? String(notes.size + 1)
    Object.assign(draft.reference, { identifier: label, label })
    if (known) continue
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [],
    }
    notes.set(identity, note)
    note.children =
      draft.kind === 'authors'
        ? contentOf(draft.definition)
        : [{ type: 'paragraph', children: [...referenceMarkdown(sentence)] }]
  }
  return [...notes.values()]
}
