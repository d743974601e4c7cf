/** Finds the entries of a BibTeX file and where each field stands; what a value means is for others. */
import { maxDepth, type SyntaxProblem } from '../../syntax/positioned-value.ts'
import type { Span } from '../../text/span.ts'
import { quoted } from '../quoted.ts'
import { monthOf } from './bibtex-date.ts'

/** A field with its strings put in and without its outer delimiters; the span is the whole value's. */
export interface BibtexField extends Span {
  /** In lower case. */
  readonly name: string
  readonly text: string
  /** Whether the value is a word or number that stands without delimiters: `mar`, `2024`. */
  readonly bare: boolean
}

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

/** Longest value with its strings put in, in UTF-16 units: strings that hold strings can grow without end. */
const maxValue = 100_000
/** What strings may add to a whole file. */
const maxAdded = 5_000_000
/** Problems after which a file is given up. */
const maxProblems = 200

const HEAD = /@[ \t]{0,20}([A-Za-z]{1,40})\s{0,20}([{(])/g
/** The beginning of an entry with a key, where text or braces before it have gone wrong. */
const ENTRY = String.raw`@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]\s{0,20}[^\s,={}()]{1,500}\s{0,20},`
const NEXT_ENTRY = new RegExp(ENTRY, 'g')
const ENTRY_LINE = new RegExp(String.raw`[\r\n][ \t]{0,20}${ENTRY}`, 'y')
const SPACE = /\s*/y
const KEY = /[^\s,={}"#]*/y
const NAME = /[^\s,={}"#@()]+/y
const WORD = /[^\s,={}"#()]+/y
const DELIMITER = /["{}\\\r\n]/g

interface Cursor {
  readonly text: string
  offset: number
  readonly entries: BibtexEntry[]
  readonly problems: SyntaxProblem[]
  /** What `@string` defines, by name in lower case. */
  readonly strings: Map<string, string>
  /** How much strings may still add to the text, in UTF-16 units. */
  allowance: number
}

/** An entry that cannot be read to its end; caught where entries are read. */
class Broken extends Error {
  readonly start: number
  readonly help: string

  constructor(message: string, help: string, start: number) {
    super(message)
    this.start = start
    this.help = help
  }
}

/** Every entry that can be read. A broken one is one problem, and reading goes on at the next. */
export function scanBibtex(text: string): ScannedBibtex {
  const cursor: Cursor = {
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

function readBlock(cursor: Cursor, start: number, word: string, close: string): void {
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
  cursor: Cursor,
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

/** `name = value # value`. */
function readField(cursor: Cursor): BibtexField {
  skipSpace(cursor)
  const at = cursor.offset
  const name = match(NAME, cursor)
  skipSpace(cursor)
  if (name === '' || cursor.text[cursor.offset] !== '=') {
    const what = name === '' ? 'a field is expected here' : `field ${quoted(name)} has no value`
    throw new Broken(what, 'write fields as name = {value} with commas between them', at)
  }
  cursor.offset++
  skipSpace(cursor)
  const start = cursor.offset
  const parts: string[] = []
  let bare = true
  for (;;) {
    const delimited = cursor.text[cursor.offset] === '{' || cursor.text[cursor.offset] === '"'
    parts.push(readPart(cursor, name))
    bare = bare && !delimited && parts.length === 1
    const end = cursor.offset
    skipSpace(cursor)
    if (cursor.text[cursor.offset] !== '#') {
      const text = boundedText(parts, name, start)
      return { name: name.toLowerCase(), text, bare, start, end }
    }
    cursor.offset++
    skipSpace(cursor)
  }
}

function boundedText(parts: readonly string[], name: string, start: number): string {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length <= maxValue) return parts.join('')
  const what = `field ${quoted(name)} is longer than ${maxValue} characters`
  throw new Broken(what, 'shorten it', start)
}

/** One of the parts that `#` joins: `{text}`, `"text"`, a number or the name of a string. */
function readPart(cursor: Cursor, field: string): string {
  const start = cursor.offset
  const char = cursor.text[start]
  if (char === '{' || char === '"') {
    cursor.offset++
    readDelimited(cursor, char === '{' ? '}' : '"', start)
    return cursor.text.slice(start + 1, cursor.offset - 1)
  }
  const word = match(WORD, cursor)
  if (word === '')
    throw new Broken(`field ${quoted(field)} has no value`, 'write name = {value}', start)
  const defined = cursor.strings.get(word.toLowerCase())
  if (defined === undefined) return bareWord(cursor, word, start)
  cursor.allowance -= defined.length
  if (cursor.allowance >= 0) return defined
  throw new Broken(
    `the strings of the file add more than ${maxAdded} characters`,
    'shorten them',
    start,
  )
}

/** A number, a month, or a string that nobody defined: its name is all there is. */
function bareWord({ problems }: Cursor, word: string, start: number): string {
  if (/^\d+$/.test(word) || monthOf(word) !== undefined) return word
  const span = { start, end: start + word.length }
  const help = 'define it with @string, or put braces around the text'
  problems.push({ message: `Unknown string ${quoted(word)}`, help, span, damaging: false })
  return word
}

/** Goes past the delimiter that closes what began at `start`. Braces count even behind a backslash. */
function readDelimited(cursor: Cursor, close: string, start: number): void {
  const { text } = cursor
  let depth = 0
  DELIMITER.lastIndex = cursor.offset
  for (let found = nextDelimiter(text, close); found; found = nextDelimiter(text, close)) {
    const char = found[0]
    const at = found.index
    if (depth === 0 && char === close) {
      cursor.offset = at + 1
      return
    }
    if (char === '{') depth++
    else if (char === '}') depth--
    else if ((char === '\n' || char === '\r') && startsEntry(text, at)) {
      cursor.offset = at
      break
    }
    cursor.offset = at + 1
    if (depth > maxDepth)
      throw new Broken(`braces are nested deeper than ${maxDepth} levels`, 'take some out', at)
    if (depth < 0) throw new Broken('a brace is closed that was never opened', 'remove it', at)
  }
  const what = close === '"' ? 'a quotation mark is never closed' : 'a brace is never closed'
  throw new Broken(what, 'close it before the next entry', start)
}

/** The next character that can matter; parentheses matter only where they delimit an entry. */
function nextDelimiter(text: string, close: string): RegExpExecArray | null {
  if (close !== ')') return DELIMITER.exec(text)
  const pattern = /[{})\r\n]/g
  pattern.lastIndex = DELIMITER.lastIndex
  const found = pattern.exec(text)
  DELIMITER.lastIndex = pattern.lastIndex
  return found
}

function startsEntry(text: string, at: number): boolean {
  ENTRY_LINE.lastIndex = at
  return ENTRY_LINE.test(text)
}

function expect(cursor: Cursor, close: string): void {
  if (cursor.text[cursor.offset] !== close)
    throw new Broken(
      `"," or "${close}" is expected here`,
      'put a comma between fields',
      cursor.offset,
    )
  cursor.offset++
}

function skipSpace(cursor: Cursor): void {
  match(SPACE, cursor)
}

function match(pattern: RegExp, cursor: Cursor): string {
  pattern.lastIndex = cursor.offset
  const found = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.offset += found.length
  return found
}
