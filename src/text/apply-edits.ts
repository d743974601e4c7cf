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

/** The new text, and which groups of edits went into it. */
export interface GroupedEdits<Group> {
  readonly text: string
  /** In the order given; the others would have changed what these change. */
  readonly applied: readonly Group[]
}

/**
 * Applies each group whole or not at all; earlier ones come first. Edits of two groups that only touch get in
 * each other's way too, but for insertions at one place, which are applied in the order given.
 */
export function applyGroups<Group extends { readonly edits: readonly SpanEdit[] }>(
  text: string,
  groups: readonly Group[],
): GroupedEdits<Group> {
  const taken = new Uint8Array(text.length + 1)
  const applied = groups.filter(({ edits }) => {
    const isFree = edits.every(({ span: { start, end } }) =>
      taken
        .subarray(start, end + 1)
        .every((use) => use === FREE || (use === INSERT && start === end)),
    )
    if (isFree)
      for (const { span } of edits)
        taken.fill(span.start === span.end ? INSERT : CHANGE, span.start, span.end + 1)
    return isFree
  })
  return {
    text: applyEdits(
      text,
      applied.flatMap(({ edits }) => edits),
    ).text,
    applied,
  }
}

/** What an offset of the text is taken by. */
const FREE = 0
const INSERT = 1
const CHANGE = 2

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
