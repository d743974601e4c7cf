/** Aligns the prose of a leaf node with the source it was read from. */
import { decodeString } from 'micromark-util-decode-string'
import type { TextRun } from '../model/briefing.ts'
import { isEven } from '../model/source-offset.ts'
import type { Span } from '../text/span.ts'

/** `text`: escapes and entities are decoded; `literal`: they are not, as in code and markers. */
type LeafSyntax = 'text' | 'literal'

/** A leaf's prose and where it stands. */
export interface Leaf {
  readonly value: string
  readonly span: Span
  readonly syntax: LeafSyntax
}

const ENTITY = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z0-9]{1,31});/iy
const ESCAPE = /\\[!-/:-@[-`{-~]/y
const SPECIAL = { text: /[\\&\r\n\0]/g, literal: /[|\\\r\n\0]/g }
/** What may stand before the words of a line: indentation and the signs of block quotes. */
const LINE_PREFIX = /[ \t>]*/y

/**
 * Appends runs that cover the leaf's value from offset `textStart` of its block on. Equal stretches
 * make one run; an escape, an entity or a line end makes one of its own, and what containers put at
 * line starts belongs to none. Linear; should the two differ for another reason, the rest is one run.
 */
export function alignLeaf(source: string, leaf: Leaf, textStart: number, runs: TextRun[]): void {
  const { value, span } = leaf
  const { start, end } = span
  if (value === '') return
  if (end - start === value.length && source.startsWith(value, start))
    runs.push({ textStart, textEnd: textStart + value.length, start, end })
  else for (const run of new Alignment(source, leaf, textStart).runs()) runs.push(run)
}

/** One alignment in progress: a place in the value, a place in the source, the runs so far. */
class Alignment {
  readonly #source: string
  readonly #leaf: Leaf
  readonly #textStart: number
  readonly #runs: TextRun[] = []
  #at = 0
  #offset: number

  constructor(source: string, leaf: Leaf, textStart: number) {
    this.#source = source
    this.#leaf = leaf
    this.#textStart = textStart
    this.#offset = leaf.span.start
  }

  runs(): TextRun[] {
    const { value, span } = this.#leaf
    while (this.#at < value.length && this.#offset < span.end) {
      const before = this.#at
      this.#plain()
      if (this.#at < value.length && this.#offset < span.end) this.#special()
      if (this.#at === before) break
    }
    const rest = value.length - this.#at
    if (rest > 0) this.#push(rest, Math.max(0, span.end - this.#offset))
    return this.#runs
  }

  /** Takes the stretch up to the next special character; trailing spaces of a line are not prose. */
  #plain(): void {
    const { value, span, syntax } = this.#leaf
    const special = SPECIAL[syntax]
    special.lastIndex = this.#offset
    const next = Math.min(special.exec(this.#source)?.index ?? span.end, span.end)
    const stretch = this.#source.slice(this.#offset, next)
    if (value.startsWith(stretch, this.#at)) {
      this.#push(stretch.length, stretch.length)
      return
    }
    const words = withoutTrailingSpaces(stretch)
    if (!value.startsWith(words, this.#at)) return
    this.#push(words.length, words.length)
    this.#offset = next
  }

  #special(): void {
    const source = this.#source
    const character = source[this.#offset]
    if (character === '\r' || character === '\n') this.#lineEnd()
    else if (character === '\0') this.#push(1, 1)
    else if (this.#leaf.syntax === 'literal') this.#literal()
    else this.#decoded(character === '&' ? ENTITY : ESCAPE)
  }

  /** In a table's code a pipe is escaped; everything else is as written. */
  #literal(): void {
    const { value } = this.#leaf
    const pipe = this.#source.startsWith('\\|', this.#offset) && value[this.#at] === '|'
    if (pipe) this.#push(1, 2)
    else if (value[this.#at] === this.#source[this.#offset]) this.#push(1, 1)
  }

  #decoded(pattern: RegExp): void {
    pattern.lastIndex = this.#offset
    const raw = pattern.exec(this.#source)?.[0]
    const decoded = raw === undefined ? undefined : decodeString(raw)
    if (
      raw !== undefined &&
      decoded !== undefined &&
      this.#leaf.value.startsWith(decoded, this.#at)
    )
      this.#push(decoded.length, raw.length)
    else if (this.#leaf.value[this.#at] === this.#source[this.#offset]) this.#push(1, 1)
  }

  #lineEnd(): void {
    const { value } = this.#leaf
    const source = this.#source
    const length = source.startsWith('\r\n', this.#offset) ? 2 : 1
    if (value[this.#at] !== '\n' && value[this.#at] !== ' ') return
    this.#push(1, length)
    const start = this.#offset
    const prefix = matchLength(LINE_PREFIX, source, start)
    const decodes = this.#leaf.syntax === 'text' && /[\\&]/.test(source.charAt(start + prefix))
    // Indentation may keep a ">" from being a quote's sign, and code keeps inner spaces.
    const own = decodes ? 0 : matchLength(LINE_PREFIX, value, this.#at)
    this.#offset = start + Math.max(0, prefix - own)
  }

  /** Adds a run, or lengthens the last one when both sides go on where it ended. */
  #push(textLength: number, length: number): void {
    if (textLength === 0) return
    const textStart = this.#textStart + this.#at
    const run: TextRun = {
      textStart,
      textEnd: textStart + textLength,
      start: this.#offset,
      end: this.#offset + length,
    }
    this.#at += textLength
    this.#offset += length
    const last = this.#runs.at(-1)
    if (last && isEven(last) && isEven(run) && last.end === run.start)
      this.#runs[this.#runs.length - 1] = { ...last, textEnd: run.textEnd, end: run.end }
    else this.#runs.push(run)
  }
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return line.slice(0, end)
}

function matchLength(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0].length ?? 0
}
