/** Rewrites a text so that only its words tell it apart, and keeps the way back to its characters. */
import type { Span } from '../text/span.ts'
import { isWordUnit, OPTIONAL_HYPHEN } from './characters.ts'

/**
 * A text in one style: NFKC, without quotation marks, emphasis, invisible characters and reference
 * numbers; apostrophes straight; runs of spaces one space or, between paragraphs, one "\n"; "-" for a
 * hyphen and "–" without spaces for any other dash.
 */
export interface NormalisedText {
  readonly text: string
  /** Where the characters behind each UTF-16 unit of `text` start and end in the original. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** The span in the original of a span, not empty, of the normalised text. */
export function originalSpan({ starts, ends }: NormalisedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[Math.max(start, end - 1)] ?? 0 }
}

/** Linear in the text; the same for both sides of a comparison. */
export function normaliseText(original: string): NormalisedText {
  return new Normaliser(original).run()
}

const SPACE = /^\s$/
const INVISIBLE = /^[\p{Cf}\p{Cc}\ufe00-\ufe0f]$/u
const MARK = /^\p{M}$/u
const LINE_END = /[^\S\n]*\n[^\S\n]*(?:[#>|*;]+|\/\/+)?[^\S\n]*(?=\p{Ll})/uy
const REFERENCE = /\[\d{1,3}\]/y
const QUOTES = '"\'“”„‟‘’‚‛«»‹›`´ʼ′″「」『』'
const DASHES = '-‐‑‒–—―−'
const HYPHENS = '-‐‑'
/** No space stands before these, nor after the opening ones. */
const CLOSING = ',.;:!?%)]}'
const OPENING = '([{'
const OPENS = 1
const CLOSES = 2
const glue = new Uint8Array(128)
for (const mark of OPENING) glue[mark.charCodeAt(0)] = OPENS
for (const mark of CLOSING) glue[mark.charCodeAt(0)] = CLOSES

/** What a line of a comment, a reply or a table starts with. */
const LINE_PREFIXES = '#>|'
const FRACTIONS = /^[\u00bc-\u00be\u2150-\u215e]$/

/** How many units are made into a string at once. */
const CHUNK = 8192

/** Room to write in, used again by the next text. */
interface Scratch {
  readonly units: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

let scratch = scratchOf(1 << 16)

function scratchOf(size: number): Scratch {
  return { units: new Uint16Array(size), starts: new Int32Array(size), ends: new Int32Array(size) }
}

class Normaliser {
  private readonly original: string
  private units: Uint16Array
  private starts: Int32Array
  private ends: Int32Array
  private length = 0
  private at = 0
  /** Where the spaces before the next character start; -1 without any. */
  private spaceStart = -1
  private lineEnds = 0
  private atLineStart = true

  constructor(original: string) {
    this.original = original
    const size = original.length + 16
    if (scratch.units.length < size) scratch = scratchOf(size)
    this.units = scratch.units
    this.starts = scratch.starts
    this.ends = scratch.ends
  }

  run(): NormalisedText {
    const { original } = this
    while (this.at < original.length) {
      const unit = original.charCodeAt(this.at)
      if (isPlain(unit) && !(original.charCodeAt(this.at + 1) >= 0x300)) {
        this.emit(unit, this.at, this.at + 1)
        this.at++
      } else if (unit === 32) this.space()
      else this.special(original.charAt(this.at))
    }
    return {
      text: this.text(),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    }
  }

  private text(): string {
    let text = ''
    for (let at = 0; at < this.length; at += CHUNK)
      text += textOf(this.units.subarray(at, Math.min(at + CHUNK, this.length)))
    return text
  }

  private special(character: string): void {
    if (SPACE.test(character)) this.space()
    else if (QUOTES.includes(character)) this.quote()
    else if (DASHES.includes(character)) this.dash(character)
    else if (character === OPTIONAL_HYPHEN) this.softHyphen()
    else if (character === '*' || character === '_') this.emphasis(character)
    else if (this.atLineStart && LINE_PREFIXES.includes(character)) this.space()
    else if (character === '[' && this.reference()) return
    else if (character <= '~' && character >= ' ' && !this.marked()) {
      this.emit(character.charCodeAt(0), this.at, this.at + 1)
      this.at++
    } else this.compose()
  }

  /** Whether an accent of its own follows. */
  private marked(): boolean {
    return this.original.charCodeAt(this.at + 1) >= 0x300
  }

  private space(): void {
    if (this.spaceStart < 0) this.spaceStart = this.at
    if (this.original.charCodeAt(this.at) === 10) {
      this.lineEnds++
      this.atLineStart = true
    }
    this.at++
  }

  /** An apostrophe inside a word stays; every other quotation mark goes. */
  private quote(): void {
    const { original, at } = this
    let next = at + 1
    while (original.charAt(next) === OPTIONAL_HYPHEN) next++
    const inside =
      "'’‘ʼ´`".includes(original.charAt(at)) &&
      isWordUnit(original.charCodeAt(at - 1)) &&
      isWordUnit(original.charCodeAt(next))
    if (inside) this.emit(39, at, at + 1)
    this.at++
  }

  private dash(first: string): void {
    const { original, at } = this
    if (this.atLineStart && first === '-' && SPACE.test(original.charAt(at + 1))) {
      this.bullet()
      return
    }
    let end = at + 1
    while (end < original.length && DASHES.includes(original.charAt(end))) end++
    const before = isWordUnit(original.charCodeAt(at - 1))
    const single = end === at + 1 && HYPHENS.includes(first)
    if (single && before && this.joinsLines(at, end)) return
    const spaced = this.spaceStart >= 0 || SPACE.test(original.charAt(end))
    this.spaceStart = -1
    this.lineEnds = 0
    this.emit(single && !spaced ? 45 : 0x2013, at, end)
    this.at = end
  }

  /** An item of a list is a paragraph of its own. */
  private bullet(): void {
    if (this.spaceStart < 0) this.spaceStart = this.at
    this.lineEnds = 2
    this.at++
  }

  private softHyphen(): void {
    if (!this.joinsLines(this.at, this.at + 1)) this.at++
  }

  /** "exam-" at the end of a line and "ple" on the next are one word, with or without the hyphen. */
  private joinsLines(start: number, end: number): boolean {
    LINE_END.lastIndex = end
    const length = LINE_END.exec(this.original)?.[0].length
    if (length === undefined) return false
    this.emit(0xad, start, end)
    this.at = end + length
    return true
  }

  private emphasis(mark: string): void {
    const { original, at } = this
    const inside =
      isWordUnit(original.charCodeAt(at - 1)) && isWordUnit(original.charCodeAt(at + 1))
    if (inside) this.emit(mark.charCodeAt(0), at, at + 1)
    this.at++
  }

  private reference(): boolean {
    REFERENCE.lastIndex = this.at
    const length = REFERENCE.exec(this.original)?.[0].length
    if (length === undefined || this.length === 0) return false
    this.at += length
    return true
  }

  /** Any other character with the marks that belong to it, in NFKC. */
  private compose(): void {
    const { original, at } = this
    const first = String.fromCodePoint(original.codePointAt(at) ?? 0)
    let end = at + first.length
    while (end < original.length && MARK.test(original.charAt(end))) end++
    this.at = end
    if (end === at + 1 && INVISIBLE.test(first)) return
    const composed = FRACTIONS.test(first) ? first : original.slice(at, end).normalize('NFKC')
    for (let index = 0; index < composed.length; index++) {
      const unit = composed.charCodeAt(index)
      if (unit !== 32) this.emit(unit, at, end)
      else if (this.spaceStart < 0) this.spaceStart = at
    }
  }

  private emit(unit: number, start: number, end: number): void {
    if (this.spaceStart >= 0) this.flushSpace(unit, start)
    this.atLineStart = false
    if (this.length + 1 >= this.units.length) this.grow()
    this.put(unit, start, end)
  }

  private flushSpace(unit: number, start: number): void {
    const last = this.units[this.length - 1] ?? 0
    const glued = last === 0x2013 || glue[last] === OPENS || glue[unit] === CLOSES
    const paragraph = this.lineEnds > 1
    if (this.length > 0 && (paragraph || !glued))
      this.put(paragraph ? 10 : 32, this.spaceStart, start)
    this.spaceStart = -1
    this.lineEnds = 0
  }

  private put(unit: number, start: number, end: number): void {
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length++
  }

  private grow(): void {
    const larger = scratchOf(this.units.length * 2)
    larger.units.set(this.units)
    larger.starts.set(this.starts)
    larger.ends.set(this.ends)
    this.units = larger.units
    this.starts = larger.starts
    this.ends = larger.ends
  }
}

/** ASCII that stays as it is wherever it stands. */
const PLAIN_MARKS = '.,;:!?()%&/$+=@'
const plain = new Uint8Array(128)
for (let unit = 0; unit < 128; unit++) plain[unit] = isPlainUnit(unit) ? 1 : 0

function isPlain(unit: number): boolean {
  return plain[unit] === 1
}

function isPlainUnit(unit: number): boolean {
  if (PLAIN_MARKS.includes(String.fromCharCode(unit))) return true
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

function textOf(units: Uint16Array): string {
  return String.fromCharCode.apply(undefined, units as unknown as number[])
}
