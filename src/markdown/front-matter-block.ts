/** Finds the YAML block at the top of a briefing. */
import type { Span } from '../text/span.ts'

/** The block and its YAML, in the whole file. */
export interface FrontMatterBlock {
  /** With both fences and the byte order mark before them. */
  readonly span: Span
  readonly yaml: Span
  /** Its opening fence. */
  readonly fence: Span
  readonly isClosed: boolean
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/
/** A blank line after the opening dashes makes them a thematic break. */
const BLANK = /[ \t]*(?:\r\n?|\n|$)/y
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm
/** What tells fields from the prose below a thematic break. */
const FIELD = /[ \t]*[\p{L}_][^\s:]{0,60}[ \t]*:/uy
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n]|$)/g

/**
 * The block that the text starts with, or `undefined`. One that is never closed is taken to end
 * before the first blank line, so that the body below is still read.
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const opening = OPENING.exec(text)?.[0]
  if (opening === undefined) return undefined
  const start = opening.length
  if (matches(BLANK, text, start)) return undefined
  const fenceStart = opening.startsWith('\uFEFF') ? 1 : 0
  const fence = { start: fenceStart, end: fenceStart + 3 }
  CLOSING.lastIndex = start
  const closing = CLOSING.exec(text)
  if (closing) {
    const end = closing.index + closing[0].length
    return { span: { start: 0, end }, yaml: { start, end: closing.index }, fence, isClosed: true }
  }
  if (!matches(FIELD, text, start)) return undefined
  BLANK_LINE.lastIndex = start
  const end = BLANK_LINE.exec(text)?.index ?? text.length
  return { span: { start: 0, end }, yaml: { start, end }, fence, isClosed: false }
}

/** The opening fence of fields that nothing but blank lines stand above; they are no front matter there. */
export function findLateFence(text: string): Span | undefined {
  const start = text.search(/\S/)
  if (start <= 0 || !'\r\n'.includes(text.charAt(start - 1))) return undefined
  const late = text.slice(start)
  const block = findFrontMatter(late)
  return block?.isClosed && matches(FIELD, late, block.yaml.start)
    ? { start, end: start + block.fence.end }
    : undefined
}

/** The text with its front matter blanked, so that every offset in the body stays as it is. */
export function blankFrontMatter(text: string, block: FrontMatterBlock | undefined): string {
  const { end } = block?.span ?? { end: 0 }
  if (end > 0) return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
  // A line end takes the byte order mark's place; a space would move the first line's tab stops.
  return text.startsWith('\uFEFF') ? `\n${text.slice(1)}` : text
}

function matches(pattern: RegExp, text: string, start: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text)
}
