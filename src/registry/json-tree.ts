/** Reads JSON with the place of every key and value. */
import {
  maxDepth,
  type PositionedPair,
  type PositionedScalar,
  type PositionedTree,
  type PositionedValue,
  type SyntaxProblem,
} from '../syntax/positioned-value.ts'

/** How far the text is read. */
interface Cursor {
  readonly text: string
  offset: number
  readonly problems: SyntaxProblem[]
  /** Nothing is read after a problem; what was complete before it stays. */
  stopped: boolean
}

const BYTE_ORDER_MARK = 0xfeff
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[\p{L}\p{N}_$]+/uy
const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Items of one part; enough that what is done once a part costs nothing beside them. */
const PART_ITEMS = 64

/** The tree of a JSON text. A trailing comma is noted and read over; any other problem ends the reading. */
export function parseJsonTree(text: string): PositionedTree {
  return readWhole(startOf(text))
}

/**
 * The trees of a JSON text, so that no tree of all of it need be held: whole items in their order when a
 * list is at the top, else one tree. A trailing comma is noted and read over; any other problem ends the
 * reading, and stands in the last part with the item before it.
 */
export function* parseJsonParts(
  text: string,
  partItems: number = PART_ITEMS,
): Iterable<PositionedTree> {
  const cursor = startOf(text)
  if (text[cursor.offset] === '[') yield* readListInParts(cursor, partItems)
  else yield readWhole(cursor)
}

function startOf(text: string): Cursor {
  const offset = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  const cursor: Cursor = { text, offset, problems: [], stopped: false }
  skipSpace(cursor)
  return cursor
}

function readWhole(cursor: Cursor): PositionedTree {
  const root =
    cursor.offset === cursor.text.length
      ? fail(cursor, 'File is empty', 'write a list of entries: []')
      : readValue(cursor, 0)
  failAtRest(cursor)
  return { ...(root && { root }), problems: cursor.problems }
}

function* readListInParts(cursor: Cursor, partItems: number): Iterable<PositionedTree> {
  let items: PositionedValue[] = []
  const part = (): PositionedTree => {
    const { start = cursor.offset } = items[0] ?? {}
    const root: PositionedValue = { kind: 'list', items, start, end: cursor.offset }
    return { root, problems: cursor.problems.splice(0) }
  }
  enterMembers(cursor)
  while (hasMember(cursor, ']')) {
    const item = readValue(cursor, 1)
    // A problem behind an item may be the item's own, so the next one is read before it is handed over.
    if (items.length >= partItems && !cursor.stopped) {
      yield part()
      items = []
    }
    if (item) items.push(item)
    passSeparator(cursor, ']')
  }
  failAtRest(cursor)
  yield part()
}

/** Notes what stands behind the value at the top. */
function failAtRest(cursor: Cursor): void {
  skipSpace(cursor)
  if (!cursor.stopped && cursor.offset < cursor.text.length)
    fail(cursor, 'Text after the end of the JSON', 'put all entries into one list')
}

function readValue(cursor: Cursor, depth: number): PositionedValue | undefined {
  const char = cursor.text[cursor.offset]
  if (char === '"') return readString(cursor)
  if (char === '{' || char === '[') {
    if (depth < maxDepth) return char === '{' ? readMap(cursor, depth) : readList(cursor, depth)
    return fail(cursor, `Lists and maps are nested deeper than ${maxDepth} levels`)
  }
  return readNumber(cursor) ?? readWord(cursor)
}

function readList(cursor: Cursor, depth: number): PositionedValue {
  const start = cursor.offset
  const items: PositionedValue[] = []
  readMembers(cursor, ']', () => {
    const item = readValue(cursor, depth + 1)
    if (item) items.push(item)
  })
  return { kind: 'list', items, start, end: cursor.offset }
}

function readMap(cursor: Cursor, depth: number): PositionedValue {
  const start = cursor.offset
  const pairs: PositionedPair[] = []
  readMembers(cursor, '}', () => {
    const key = readKey(cursor)
    const value = key && readValue(cursor, depth + 1)
    if (value) pairs.push({ key: key.text, value, start: key.start, end: key.end })
  })
  return { kind: 'map', pairs, start, end: cursor.offset }
}

/** Reads members up to the closing bracket, and the commas between them. */
function readMembers(cursor: Cursor, close: ']' | '}', readMember: () => void): void {
  enterMembers(cursor)
  while (hasMember(cursor, close)) {
    readMember()
    passSeparator(cursor, close)
  }
}

