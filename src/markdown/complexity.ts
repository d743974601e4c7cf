/** Refuses texts that the Markdown parser could not read in reasonable time or stack space. */
import { type Limits, usualLimits } from '../model/limits.ts'
import type { Excess } from './excess.ts'

/** Quotes and lists inside each other. */
export const deepest = 100
/** Far more than a book has; each costs the parser and every stage after it. */
const mostLines = 200_000
/** Brackets that are open at once, in one paragraph. */
const mostOpenBrackets = 500
/** Brackets in one paragraph that are no markers by key; a megabyte of short links has 60,000. */
const mostBrackets = 100_000
/** Runs of `*`, `_` or `~` in one paragraph; a megabyte in which every other word is set off has 110,000. */
const mostDelimiters = 150_000
/** The parser copies everything before a heading that is underlined. */
const mostUnderlines = 1000

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/y
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const SIGN = /[*_~]+|\[@?|\]/g
/** A blank line, a list item or a table row: the paragraph before it has ended. */
const BOUNDARY = /[ \t>]*(?:[\r\n]|[-+*][ \t]|\d{1,9}[.)][ \t]|\|)/y
const UNDERLINE = /[ \t>]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/y

/** What has been counted so far; brackets and delimiters in the paragraph that is open. */
interface Counts {
  lines: number
  underlines: number
  open: number
  brackets: number
  delimiters: number
}

/**
 * Counts what the parser's time and stack depend on; the first excess, or `undefined`. Depth by
 * indentation counts as two columns a level, the least that a list item needs.
 */
export function findExcess(
  text: string,
  start: number,
  { briefing }: Pick<Limits, 'briefing'> = usualLimits,
): Excess | undefined {
  if (text.length > briefing) return tooLarge(`${briefing} characters`, briefing)
  const counts: Counts = { lines: 0, underlines: 0, open: 0, brackets: 0, delimiters: 0 }
  for (let offset = start; offset < text.length;) {
    LINE.lastIndex = offset
    const line = LINE.exec(text)?.[0] ?? ''
    if (++counts.lines > mostLines) return tooLarge(`${mostLines} lines`, offset)
    const span = { start: offset, end: offset + Math.min(line.length, 80) }
    if (containerDepth(text, offset) > deepest) {
      const message = `Quotes and lists are nested more than ${deepest} deep`
      return { kind: 'too-deep', message, help: 'nest less', span }
    }
    const message = countLine(text, offset, line, counts)
    if (message !== undefined)
      return { kind: 'too-complex', message, help: 'split or simplify the text', span }
    offset += line.length
  }
  return undefined
}

function tooLarge(most: string, offset: number): Excess {
  const message = `Briefing has more than ${most}`
  const span = { start: offset, end: offset + 1 }
  return { kind: 'too-large', message, help: 'split it into several', span }
}

/** Adds the line to the counts; what there is too much of, in words. */
function countLine(text: string, offset: number, line: string, counts: Counts): string | undefined {
  const underline = startsWith(UNDERLINE, text, offset)
  if (underline && ++counts.underlines > mostUnderlines)
    return `More than ${mostUnderlines} underlined headings`
  if (underline || startsWith(BOUNDARY, text, offset))
    counts.open = counts.brackets = counts.delimiters = 0
  for (const [sign] of line.matchAll(SIGN)) {
    if (sign === ']') counts.open = Math.max(0, counts.open - 1)
    else if (!sign.startsWith('[')) counts.delimiters++
    else {
      counts.open++
      if (sign === '[') counts.brackets++
    }
    if (counts.open > mostOpenBrackets)
      return `More than ${mostOpenBrackets} brackets are open at once`
  }
  if (counts.brackets > mostBrackets) return `More than ${mostBrackets} brackets in one paragraph`
  return counts.delimiters > mostDelimiters
    ? `More than ${mostDelimiters} emphasis signs in one paragraph`
    : undefined
}

function startsWith(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

function containerDepth(text: string, start: number): number {
  let depth = 0
  let offset = start
  CONTAINER.lastIndex = offset
  for (let match = CONTAINER.exec(text); match; match = CONTAINER.exec(text)) {
    const [sign] = match
    depth += 1 + Math.floor(indentation(sign) / 2)
    offset += sign.length
    CONTAINER.lastIndex = offset
  }
  return depth
}

/** Columns before the sign; a tab is at most four. */
function indentation(sign: string): number {
  let columns = 0
  for (const character of sign) {
    if (character === ' ') columns++
    else if (character === '\t') columns += 4
    else break
  }
  return columns
}
