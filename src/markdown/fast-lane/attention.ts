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

/** The nodes of a content, in time that grows with their number: pairs become emphasis, what is left over text. Changes the runs. */
export function settle(lines: TextLines, items: readonly Item[]): PhrasingContent[] {
  const settled: Item[] = []
  const openers = new OpenRuns()
  for (const item of items) {
    if (item.type !== 'run') {
      settled.push(item)
      continue
    }
    if (item.canClose) close(lines, settled, openers, item)
    if (item.end === item.start) continue
    if (item.canOpen) openers.push({ run: item, at: settled.length })
    settled.push(item)
  }
  return flatten(lines, settled)
}

/** Uses up a run that may close, as far as openers for it are there; what it closes becomes one node. */
function close(lines: TextLines, settled: Item[], openers: OpenRuns, closer: DelimiterRun): void {
  while (closer.end > closer.start) {
    const opener = openers.take(closer)
    if (!opener) return
    const { run, at } = opener
    const use = run.end - run.start > 1 && closer.end - closer.start > 1 ? 2 : 1
    const children = flatten(lines, settled.splice(at + 1))
    run.end -= use
    closer.start += use
    if (run.end > run.start) openers.push(opener)
    else settled.pop()
    const position = {
      start: lines.pointAt(run.line, run.end),
      end: lines.pointAt(closer.line, closer.start),
    }
    settled.push({ type: use > 1 ? 'strong' : 'emphasis', children, position })
  }
}

/** A run that may open, and its place among the items around it. */
interface Opener {
  readonly run: DelimiterRun
  readonly at: number
}

/** The runs that may still open, the last on top. */
class OpenRuns {
  readonly #stack: Opener[] = []
  /** For each kind of closer, how many from the bottom are known to be none for it. */
  readonly #refused = new Map<string, number>()

  push(opener: Opener): void {
    this.#stack.push(opener)
  }

  /** Takes off the nearest opener for a closer, with all above it; `undefined` when there is none. */
  take(closer: DelimiterRun): Opener | undefined {
    const length = closer.end - closer.start
    const kind = `${closer.sign}${closer.canOpen} ${length % 3}`
    const bottom = this.#refused.get(kind) ?? 0
    for (let index = this.#stack.length - 1; index >= bottom; index--) {
      const opener = this.#stack[index]
      if (!opener || !isOpenerFor(closer, opener.run)) continue
      this.#stack.length = index
      // What comes back in its place may be shorter, and so fit what it did not fit before.
      for (const [key, count] of this.#refused) this.#refused.set(key, Math.min(count, index))
      return opener
    }
    this.#refused.set(kind, this.#stack.length)
    return undefined
  }
}

function isOpenerFor(closer: DelimiterRun, opener: DelimiterRun): boolean {
  if (opener.sign !== closer.sign) return false
  const closing = closer.end - closer.start
  const opening = opener.end - opener.start
  // CommonMark's rule of three.
  const isOdd = opener.canClose || closer.canOpen
  return !isOdd || closing % 3 === 0 || (opening + closing) % 3 !== 0
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
