/** Reads what stands in a paragraph, heading or cell, when it is plain enough. */
import type { PhrasingContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { flanking, type Item, join, type OpenBracket, settle } from './attention.ts'
import { closesInLine } from './closes-in-line.ts'
import { findAngles } from './find-angles.ts'
import { findCodeSpan } from './find-code-span.ts'
import { findMarker } from './find-marker.ts'
import { findFootnote, findReference } from './find-reference.ts'
import { findResource } from './find-resource.ts'
import { imageWords } from './image-words.ts'
import type { KnownLabels } from './known-labels.ts'
import { type Position, type TextLines, trimSpaces } from './text-lines.ts'

/** A stretch of text without spaces at its edges, which may go over several lines. */
export interface Content {
  readonly start: number
  readonly end: number
  /** The line that it starts in. */
  readonly line: number
  /** How many characters at the start of its other lines belong to what it stands in. */
  readonly indent: number
}

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
  return new InlineReader(lines, content, labels).read()
}

/** A bracket and its place among the items. */
interface Opened {
  readonly item: number
  readonly bracket: OpenBracket
}

class InlineReader {
  readonly #lines: TextLines
  readonly #text: string
  readonly #content: Content
  readonly #labels: KnownLabels
  readonly #items: Item[] = []
  readonly #brackets: Opened[] = []
  #offset: number
  #line: number
  /** Where the content of the current line starts. */
  #lineStart: number
  /**
   * Whether a failed attempt over a line end counts: micromark then takes what a list or quote puts at the
   * start of the next line for a part of the line end.
   */
  readonly #isFragile: boolean
  #hasOpenTilde = false
  #strayTickCount = 0
  #lastGreaterThan: number | undefined

  constructor(lines: TextLines, content: Content, labels: KnownLabels) {
    this.#lines = lines
    this.#text = lines.text
    this.#content = content
    this.#labels = labels
    this.#offset = content.start
    this.#line = content.line
    this.#lineStart = content.start
    const { start, end, indent } = content
    this.#isFragile = indent > 0 && lines.text.slice(start, end).includes('\n')
  }

  read(): PhrasingContent[] | undefined {
    const { start, end } = this.#content
    // A cell must not be looked for its signs through all the cells behind it.
    const content = this.#text.slice(start, end)
    while (this.#offset < end) {
      SPECIAL.lastIndex = this.#offset - start
      const found = SPECIAL.exec(content)
      const special = found ? start + found.index : end
      if (this.#text[special] === '\n' && special < end) this.#lineEnd(special)
      else {
        if (special > this.#offset) this.#take(special)
        if (special < end && !this.#special()) return undefined
      }
    }
    return settle(this.#lines, this.#items)
  }

  /** Reads one special character and what belongs to it; false when it is for the judge. */
  #special(): boolean {
    switch (this.#text[this.#offset]) {
      case '[':
        return this.#openBracket()
      case ']':
        return this.#closeBracket()
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
        return this.#exclamation()
    }
  }

  /** The character so far ahead, or `''` behind the content's end. */
  #at(ahead: number): string {
    const offset = this.#offset + ahead
    return offset < this.#content.end ? this.#text.charAt(offset) : ''
  }

  /** Takes everything up to `end`, in this line, as text; its value may be another. */
  #take(end: number, value = this.#text.slice(this.#offset, end)): true {
    const position = this.#lines.within(this.#line, this.#offset, end)
    this.#push({ type: 'text', value, position })
    this.#offset = end
    return true
  }

  #push(item: Item): void {
    const last = this.#items.at(-1)
    if (item.type === 'text' && last?.type === 'text') join(last, item)
    else this.#items.push(item)
  }

