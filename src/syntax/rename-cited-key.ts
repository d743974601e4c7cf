/** Works out the edits that give a source another key in the markers of a briefing. */
import type { Citation } from '../model/citation.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import { printKey } from './cite-key.ts'

/** Only the bytes of keys change; braces come where the new key needs them. Numbers and links stay. */
export function renameCitedKey(
  text: string,
  citations: readonly Citation[],
  oldKey: string,
  newKey: string,
): readonly SpanEdit[] {
  const printed = printKey(newKey).slice(1)
  const edits = new Map<number, SpanEdit>()
  for (const { items } of citations)
    for (const { target, span } of items) {
      if (target.kind !== 'key' || target.key !== oldKey) continue
      // A footnote's reference has the items of its definition, where the key stands.
      if (text.slice(span.start, span.end) !== oldKey) continue
      const isBraced = text.charAt(span.start - 1) === '{'
      edits.set(span.start, { span, text: isBraced ? newKey : printed })
    }
  return [...edits.values()]
}
