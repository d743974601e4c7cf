/** Reads what stands in a paragraph, heading or cell, when it is plain enough. */
import type { PhrasingContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { flanking, type Item, settle } from './attention.ts'
import { findAngles } from './find-angles.ts'
import { findCodeSpan } from './find-code-span.ts'
import { type Content, InlineCursor } from './inline-cursor.ts'
import type { KnownLabels } from './known-labels.ts'
import { BracketReader } from './read-brackets.ts'
import type { TextLines } from './text-lines.ts'

const SPECIAL = /[\n!&*<[\\\]_`~]/g
const ENTITY = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z0-9]{1,31});/iy
const ESCAPABLE = /[!-/:-@[-`{-~]/
/** Each looks for its partner up to the end. */
const mostStrayTicks = 20

/**
 * The nodes, or `undefined` when only a full parser should say. `labels` say which brackets may be
 * references.
 */
export function readInlines(
  lines: TextLines,
  content: Content,
  labels: KnownLabels,
): PhrasingContent[] | undefined {
  if (lines.hasTabs && hasTabInWords(lines, content)) return undefined
  return new InlineReader(lines, content, labels).read()
}

/** Whether a tab stands anywhere but before the words of a line. */
function hasTabInWords(lines: TextLines, { start, end, line, indent }: Content): boolean {
  if (!lines.text.slice(start, end).includes('\t')) return false
  let words = start
  for (let at = line; words < end; words = lines.contentOf(++at, indent))
    if (lines.text.slice(words, Math.min(lines.endOf(at), end)).includes('\t')) return true
  return false
}

class InlineReader {
  readonly #cursor: InlineCursor
  readonly #brackets: BracketReader
  readonly #start: number
  #hasOpenTilde = false
  #strayTickCount = 0
  #lastGreaterThan: number | undefined

  constructor(lines: TextLines, content: Content, labels: KnownLabels) {
    this.#cursor = new InlineCursor(lines, content)
    this.#brackets = new BracketReader(this.#cursor, labels)
    this.#start = content.start
  }

  read(): PhrasingContent[] | undefined {
    const cursor = this.#cursor
    const { text, end } = cursor
    const start = this.#start
    // A cell must not be looked for its signs through all the cells behind it.
    const content = text.slice(start, end)
    while (cursor.offset < end) {
      SPECIAL.lastIndex = cursor.offset - start
      const found = SPECIAL.exec(content)
      const special = found ? start + found.index : end
      if (text[special] === '\n' && special < end) cursor.takeLineEnd(special)
      else {
        if (special > cursor.offset) cursor.take(special)
        if (special < end && !this.#special()) return undefined
      }
    }
    return settle(cursor.lines, cursor.items)
  }

  /** Reads one special character and what belongs to it; false when it is for the judge. */
  #special(): boolean {
    switch (this.#cursor.at(0)) {
      case '[':
        return this.#brackets.open()
      case ']':
        return this.#brackets.close()
      case '*':
      case '_':
        return this.#run()
      case '~':
        return this.#tildes()
      case '`':
        return this.#code()
      case '\\':
        return this.#backslash()
      case '&':
        return this.#ampersand()
      case '<':
        return this.#lessThan()
      default:
        return this.#brackets.openImage()
    }
  }

  #run(): true {
    const { line, text } = this.#cursor
    const { start, end, previous, next } = this.#cursor.repeated()
    const sign = text.charAt(start)
    const { canOpen, canClose } = flanking(sign, previous, next)
    return this.#cursor.make({ type: 'run', sign, line, start, end, canOpen, canClose }, end)
  }

  /** Tildes are text as long as no two of them could strike something out. */
  #tildes(): boolean {
    const { end, previous, next } = this.#cursor.repeated()
    const { canOpen, canClose } = flanking('~', previous, next)
    if (canClose && this.#hasOpenTilde) return false
    if (canOpen) this.#hasOpenTilde = true
    return this.#cursor.take(end)
  }

  #code(): boolean {
    const cursor = this.#cursor
    const { start, end: inside } = cursor.repeated()
    const code = findCodeSpan(cursor.text, inside - start, inside, cursor.end)
    if (code === 'for-the-judge') return false
    if (!code)
      return cursor.take(inside) && !cursor.isFragile && ++this.#strayTickCount <= mostStrayTicks
    const { value, end } = code
    return cursor.make({ type: 'inlineCode', value, position: cursor.positionTo(end) }, end)
  }

  #backslash(): boolean {
    const cursor = this.#cursor
    const next = cursor.at(1)
    const start = cursor.offset
    if (next === '\n') return cursor.breakAt(start, start + 1, true)
    return ESCAPABLE.test(next) ? cursor.take(start + 2, next) : cursor.take(start + 1)
  }

  #ampersand(): boolean {
    const cursor = this.#cursor
    ENTITY.lastIndex = cursor.offset
    const entity = ENTITY.exec(cursor.text)?.[0]
    if (entity === undefined || ENTITY.lastIndex > cursor.end) return cursor.take(cursor.offset + 1)
    const decoded = decodeString(entity)
    return decoded === entity
      ? cursor.take(cursor.offset + 1)
      : cursor.take(cursor.offset + entity.length, decoded)
  }

  /** Without a `>` behind it there is neither an address nor HTML. */
  #lessThan(): boolean {
    const cursor = this.#cursor
    const { text, offset, end } = cursor
    this.#lastGreaterThan ??= this.#start + text.slice(this.#start, end).lastIndexOf('>')
    const isHarmless = !cursor.isFragile && this.#lastGreaterThan < offset
    if (isHarmless || /^\s?$/.test(cursor.at(1))) return cursor.take(offset + 1)
    const found = findAngles(text, offset, end)
    if (!found) return false
    if (found.type === 'address') return cursor.make(this.#address(found.end), found.end)
    const value = text.slice(offset, found.end)
    return cursor.make({ type: 'html', value, position: cursor.positionTo(found.end) }, found.end)
  }

  #address(end: number): Item {
    const { lines, line, text, offset } = this.#cursor
    const url = text.slice(offset + 1, end - 1)
    const position = lines.within(line, offset + 1, end - 1)
    const words: Item = { type: 'text', value: url, position }
    return {
      type: 'link',
      title: null,
      url,
      children: [words],
      position: lines.within(line, offset, end),
    }
  }
}
