/** Guesses whether a block is open that goes over blank lines, and over whatever else looks like a start. */
import type { TextLines } from './text-lines.ts'

/** What lists and quotes put before a block. */
const CONTAINERS = /[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/y
const OPENING_FENCE = /`{3,}(?![^\n]*`)|~{3,}/y
const CLOSING_FENCE = /[ \t>]*(`{3,}|~{3,})[ \t]*(?=\n|$)/y
const QUOTE_SIGN = /[ \t]*>/y

interface Open {
  readonly fence: string
  /** What it stands in, and ends with. */
  readonly container: 'root' | 'item' | 'quote'
}

/** Takes the lines that are not blank, one after the other. */
export class OpenBlock {
  readonly #lines: TextLines
  #open: Open | undefined

  constructor(lines: TextLines) {
    this.#lines = lines
  }

  /** Whether the block goes on in a line; what ends the list item or the quote that it stands in ends it. */
  goesOnIn(line: number, isIndented: boolean): boolean {
    if (!this.#open) return false
    const { container } = this.#open
    const isLeft =
      container === 'quote' ? !this.#match(QUOTE_SIGN, line) : container === 'item' && !isIndented
    if (isLeft) this.#open = undefined
    return !isLeft
  }

  /** Opens or closes what the line does; `isInItem` says whether it could go on in an item that is open. */
  take(line: number, isInItem: boolean): void {
    if (this.#open) {
      const sign = this.#match(CLOSING_FENCE, line)?.[1]
      if (sign?.startsWith(this.#open.fence)) this.#open = undefined
      return
    }
    const [before = ''] = this.#match(CONTAINERS, line) ?? []
    const [fence] = this.#match(OPENING_FENCE, line, before.length) ?? []
    if (fence === undefined) return
    const isQuoted = before.includes('>')
    const isItem = isInItem || before.trim() !== ''
    this.#open = { fence, container: isQuoted ? 'quote' : isItem ? 'item' : 'root' }
  }

  #match(pattern: RegExp, line: number, behind = 0): RegExpExecArray | undefined {
    pattern.lastIndex = this.#lines.startOf(line) + behind
    return pattern.exec(this.#lines.text) ?? undefined
  }
}
