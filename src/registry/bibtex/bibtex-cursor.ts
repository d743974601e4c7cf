/** Walks along a BibTeX file: what has been read of it, and how a value in braces or quotation marks ends. */
import { maxDepth, type SyntaxProblem } from '../../syntax/positioned-value.ts'

/** What strings may add to a whole file, in UTF-16 units: strings that hold strings can grow without end. */
export const maxAdded = 5_000_000

/** The beginning of an entry with a key, where text or braces before it have gone wrong. */
export const ENTRY: string = String.raw`@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]\s{0,20}[^\s,={}()]{1,500}\s{0,20},`
const ENTRY_LINE = new RegExp(String.raw`[\r\n][ \t]{0,20}${ENTRY}`, 'y')
const SPACE = /\s*/y
const DELIMITER = /["{}\\\r\n]/g

/** Where reading stands, and what has been found on the way. */
export interface Cursor {
  readonly text: string
  offset: number
  readonly problems: SyntaxProblem[]
  /** What `@string` defines, by name in lower case. */
  readonly strings: Map<string, string>
  /** How much strings may still add to the text, in UTF-16 units. */
  allowance: number
}

/** An entry that cannot be read to its end; caught where entries are read. */
export class Broken extends Error {
  readonly start: number
  readonly help: string

  constructor(message: string, help: string, start: number) {
    super(message)
    this.start = start
    this.help = help
  }
}

/** Goes past the delimiter that closes what began at `start`. Braces count even behind a backslash. */
export function readDelimited(cursor: Cursor, close: string, start: number): void {
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

/** Goes past the sign, or throws `Broken`. */
export function expect(cursor: Cursor, close: string): void {
  if (cursor.text[cursor.offset] !== close)
    throw new Broken(
      `"," or "${close}" is expected here`,
      'put a comma between fields',
      cursor.offset,
    )
  cursor.offset++
}

/** Goes past spaces and line ends. */
export function skipSpace(cursor: Cursor): void {
  match(SPACE, cursor)
}

/** What the sticky pattern matches here, which may be nothing; goes past it. */
export function match(pattern: RegExp, cursor: Cursor): string {
  pattern.lastIndex = cursor.offset
  const found = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.offset += found.length
  return found
}
