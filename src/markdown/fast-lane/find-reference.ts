/** Finds what a bracket refers to: the label of a definition, given behind it or by its own words. */
import type { LinkReference } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { identifierOf } from './find-definitions.ts'
import type { KnownLabels } from './known-labels.ts'

/** The fields of a reference, and the offset behind it; or that there is none, or that only a full parser can say. */
export type ReferenceSearch =
  | (Pick<LinkReference, 'identifier' | 'label' | 'referenceType'> & { readonly end: number })
  | 'for-the-judge'
  | undefined

const LABEL = /\[([^[\]\\&\n]{0,900})\]/y
const FOOTNOTE = /\[\^([^[\]\\&\s]{1,900})\]/y

/** `words` stand between brackets, the closing one of which is before `after`; their content goes to `end`. */
export function findReference(
  text: string,
  words: { readonly start: number; readonly end: number },
  end: number,
  labels: KnownLabels,
): ReferenceSearch {
  const after = words.end + 1
  const own = text.slice(words.start, words.end)
  const isDefined = labels.isDefined(own)
  if (after >= end || text[after] !== '[') {
    if (isDefined !== true) return isDefined || undefined
    return { ...namedBy(own), referenceType: 'shortcut', end: after }
  }
  LABEL.lastIndex = after
  const [whole, label] = LABEL.exec(text) ?? []
  if (whole === undefined || label === undefined || after + whole.length > end)
    return 'for-the-judge'
  const isOther = label.trim() === '' ? false : labels.isDefined(label)
  if (isOther === 'for-the-judge') return isOther
  if (isOther) return { ...namedBy(label), referenceType: 'full', end: after + whole.length }
  if (label !== '' || isDefined === false) return undefined
  if (isDefined !== true) return isDefined
  return { ...namedBy(own), referenceType: 'collapsed', end: after + whole.length }
}

/** The footnote that is referred to at `start`, when it is known to be defined. */
export function findFootnote(
  text: string,
  start: number,
  end: number,
  labels: KnownLabels,
): { readonly label: string; readonly identifier: string; readonly end: number } | undefined {
  FOOTNOTE.lastIndex = start
  const [whole = '', label] = FOOTNOTE.exec(text) ?? []
  if (label === undefined || start + whole.length > end) return undefined
  if (!labels.hasFootnote(label)) return undefined
  return { ...namedBy(label), end: start + whole.length }
}

function namedBy(label: string): { readonly label: string; readonly identifier: string } {
  return { label: decodeString(label), identifier: identifierOf(label) }
}
