/** Cuts a passage out of a stored text, with enough round it to tell it from its like. */
import type { Passage } from '../model/evidence.ts'
import type { Span } from '../text/span.ts'

/** Characters before and after, cut back to whole words. */
const CONTEXT = 32

/** `source` is the key; `span` counts in `text`, the stored text itself. */
export function passageOf(source: string, text: string, span: Span): Passage {
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start)
  const after = text.slice(span.end, span.end + CONTEXT)
  return {
    source,
    span,
    exact: text.slice(span.start, span.end),
    prefix: span.start > CONTEXT ? before.replace(/^\S*\s/, '') : before,
    suffix: span.end + CONTEXT < text.length ? after.replace(/\s\S*$/, '') : after,
  }
}