function enterMembers(cursor: Cursor): void {
  cursor.offset++
  skipSpace(cursor)
}

/** Whether a member follows; a closing bracket is passed. */
function hasMember(cursor: Cursor, close: ']' | '}'): boolean {
  if (cursor.stopped) return false
  if (cursor.text[cursor.offset] !== close) return true
  cursor.offset++
  return false
}

function passSeparator(cursor: Cursor, close: ']' | '}'): void {
  if (cursor.stopped) return
  skipSpace(cursor)
  if (cursor.text[cursor.offset] === ',') skipComma(cursor, close)
  else if (cursor.text[cursor.offset] !== close) fail(cursor, `Expected "," or "${close}"`)
}

function skipComma(cursor: Cursor, close: ']' | '}'): void {
  const span = { start: cursor.offset, end: cursor.offset + 1 }
  cursor.offset++
  skipSpace(cursor)
  if (cursor.text[cursor.offset] !== close) return
  const help = 'remove it: JSON has commas only between members'
  cursor.problems.push({ message: 'Trailing comma', help, span, damaging: false })
}

function readKey(cursor: Cursor): PositionedScalar | undefined {
  if (cursor.text[cursor.offset] !== '"')
    return fail(cursor, 'Expected a key between double quotation marks')
  const key = readString(cursor)
  if (!key) return undefined
  skipSpace(cursor)
  if (cursor.text[cursor.offset] !== ':') return fail(cursor, 'Expected ":" after the key')
  cursor.offset++
  skipSpace(cursor)
  return key
}

function readString(cursor: Cursor): PositionedScalar | undefined {
  const { text, offset: start } = cursor
  let escaped = false
  let end = text.length
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < SPACE) {
      end = index
      break
    }
    if (code === BACKSLASH) {
      escaped = true
      index++
    } else if (code === QUOTE) {
      cursor.offset = index + 1
      const value = escaped
        ? decodeEscapes(text.slice(start, index + 1))
        : text.slice(start + 1, index)
      if (value !== undefined) return { kind: 'scalar', value, text: value, start, end: index + 1 }
      cursor.offset = start
      return fail(cursor, 'Text has an unknown escape', 'write \\\\ for a backslash')
    }
  }
  if (end < text.length && !/[\r\n]/.test(text.charAt(end))) {
    cursor.offset = end
    return fail(cursor, 'Text holds a control character', 'write \\t for a tab, \\u0007 for others')
  }
  return fail(cursor, 'Text is not closed on its line', 'end it with a double quotation mark')
}

/** The text of a string token with escapes; `undefined` when one of them is none. */
function decodeEscapes(token: string): string | undefined {
  try {
    return String(JSON.parse(token))
  } catch {
    return undefined
  }
}

function readNumber(cursor: Cursor): PositionedScalar | undefined {
  NUMBER.lastIndex = cursor.offset
  const text = NUMBER.exec(cursor.text)?.[0]
  if (text === undefined) return undefined
  const start = cursor.offset
  cursor.offset += text.length
  return { kind: 'scalar', value: Number(text), text, start, end: cursor.offset }
}

function readWord(cursor: Cursor): PositionedScalar | undefined {
  WORD.lastIndex = cursor.offset
  const text = WORD.exec(cursor.text)?.[0] ?? ''
  const value = words.get(text)
  if (value === undefined) {
    const help = 'put text between double quotation marks'
    return fail(cursor, 'Expected a value', text === '' ? undefined : help)
  }
  const start = cursor.offset
  cursor.offset += text.length
  return { kind: 'scalar', value, text, start, end: cursor.offset }
}

function skipSpace(cursor: Cursor): void {
  const { text } = cursor
  let { offset } = cursor
  for (; offset < text.length; offset++) {
    const char = text[offset]
    if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') break
  }
  cursor.offset = offset
}

/** Notes a problem at the cursor, and ends the reading. */
function fail(cursor: Cursor, message: string, help?: string): undefined {
  const { text, offset, problems } = cursor
  const start = Math.max(0, Math.min(offset, text.length - 1))
  const span = { start, end: Math.min(start + 1, text.length) }
  problems.push({ message, ...(help !== undefined && { help }), span, damaging: true })
  cursor.stopped = true
  return undefined
}