  #lineEnd(end: number): void {
    const words = trimSpaces(this.#text, this.#offset, end)
    if (words > this.#offset) this.#take(words)
    const isBreak = end - words > 1
    this.#breakAt(isBreak ? words : end, end, isBreak)
  }

  /** Ends the line with a line end or a hard break, and goes to the content of the next. */
  #breakAt(start: number, end: number, isBreak: boolean): true {
    const position = {
      start: this.#lines.pointAt(this.#line, start),
      end: this.#lines.pointAt(this.#line + 1, end + 1),
    }
    this.#push(isBreak ? { type: 'break', position } : { type: 'text', value: '\n', position })
    this.#line++
    this.#offset = this.#lines.contentOf(this.#line, this.#content.indent)
    this.#lineStart = this.#offset
    return true
  }

  #openBracket(): boolean {
    const start = this.#offset
    if (this.#at(1) === '^') return this.#footnote(start)
    if (this.#isFragile && !closesInLine(this.#text, start)) return false
    const marker = findMarker(this.#text, start, this.#content.end)
    if (marker === 'for-the-judge') return false
    if (marker) {
      const from = this.#lines.pointAt(this.#line, start)
      this.#goTo(marker.end)
      const position = { start: from, end: this.#lines.pointAt(this.#line, marker.end) }
      this.#push({ type: 'citation', value: marker.value, position })
      return true
    }
    return this.#pushBracket(start + 1, false)
  }

  #footnote(start: number): boolean {
    const found = findFootnote(this.#text, start, this.#content.end, this.#labels)
    if (!found || this.#brackets.length > 0) return false
    const { end, ...reference } = found
    const position = this.#lines.within(this.#line, start, end)
    this.#items.push({ type: 'footnoteReference', ...reference, position })
    this.#offset = end
    return true
  }

  /** It is text unless an image could start with it; before a marker only the judge knows. */
  #exclamation(): boolean {
    const start = this.#offset
    if (this.#at(1) !== '[') return this.#take(start + 1)
    if (this.#at(2) === '^') return false
    if (findMarker(this.#text, start + 1, this.#content.end)) return false
    if (this.#isFragile && !closesInLine(this.#text, start + 1)) return false
    return this.#pushBracket(start + 2, true)
  }

  #pushBracket(end: number, isImage: boolean): true {
    const { line, start } = { line: this.#line, start: this.#offset }
    const bracket: OpenBracket = { type: 'bracket', line, start, end, isImage, isInactive: false }
    this.#brackets.push({ item: this.#items.length, bracket })
    this.#items.push(bracket)
    this.#offset = end
    return true
  }

  /** Moves on over line ends. */
  #goTo(offset: number): void {
    while (this.#lines.endOf(this.#line) < offset) {
      this.#line++
      this.#lineStart = this.#lines.contentOf(this.#line, this.#content.indent)
    }
    this.#offset = offset
  }

  #closeBracket(): boolean {
    const opened = this.#brackets.pop()
    if (!opened || opened.bracket.isInactive) return this.#take(this.#offset + 1)
    if (this.#at(1) === '(') return this.#link(opened)
    if (this.#isFragile && this.#at(1) === '[') return false
    return this.#reference(opened)
  }

  /** Without a definition, brackets are text; images that are defined are for the judge. */
  #reference(opened: Opened): boolean {
    const words = { start: opened.bracket.end, end: this.#offset }
    const found = findReference(this.#text, words, this.#content.end, this.#labels)
    if (!found) return this.#take(this.#offset + 1)
    if (found === 'for-the-judge' || opened.bracket.isImage) return false
    const { end, ...reference } = found
    return this.#pushLink({ type: 'linkReference', ...reference, ...this.#enclose(opened, end) })
  }

  #link(opened: Opened): boolean {
    const resource = findResource(this.#text, this.#offset + 1, this.#content.end)
    if (!resource) return false
    const { url, title, end } = resource
    const { children, position } = this.#enclose(opened, end)
    if (!opened.bracket.isImage)
      return this.#pushLink({ type: 'link', title, url, children, position })
    this.#items.push({ type: 'image', title, url, alt: imageWords(children), position })
    return true
  }

  /** There are no links in links, but in images. */
  #pushLink(link: PhrasingContent): true {
    this.#items.push(link)
    for (const { bracket } of this.#brackets) if (!bracket.isImage) bracket.isInactive = true
    return true
  }

  /** Takes what stands between brackets; what they make ends at `end`. */
  #enclose(
    { item, bracket }: Opened,
    end: number,
  ): { children: PhrasingContent[]; position: Position } {
    const children = settle(this.#lines, this.#items.splice(item).slice(1))
    const start = this.#lines.pointAt(bracket.line, bracket.start)
    this.#offset = end
    return { children, position: { start, end: this.#lines.pointAt(this.#line, end) } }
  }

  #run(): true {
    const { start, end, previous, next } = this.#repeated()
    const sign = this.#text.charAt(start)
    const { canOpen, canClose } = flanking(sign, previous, next)
    this.#items.push({ type: 'run', sign, line: this.#line, start, end, canOpen, canClose })
    this.#offset = end
    return true
  }

  /** Tildes are text as long as no two of them could strike something out. */
  #tildes(): boolean {
    const { end, previous, next } = this.#repeated()
    const { canOpen, canClose } = flanking('~', previous, next)
    if (canClose && this.#hasOpenTilde) return false
    if (canOpen) this.#hasOpenTilde = true
    return this.#take(end)
  }

  /** The stretch of equal characters that starts here, and what stands beside it. */
  #repeated(): { start: number; end: number; previous: string; next: string } {
    const start = this.#offset
    let end = start + 1
    while (end < this.#content.end && this.#text[end] === this.#text[start]) end++
    const previous = start === this.#lineStart ? '' : this.#text.charAt(start - 1)
    const next = end < this.#content.end ? this.#text.charAt(end) : ''
    return { start, end, previous, next }
  }

  #code(): boolean {
    const { start, end: inside } = this.#repeated()
    const code = findCodeSpan(this.#text, inside - start, inside, this.#content.end)
    if (code === 'for-the-judge') return false
    if (!code)
      return this.#take(inside) && !this.#isFragile && ++this.#strayTickCount <= mostStrayTicks
    const position = this.#lines.within(this.#line, start, code.end)
    this.#push({ type: 'inlineCode', value: code.value, position })
    this.#offset = code.end
    return true
  }

  #backslash(): boolean {
    const next = this.#at(1)
    const start = this.#offset
    if (next === '\n') return this.#breakAt(start, start + 1, true)
    return ESCAPABLE.test(next) ? this.#take(start + 2, next) : this.#take(start + 1)
  }

  #ampersand(): boolean {
    ENTITY.lastIndex = this.#offset
    const entity = ENTITY.exec(this.#text)?.[0]
    if (entity === undefined || ENTITY.lastIndex > this.#content.end)
      return this.#take(this.#offset + 1)
    const decoded = decodeString(entity)
    return decoded === entity
      ? this.#take(this.#offset + 1)
      : this.#take(this.#offset + entity.length, decoded)
  }

  /** Without a `>` behind it there is neither an address nor HTML. */
  #lessThan(): boolean {
    const { start, end } = this.#content
    this.#lastGreaterThan ??= start + this.#text.slice(start, end).lastIndexOf('>')
    const isHarmless = !this.#isFragile && this.#lastGreaterThan < this.#offset
    if (isHarmless || /^\s?$/.test(this.#at(1))) return this.#take(this.#offset + 1)
    const found = findAngles(this.#text, this.#offset, end)
    if (!found) return false
    const position = this.#lines.within(this.#line, this.#offset, found.end)
    const value = this.#text.slice(this.#offset, found.end)
    this.#push(
      found.type === 'html' ? { type: 'html', value, position } : this.#address(value, position),
    )
    this.#offset = found.end
    return true
  }

  #address(value: string, position: Position): Item {
    const url = value.slice(1, -1)
    const { start, end } = { start: this.#offset + 1, end: this.#offset + value.length - 1 }
    const words: Item = {
      type: 'text',
      value: url,
      position: this.#lines.within(this.#line, start, end),
    }
    return { type: 'link', title: null, url, children: [words], position }
  }
}
