/** Finds the words between quotation marks in a block's text. */
import type { Span } from '../text/span.ts'
import { isDigit, isLetter, isOpener, isSpace } from './characters.ts'

/** A quotation with its marks; `words` is what stands between them. */
export interface QuotedSpan extends Span {
  readonly words: Span
}

/** A mark that waits for its partner. */
interface OpenMark {
  readonly at: number
  readonly closers: string
}

/** Farther apart than this, two marks are two slips rather than one quotation. */
const LONGEST_QUOTATION = 1500

/** What closes a quotation, by what opened it; „…“, “…”, «…» and the reverse are all in use. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"”',
}

/** What closes a single quotation, by what opened it. */
const SINGLE_CLOSERS: Readonly<Record<string, string>> = { '‘': '’', '‚': '‘’', '‹': '›', "'": "'" }

const SINGLE_MARKS = "'‘’‚‹›"

/**
 * The outermost quotations of a text, in order. Marks inside `opaque` spans (markers, code) do not
 * count, nor do apostrophes, feet and inches, or a mark without a partner. Single quotation marks
 * inside double ones belong to the quotation around them.
 */
export function findQuotations(text: string, opaque: readonly Span[]): QuotedSpan[] {
  const doubles: QuotedSpan[] = []
  const singles: QuotedSpan[] = []
  let double: OpenMark | undefined
  let single: OpenMark | undefined
  let next = 0
  for (let at = 0; at < text.length; at++) {
    while ((opaque[next]?.end ?? Infinity) <= at) next++
    const hidden = opaque[next]
    if (hidden && hidden.start <= at) {
      at = hidden.end - 1
      continue
    }
    const mark = text.charAt(at)
    if (!isQuotationMark(mark)) continue
    if (SINGLE_MARKS.includes(mark)) single = pair(text, at, single, SINGLE_CLOSERS, singles)
    else double = pair(text, at, double, CLOSERS, doubles)
  }
  return withoutCovered(singles, doubles)
}

/** Closes the open quotation at a mark, or opens one; returns what is open afterwards. */
function pair(
  text: string,
  at: number,
  open: OpenMark | undefined,
  closersOf: Readonly<Record<string, string>>,
  found: QuotedSpan[],
): OpenMark | undefined {
  const mark = text.charAt(at)
  if (open?.closers.includes(mark) && closes(text, at)) {
    if (at - open.at <= LONGEST_QUOTATION)
      found.push({ start: open.at, end: at + 1, words: { start: open.at + 1, end: at } })
    return undefined
  }
  const closers = closersOf[mark]
  return closers !== undefined && opens(text, at) ? { at, closers } : open
}

function isQuotationMark(mark: string): boolean {
  return mark === '"' || mark === "'" || (mark > '\u00aa' && '“”„‟‘’‚«»‹›「」『』'.includes(mark))
}

/** A mark opens before a word and after a space, a bracket or another mark. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (after === '' || (isSpace(after) && mark !== '«')) return false
  if (mark === "'" && isDigit(after)) return false
  const directed = mark !== '"' && mark !== "'" && mark !== '»' && mark !== '‘'
  return (
    directed || before === '' || isSpace(before) || isOpener(before) || '-–—/=:'.includes(before)
  )
}

/** A straight or single mark closes after a word and not before a letter, where it is an apostrophe. */
function closes(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === "'" || mark === '’' || mark === '‘')
    return (
      !isSpace(text.charAt(at - 1)) &&
      !isLetter(text.charAt(at + 1)) &&
      !isDigit(text.charAt(at + 1))
    )
  if (mark !== '"') return true
  return !(isSpace(text.charAt(at - 1)) && isLetter(text.charAt(at + 1)))
}

/** Both lists in order, without the single quotations that overlap a double one. */
function withoutCovered(
  singles: readonly QuotedSpan[],
  doubles: readonly QuotedSpan[],
): QuotedSpan[] {
  if (singles.length === 0) return [...doubles]
  const kept = [...doubles]
  let next = 0
  for (const single of singles) {
    while ((doubles[next]?.end ?? Infinity) <= single.start) next++
    const double = doubles[next]
    if (!double || double.start >= single.end) kept.push(single)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
