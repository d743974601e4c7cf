/** Refuses texts that the Markdown parser could not read in reasonable time or stack space. */
import type { Nodes, Root } from 'mdast'
import type { Span } from '../text/span.ts'

/** Why a text is refused, and the place that shows it. */
export interface Excess {
  readonly message: string
  /** What to do about it, when that is something of its own. */
  readonly help?: string
  readonly span: Span
}

/** Quotes and lists inside each other. */
const deepest = 100
/** A list and its item are two nodes, and words have a few of their own. */
const deepestNode = 2 * deepest + 50
/** Brackets that are open at once, in one paragraph. */
const mostOpenBrackets = 500
/** Runs of `*`, `_` or `~` in one paragraph: the parser compares each with those before it. */
const mostDelimiters = 10_000

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/y
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const DELIMITER = /[*_~]+|[[\]]/g
/** A blank line, a list item or a table row: the paragraph before it has ended. */
const BOUNDARY = /[ \t>]*(?:[\r\n]|[-+*][ \t]|\d{1,9}[.)][ \t]|\|)/y

/**
 * Counts what the parser's time and stack depend on; the first excess, or `undefined`. Depth by
 * indentation counts as two columns a level, the least that a list item needs.
 */
export function findExcess(text: string, start: number): Excess | undefined {
  let openBrackets = 0
  let delimiters = 0
  for (let offset = start; offset < text.length;) {
    LINE.lastIndex = offset
    const line = LINE.exec(text)?.[0] ?? ''
    const span = { start: offset, end: offset + Math.min(line.length, 80) }
    if (containerDepth(text, offset) > deepest)
      return { message: `Quotes and lists are nested more than ${deepest} deep`, span }
    BOUNDARY.lastIndex = offset
    if (BOUNDARY.test(text)) openBrackets = delimiters = 0
    for (const [sign] of line.matchAll(DELIMITER)) {
      if (sign === '[') openBrackets++
      else if (sign === ']') openBrackets = Math.max(0, openBrackets - 1)
      else delimiters++
    }
    if (openBrackets > mostOpenBrackets)
      return { message: `More than ${mostOpenBrackets} brackets are open at once`, span }
    if (delimiters > mostDelimiters)
      return { message: `More than ${mostDelimiters} emphasis signs in one paragraph`, span }
    offset += line.length
  }
  return undefined
}

/** The first node that lies deeper than our own walks, which call themselves, may go. */
export function findDepthExcess(tree: Root): Excess | undefined {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; depth <= deepestNode && level.length > 0; depth++)
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  const [node] = level
  if (!node) return undefined
  const start = node.position?.start.offset ?? 0
  const span = { start, end: start + 1 }
  return { message: `Markup is nested more than ${deepestNode} deep`, span }
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
