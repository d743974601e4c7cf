/** Reads plain YAML without the library, to the tree that the library would give; anything else is left to it. */
import type { Span } from '../../text/span.ts'
import type {
  PositionedPair,
  PositionedScalar,
  PositionedTree,
  PositionedValue,
} from '../positioned-value.ts'
import { blockScalarAt } from './block-scalar.ts'
import { flowValueAt } from './flow-values.ts'
import { keyAt, plainScalar, quotedAt } from './plain-scalars.ts'
import { lineEndAt, skipSpaces } from './walk-lines.ts'

/** Tabs, carriage returns, byte order marks and what the library marks its tokens with. */
const ODD_CHARACTER = /[^\n -~\u00a0-\ufefe\uff00-\uffff]/

/** Deeper texts are the library's, which counts levels. */
const MAX_LEVELS = 12
const MAX_FLOW_LEVELS = 3

/** A line that holds more than a comment. */
interface Line {
  /** Spaces before it; in "- key: value", where the key stands. */
  readonly column: number
  /** Where its words begin, and where they end without the spaces after them. */
  readonly start: number
  readonly end: number
}

/**
 * The tree of a part of a text: maps, lists, plain and quoted scalars on one line, brackets on one line, and
 * texts behind "|" and ">". `undefined` when there is anything else in it, right or wrong, or nothing at all.
 */
export function readPlainYaml(text: string, part: Span): PositionedTree | undefined {
  if (ODD_CHARACTER.test(text.slice(part.start, part.end))) return undefined
  const root = new PlainYaml(text, part).read()
  return root && { root, problems: [] }
}

/** Reads line by line; a method that gives `undefined` has met what is not plain. */
class PlainYaml {
  readonly #text: string
  readonly #limit: number
  /** Where the next line begins that has not been looked at. */
  #next: number
  #line: Line | undefined

  constructor(text: string, { start, end }: Span) {
    this.#text = text
    this.#limit = end
    this.#next = start
  }

  read(): PositionedValue | undefined {
    this.#advance()
    const { start, end } = this.#line ?? { start: 0, end: 0 }
    if (this.#line?.column === 0 && this.#text.slice(start, end) === '---') this.#advance()
    const root = this.#line && this.#block(this.#line.column, MAX_LEVELS)
    return this.#line ? undefined : root
  }

  /** Goes to the next line that is not blank or a comment. */
  #advance(): void {
    while (this.#next < this.#limit) {
      const lineStart = this.#next
      let end = lineEndAt(this.#text, lineStart, this.#limit)
      this.#next = end + 1
      const start = Math.min(skipSpaces(this.#text, lineStart), end)
      if (start === end || this.#text.charAt(start) === '#') continue
      while (this.#text.charAt(end - 1) === ' ') end--
      this.#line = { column: start - lineStart, start, end }
      return
    }
    this.#line = undefined
  }

  /** The list or map that begins in this line. */
  #block(column: number, levels: number): PositionedValue | undefined {
    if (levels === 0) return undefined
    return this.#isItem() ? this.#list(column, levels - 1) : this.#map(column, levels - 1)
  }

  #isItem(): boolean {
    const { start } = this.#line ?? { start: this.#limit }
    return this.#text.startsWith('- ', start)
  }

  #list(column: number, levels: number): PositionedValue | undefined {
    const start = this.#line?.start ?? 0
    const items: PositionedValue[] = []
    for (let line = this.#line; line?.column === column && this.#isItem(); line = this.#line) {
      const item = this.#item(line, skipSpaces(this.#text, line.start + 1), levels)
      if (!item) return undefined
      items.push(item)
    }
    return { kind: 'list', items, start, end: items.at(-1)?.end ?? start }
  }

  #item(line: Line, at: number, levels: number): PositionedValue | undefined {
    if (at >= line.end || this.#text.startsWith('- ', at)) return undefined
    const isMap = keyAt(this.#text, at) !== undefined
    if (!isMap) return this.#value({ ...line, start: at }, line.column)
    const column = line.column + at - line.start
    this.#line = { column, start: at, end: line.end }
    return this.#block(column, levels)
  }

  #map(column: number, levels: number): PositionedValue | undefined {
    const start = this.#line?.start ?? 0
    const pairs: PositionedPair[] = []
    for (let line = this.#line; line?.column === column; line = this.#line) {
      const key = keyAt(this.#text, line.start)
      if (key === undefined) break
      const span = { start: line.start, end: line.start + key.length }
      const value = this.#member(line, span, levels)
      if (!value) return undefined
      pairs.push({ key, value, ...span })
    }
    // A line of this column that is no pair, or one that stands deeper, makes the text other than plain.
    if (pairs.length === 0 || (this.#line?.column ?? -1) >= column) return undefined
    return { kind: 'map', pairs, start, end: pairs.at(-1)?.value.end ?? start }
  }

  /** The value of a key: behind it, or in the lines that stand deeper. */
  #member(line: Line, key: Span, levels: number): PositionedValue | undefined {
    const at = skipSpaces(this.#text, key.end + 1)
    if (at < line.end && this.#text.charAt(at) !== '#')
      return this.#value({ ...line, start: at }, line.column)
    this.#advance()
    const column = this.#line?.column ?? -1
    if (column > line.column || (column === line.column && this.#isItem()))
      return this.#block(column, levels)
    return emptyAt(key)
  }

  /** The value that fills the rest of a line, or begins there; no line after it may stand deeper. */
  #value({ start, end }: Line, column: number): PositionedValue | undefined {
    const value = this.#valueAt(start, end, column)
    return value && (this.#line?.column ?? -1) <= column ? value : undefined
  }

  #valueAt(start: number, end: number, column: number): PositionedValue | undefined {
    const sign = this.#text.charAt(start)
    if (sign === '|' || sign === '>') {
      const block = blockScalarAt(this.#text, start, column, this.#limit)
      if (!block) return undefined
      this.#next = block.next
      this.#advance()
      return block.scalar
    }
    const rest = { start, end: this.#withoutComment(start, end) }
    const value = '"\'[{'.includes(sign) ? this.#closed(rest) : plainScalar(this.#text, rest)
    this.#advance()
    return value
  }

  /** A quoted text or brackets that end where the line does. */
  #closed({ start, end }: Span): PositionedValue | undefined {
    const value = '[{'.includes(this.#text.charAt(start))
      ? flowValueAt(this.#text, start, MAX_FLOW_LEVELS)
      : quotedAt(this.#text, start)
    return value?.end === end ? value : undefined
  }

  /** The end of a line's words before a comment; one inside quotation marks makes the text other than plain. */
  #withoutComment(start: number, end: number): number {
    const comment = this.#text.slice(start, end).indexOf(' #')
    if (comment < 0) return end
    let at = start + comment
    while (this.#text.charAt(at - 1) === ' ') at--
    return at
  }
}

function emptyAt({ start, end }: Span): PositionedScalar {
  return { kind: 'scalar', value: null, text: '', start, end }
}
