/** Reads one field of a BibTeX entry, with strings put in. */
import type { Span } from '../../text/span.ts'
import { quoted } from '../quoted.ts'
import { monthOf } from './bibtex-date.ts'
import { Broken, match, maxAdded, readDelimited, skipSpace, type Cursor } from './bibtex-cursor.ts'

/** A field with its strings put in and without its outer delimiters; the span is the whole value's. */
export interface BibtexField extends Span {
  /** In lower case. */
  readonly name: string
  readonly text: string
  /** Whether the value is a word or number that stands without delimiters: `mar`, `2024`. */
  readonly bare: boolean
}

/** Longest value with its strings put in, in UTF-16 units. */
const maxValue = 100_000
const NAME = /[^\s,={}"#@()]+/y
const WORD = /[^\s,={}"#()]+/y

/** `name = value # value`. Throws `Broken` where that is not what stands there. */
export function readField(cursor: Cursor): BibtexField {
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
