/** Holds a source while it is made from a BibTeX entry, so that each field is read once and none is lost. */
import type { PositionedPair, SyntaxProblem } from '../../syntax/positioned-value.ts'
import type { Span } from '../../text/span.ts'
import { pairAt, positioned, type Plain } from '../positioned.ts'
import { quoted } from '../quoted.ts'
import { listFields } from './bibtex-fields.ts'
import type { LatexReader, ReadLatex } from './latex-reader.ts'
import type { BibtexField } from './read-bibtex-field.ts'
import type { BibtexEntry } from './scan-bibtex.ts'

/** The entry that is being made: what has been read of it, and what is left. */
export interface Draft {
  readonly entry: BibtexEntry
  /** Fields that have not been read, by name. */
  readonly left: Map<string, BibtexField>
  readonly pairs: Map<string, PositionedPair>
  readonly latex: LatexReader
  readonly problems: SyntaxProblem[]
}

/** Gives the source a field. */
export function put({ pairs }: Draft, field: string, data: Plain, span: Span): void {
  pairs.set(field, pairAt(field, positioned(data, span)))
}

/** The field, which counts as read from now on; `undefined` when it is empty or not there. */
export function take({ left }: Draft, name: string): BibtexField | undefined {
  const field = left.get(name)
  left.delete(name)
  return field && field.text.trim() !== '' ? field : undefined
}

/** What TeX would print of the field; of a list, the parts with semicolons between. */
export function readText(draft: Draft, field: BibtexField): string {
  const parts = listFields.has(field.name) ? splitList(field.text) : [field.text]
  return parts
    .map((part) => checked(draft, field, draft.latex.text(part)) ?? part)
    .filter((part) => part !== '')
    .join('; ')
}

/** What the words between "and" are; "and" in braces does not divide. */
function splitList(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: found, index } of text.matchAll(/[{}]|\sand(?=\s)/g)) {
    if (found === '{') depth++
    else if (found === '}') depth--
    else if (depth === 0) {
      parts.push(text.slice(start, index))
      start = index + found.length
    }
  }
  return [...parts, text.slice(start)]
}

/** The value, with a problem for what it holds that nobody knows. */
export function checked<Value>(
  { problems }: Draft,
  { name, start, end }: BibtexField,
  read: ReadLatex<Value> | undefined,
): Value | undefined {
  const span = { start, end }
  if (!read) {
    const message = `LaTeX of field ${quoted(name)} cannot be read`
    problems.push({ message, help: 'write it in plain Unicode', span, damaging: false })
  }
  for (const command of read?.unknown ?? []) {
    const message = `Unknown LaTeX command ${quoted(command)}`
    problems.push({ message, help: 'write what it prints', span, damaging: false })
  }
  return read?.value
}
