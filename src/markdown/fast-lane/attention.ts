/** Pairs runs of `*` and `_` to emphasis, as CommonMark's resolver does. */
import type { PhrasingContent, Text } from 'mdast'
import type { TextLines } from './text-lines.ts'

/** A run of `*` or `_` that is still to find its partner; it shrinks when a part of it is used. */
export interface DelimiterRun {
  readonly type: 'run'
  readonly sign: string
  readonly line: number
  start: number
  end: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** A `[` that may still open a link, or a `![` that may open an image. */
export interface OpenBracket {
  readonly type: 'bracket'
  readonly line: number
  readonly start: number
  readonly end: number
  readonly isImage: boolean
  /** Whether a link stands inside it, so that it can be none itself. */
  isInactive: boolean
}

/** What a content is made of while it is read. */
export type Item = PhrasingContent | DelimiterRun | OpenBracket

/** How a character beside a run counts. */
type CharacterClass = 'word' | 'punctuation' | 'space'

/** By UTF-16 unit, as micromark does: half of a pair is a word's. */
function classify(character: string): CharacterClass {
  if (character === '' || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word'
}

/** Whether a run between two characters opens and closes; `''` stands for the edge of a content. */
export function flanking(
  sign: string,
  previous: string,
  next: string,
): { canOpen: boolean; canClose: boolean } {
  const before = classify(previous)
  const after = classify(next)
  const open = after === 'word' || (after === 'punctuation' && before !== 'word') || next === '~'
  const close =
    before === 'word' || (before === 'punctuation' && after !== 'word') || previous === '~'
  if (sign !== '_') return { canOpen: open, canClose: close }
  return {
    canOpen: open && (before !== 'word' || !close),
    canClose: close && (after !== 'word' || !open),
  }
}

/** The nodes of a content: pairs become emphasis, what is left over becomes text. Changes `items`. */
export function settle(lines: TextLines, items: Item[]): PhrasingContent[] {
  for (let index = 0; index < items.length; index++) {
    const closer = items[index]
    if (closer?.type !== 'run' || !closer.canClose) continue
    const found = findOpener(items, index, closer)
    if (found) index = pair(lines, items, { ...found, index, closer })
  }
  return flatten(lines, items)
}

function findOpener(
  items: readonly Item[],
  index: number,
  closer: DelimiterRun,
): { open: number; opener: DelimiterRun } | undefined {
  const closing = closer.end - closer.start
  for (let open = index - 1; open >= 0; open--) {
    const opener = items[open]
    if (opener?.type !== 'run' || !opener.canOpen || opener.sign !== closer.sign) continue
    const opening = opener.end - opener.start
    const isOdd = opener.canClose || closer.canOpen
    // CommonMark's rule of three.
    if (isOdd && closing % 3 !== 0 && (opening + closing) % 3 === 0) continue
    return { open, opener }
  }
  return undefined
}

interface Pair {
  readonly open: number
  readonly opener: DelimiterRun
  readonly index: number
  readonly closer: DelimiterRun
}

/** Puts the pair's node in its place; returns the index of that node. */
function pair(lines: TextLines, items: Item[], { open, opener, index, closer }: Pair): number {
  const use = opener.end - opener.start > 1 && closer.end - closer.start > 1 ? 2 : 1
  const children = flatten(lines, items.slice(open + 1, index))
  opener.end -= use
  closer.start += use
  const position = {
    start: lines.pointAt(opener.line, opener.end),
    end: lines.pointAt(closer.line, closer.start),
  }
  const node: PhrasingContent = { type: use > 1 ? 'strong' : 'emphasis', children, position }
  const left = opener.end > opener.start ? [opener] : []
  const right = closer.end > closer.start ? [closer] : []
  items.splice(open, index - open + 1, ...left, node, ...right)
  return open + left.length
}

/** Turns runs and brackets into text, and joins texts that touch. */
function flatten(lines: TextLines, items: readonly Item[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const item of items) {
    const node = item.type === 'run' || item.type === 'bracket' ? literal(lines, item) : item
    const last = nodes.at(-1)
    if (node?.type === 'text' && last?.type === 'text') join(last, node)
    else if (node) nodes.push(node)
  }
  return nodes
}

function literal(lines: TextLines, item: DelimiterRun | OpenBracket): Text {
  const { start, end } = item
  const position = lines.within(item.line, start, end)
  return { type: 'text', value: lines.text.slice(start, end), position }
}

/** Lengthens a text by the one after it. */
export function join(text: Text, next: Text): void {
  text.value += next.value
  if (text.position && next.position) text.position.end = next.position.end
}
