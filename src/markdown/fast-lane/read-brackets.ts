/** Reads what brackets make: markers, links, references, images and footnotes. */
import type { PhrasingContent } from 'mdast'
import { type OpenBracket, settle } from './attention.ts'
import { closesInLine } from './closes-in-line.ts'
import { findMarker } from './find-marker.ts'
import { findFootnote, findReference } from './find-reference.ts'
import { findResource } from './find-resource.ts'
import { imageWords } from './image-words.ts'
import type { InlineCursor } from './inline-cursor.ts'
import type { KnownLabels } from './known-labels.ts'
import type { Position } from './text-lines.ts'

/** A bracket and its place among the items. */
interface Opened {
  readonly item: number
  readonly bracket: OpenBracket
}

/** Its methods read what starts at the cursor, and say false when only a full parser should. */
export class BracketReader {
  readonly #cursor: InlineCursor
  readonly #labels: KnownLabels
  readonly #opened: Opened[] = []

  /** `labels` say which brackets may be references. */
  constructor(cursor: InlineCursor, labels: KnownLabels) {
    this.#cursor = cursor
    this.#labels = labels
  }

  /** At a `[`. */
  open(): boolean {
    const cursor = this.#cursor
    const start = cursor.offset
    if (cursor.at(1) === '^') return this.#footnote()
    if (cursor.isFragile && !closesInLine(cursor.text, start)) return false
    const marker = findMarker(cursor.text, start, cursor.end)
    if (marker === 'for-the-judge') return false
    if (!marker) return this.#push(start + 1, false)
    const from = cursor.lines.pointAt(cursor.line, start)
    cursor.goTo(marker.end)
    const position = { start: from, end: cursor.lines.pointAt(cursor.line, marker.end) }
    cursor.push({ type: 'citation', value: marker.value, position })
    return true
  }

  /** At a `!`, which is text unless an image could start with it; before a marker only the judge knows. */
  openImage(): boolean {
    const cursor = this.#cursor
    const start = cursor.offset
    if (cursor.at(1) !== '[') return cursor.take(start + 1)
    if (cursor.at(2) === '^') return false
    if (findMarker(cursor.text, start + 1, cursor.end)) return false
    if (cursor.isFragile && !closesInLine(cursor.text, start + 1)) return false
    return this.#push(start + 2, true)
  }

  /** At a `]`. */
  close(): boolean {
    const cursor = this.#cursor
    const opened = this.#opened.pop()
    if (!opened || opened.bracket.isInactive) return cursor.take(cursor.offset + 1)
    if (cursor.at(1) === '(') return this.#link(opened)
    if (cursor.isFragile && cursor.at(1) === '[') return false
    return this.#reference(opened)
  }

  #push(end: number, isImage: boolean): true {
    const { line, offset: start, items } = this.#cursor
    const bracket: OpenBracket = { type: 'bracket', line, start, end, isImage, isInactive: false }
    this.#opened.push({ item: items.length, bracket })
    return this.#cursor.make(bracket, end)
  }

  #footnote(): boolean {
    const cursor = this.#cursor
    const found = findFootnote(cursor.text, cursor.offset, cursor.end, this.#labels)
    if (!found || this.#opened.length > 0) return false
    const { end, ...reference } = found
    const position = cursor.positionTo(end)
    return cursor.make({ type: 'footnoteReference', ...reference, position }, end)
  }

  /** Without a definition, brackets are text; images that are defined are for the judge. */
  #reference(opened: Opened): boolean {
    const cursor = this.#cursor
    const words = { start: opened.bracket.end, end: cursor.offset }
    const found = findReference(cursor.text, words, cursor.end, this.#labels)
    if (!found) return cursor.take(cursor.offset + 1)
    if (found === 'for-the-judge' || opened.bracket.isImage) return false
    const { end, ...reference } = found
    return this.#pushLink({ type: 'linkReference', ...reference, ...this.#enclose(opened, end) })
  }

  #link(opened: Opened): boolean {
    const cursor = this.#cursor
    const resource = findResource(cursor.text, cursor.offset + 1, cursor.end)
    if (!resource) return false
    const { url, title, end } = resource
    const { children, position } = this.#enclose(opened, end)
    if (!opened.bracket.isImage)
      return this.#pushLink({ type: 'link', title, url, children, position })
    cursor.push({ type: 'image', title, url, alt: imageWords(children), position })
    return true
  }

  /** There are no links in links, but in images. */
  #pushLink(link: PhrasingContent): true {
    this.#cursor.push(link)
    for (const { bracket } of this.#opened) if (!bracket.isImage) bracket.isInactive = true
    return true
  }

  /** Takes what stands between brackets; what they make ends at `end`. */
  #enclose(
    { item, bracket }: Opened,
    end: number,
  ): { children: PhrasingContent[]; position: Position } {
    const { lines, line, items } = this.#cursor
    const children = settle(lines, items.splice(item).slice(1))
    const start = lines.pointAt(bracket.line, bracket.start)
    this.#cursor.offset = end
    return { children, position: { start, end: lines.pointAt(line, end) } }
  }
}
