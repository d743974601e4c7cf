/** Applies edits to a text; everything outside them stays as it is. */
import type { Span } from './span.ts'

/** Puts `text` in the place of `span`; an empty span inserts. */
export interface SpanEdit {
  readonly span: Span
  readonly text: string
}

/** The new text, and the edits that would have changed what another one changes. */
export interface EditedText<Edit extends SpanEdit> {
  readonly text: string
  /** In text order; not applied. */
  readonly dropped: readonly Edit[]
}

/**
 * Edits may come in any order. Of two that overlap the first in the text is applied; insertions at one
 * place are all applied, in the order given. Spans lie inside the text.
 */
export function applyEdits<Edit extends SpanEdit>(
  text: string,
  edits: readonly Edit[],
): EditedText<Edit> {
  const parts: string[] = []
  const dropped: Edit[] = []
  let applied: Span = { start: 0, end: 0 }
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = edit.span
    if (start < applied.end) {
      dropped.push(edit)
      continue
    }
    parts.push(text.slice(applied.end, start), edit.text)
    applied = { start, end }
  }
  parts.push(text.slice(applied.end))
  return { text: parts.join(''), dropped }
}
