/** Finds the entries of a BibTeX file and where each field stands; what a value means is for others. */
import type { SyntaxProblem } from '../../syntax/positioned-value.ts'
import type { Span } from '../../text/span.ts'
import { quoted } from '../quoted.ts'
import {
  Broken,
  ENTRY,
  expect,
  match,
  maxAdded,
  readDelimited,
  skipSpace,
  type Cursor,
} from './bibtex-cursor.ts'
import { readField, type BibtexField } from './read-bibtex-field.ts'

/** `@type{key, fields}`; the span is the whole entry's. */
export interface BibtexEntry extends Span {
  /** In lower case. */
  readonly type: string
  readonly typeSpan: Span
  readonly key?: { readonly text: string } & Span
  /** In file order; a name may stand twice. */
  readonly fields: readonly BibtexField[]
}

export interface ScannedBibtex {
  readonly entries: readonly BibtexEntry[]
  readonly problems: readonly SyntaxProblem[]
}

interface Scan extends Cursor {
  readonly entries: BibtexEntry[]
}

/** Problems after which a file is given up. */
const maxProblems = 200

const HEAD = /@[ \t]{0,20}([A-Za-z]{1,40})\s{0,20}([{(])/g
const NEXT_ENTRY = new RegExp(ENTRY, 'g')
const KEY = /[^\s,={}"#]*/y

/** Every entry that can be read. A broken one is one problem, and reading goes on at the next. */
export function scanBibtex(text: string): ScannedBibtex {
  const cursor: Scan = {
    text,
    offset: 0,
    entries: [],
    problems: [],
    strings: new Map(),
    allowance: maxAdded,
  }
  while (cursor.problems.length < maxProblems) {
    HEAD.lastIndex = cursor.offset
    const head = HEAD.exec(text)
    if (!head) return cursor
    const start = head.index
    cursor.offset = start + head[0].length
    // An address in the text between entries is no entry.
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) continue
    readBlock(cursor, start, head[1] ?? '', head[2] === '(' ? ')' : '}')
  }
  const message = `File has more than ${maxProblems} broken places and is not read further`
  const span = { start: Math.min(cursor.offset, text.length - 1), end: text.length }
  cursor.problems.push({ message, span, damaging: false })
  return cursor
}

function readBlock(cursor: Scan, start: number, word: string, close: string): void {
  const type = word.toLowerCase()
  const name = { key: '' }
  try {
    if (type === 'comment') return skipComment(cursor, close)
    if (type === 'preamble') return skipPreamble(cursor, close)
    if (type === 'string') return readDefinition(cursor, close)
    readEntry(cursor, start, word, close, name)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const what = name.key === '' ? `@${type}` : quoted(name.key)
    const message = `Entry ${what} is not read: ${error.message}`
    const at = Math.min(error.start, cursor.text.length - 1)
    const span = { start: at, end: at + 1 }
    cursor.problems.push({ message, help: error.help, span, damaging: false })
    skipToNextEntry(cursor)
  }
}

function skipToNextEntry(cursor: Cursor): void {
  NEXT_ENTRY.lastIndex = cursor.offset
  const next = NEXT_ENTRY.exec(cursor.text)
  cursor.offset = next ? next.index : cursor.text.length
}

/** A comment ends with its brace; one without a closing brace ends with its line. */
function skipComment(cursor: Cursor, close: string): void {
  const { offset } = cursor
  try {
    readDelimited(cursor, close, offset - 1)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const end = cursor.text.indexOf('\n', offset)
    cursor.offset = end < 0 ? cursor.text.length : end
  }
}

function skipPreamble(cursor: Cursor, close: string): void {
  readDelimited(cursor, close, cursor.offset - 1)
}

function readDefinition(cursor: Cursor, close: string): void {
  const { name, text } = readField(cursor)
  cursor.strings.set(name, text)
  skipSpace(cursor)
  if (cursor.text[cursor.offset] === ',') cursor.offset++
  skipSpace(cursor)
  expect(cursor, close)
}

function readEntry(
  cursor: Scan,
  start: number,
  word: string,
  close: string,
  name: { key: string },
): void {
  const typeStart = cursor.text.indexOf(word, start)
  const key = readKey(cursor)
  name.key = key?.text ?? ''
  const fields = readFields(cursor, close)
  cursor.entries.push({
    type: word.toLowerCase(),
    typeSpan: { start: typeStart, end: typeStart + word.length },
    ...(key && { key }),
    fields,
    start,
    end: cursor.offset,
  })
}

/** The key before the first comma; `undefined` when a field stands in its place. */
function readKey(cursor: Cursor): BibtexEntry['key'] {
  skipSpace(cursor)
  const start = cursor.offset
  const text = match(KEY, cursor)
  const end = cursor.offset
  skipSpace(cursor)
  if (cursor.text[cursor.offset] !== '=') return text === '' ? undefined : { text, start, end }
  cursor.offset = start
  return undefined
}

function readFields(cursor: Cursor, close: string): BibtexField[] {
  const fields: BibtexField[] = []
  let separated = true
  for (;;) {
    skipSpace(cursor)
    const start = cursor.offset
    const char = cursor.text[start]
    if (char === ',') {
      cursor.offset++
      separated = true
    } else if (char === close) {
      cursor.offset++
      return fields
    } else {
      const field = readField(cursor)
      if (!separated) noteMissingComma(cursor, field, start)
      fields.push(field)
      separated = false
    }
  }
}

function noteMissingComma({ problems }: Cursor, { name }: BibtexField, start: number): void {
  const span = { start, end: start + name.length }
  const message = `Comma is missing before field ${quoted(name)}`
  problems.push({ message, help: 'put one after the field before', span, damaging: false })
}
