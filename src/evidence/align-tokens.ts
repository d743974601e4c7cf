/** Lays the tokens of a quotation over those of a stretch of its source, and tells where they differ. */
import type { Span } from '../text/span.ts'
import type { Token } from './quotation-pieces.ts'
import { isSameToken } from './same-words.ts'

/** One run of tokens that differ: what was written instead of what is stored; either may be empty. */
export interface Change {
  /** Indices of tokens; end-exclusive. */
  readonly written: Span
  readonly stored: Span
}

export interface Alignment {
  /** Tokens of the source from the first to the last that the quotation was laid over. */
  readonly stored: Span
  readonly changes: readonly Change[]
  /** 1 when they are the same, 0 when no letter is. */
  readonly similarity: number
  /** Words of the quotation that the source has at their place. */
  readonly matched: number
}

/** What it costs to change, leave out or add a word or a mark; a word in another case costs one. */
const WORD = 4
const MARK = 1

const LONGEST_WORD = 80

/** The cheapest way to lay all written tokens over some of the stored ones. Quadratic in their number. */
export function alignTokens(written: readonly Token[], stored: readonly Token[]): Alignment {
  const width = stored.length + 1
  const costs = fillCosts(written, stored, width)
  const last = costs.subarray(written.length * width)
  const cheapest = last.reduce((least, cost) => Math.min(least, cost), Infinity)
  // Where an early and a late end cost the same, a word was added to the one or left out of the other.
  const early = traceBack(written, stored, costs, last.indexOf(cheapest))
  const late = traceBack(written, stored, costs, last.lastIndexOf(cheapest))
  return late.similarity > early.similarity ? late : early
}

function fillCosts(
  written: readonly Token[],
  stored: readonly Token[],
  width: number,
): Uint32Array {
  const costs = new Uint32Array((written.length + 1) * width)
  for (const [row, token] of written.entries()) {
    const above = row * width
    const here = above + width
    costs[here] = (costs[above] ?? 0) + costOf(token)
    for (const [column, other] of stored.entries()) {
      const changed = (costs[above + column] ?? 0) + costOfChange(token, other, row === 0)
      const added = (costs[above + column + 1] ?? 0) + costOf(token)
      const leftOut = (costs[here + column] ?? 0) + (token.kind === 'bracket' ? 0 : costOf(other))
      costs[here + column + 1] = Math.min(changed, added, leftOut)
    }
  }
  return costs
}

function costOf({ kind }: Token): number {
  if (kind === 'bracket') return 0
  return kind === 'mark' ? MARK : WORD
}

function costOfChange(written: Token, stored: Token, initial: boolean): number {
  if (written.kind === 'bracket') return 0
  if (isSameToken(written, stored, initial)) return 0
  if (written.kind === 'mark' && stored.kind === 'mark') return MARK
  if (written.kind === 'mark' || stored.kind === 'mark') return WORD + MARK
  return lettersOf(written) === lettersOf(stored) ? MARK : WORD
}

/** A step back through the costs: what became of one token on either side. */
type Step = 'same' | 'changed' | 'added' | 'left-out'

function traceBack(
  written: readonly Token[],
  stored: readonly Token[],
  costs: Uint32Array,
  end: number,
): Alignment {
  const width = stored.length + 1
  const changes: Change[] = []
  let row = written.length
  let column = end
  let lost = 0
  let matched = 0
  let open: { written: Span; stored: Span } | undefined
  while (row > 0) {
    const token = written[row - 1]
    if (!token) break
    const step = stepBack(costs, width, row, column, token, stored)
    const other = stored[column - 1]
    if (step !== 'added') column--
    if (step !== 'left-out') row--
    if (step === 'same' || token.kind === 'bracket') {
      if (open) changes.unshift(open)
      open = undefined
      if (token.kind === 'word' || token.kind === 'part') matched++
      continue
    }
    lost += lettersLost(step, token, other)
    open = {
      written: { start: row, end: open?.written.end ?? (step === 'left-out' ? row : row + 1) },
      stored: { start: column, end: open?.stored.end ?? (step === 'added' ? column : column + 1) },
    }
  }
  if (open) changes.unshift(open)
  const size = Math.max(lettersIn(written), lettersIn(stored.slice(column, end)), 1)
  return {
    stored: { start: column, end },
    changes,
    similarity: Math.max(0, 1 - lost / size),
    matched,
  }
}

function stepBack(
  costs: Uint32Array,
  width: number,
  row: number,
  column: number,
  token: Token,
  stored: readonly Token[],
): Step {
  const other = stored[column - 1]
  const cost = costs[row * width + column] ?? 0
  const above = (row - 1) * width + column
  if (other) {
    const change = costOfChange(token, other, row === 1)
    const keeps = cost === (costs[above - 1] ?? 0) + change
    if (keeps && change === 0) return 'same'
    // "would comment" for "would not comment" leaves "not" out, though it costs no less to change "would".
    const leftOut = token.kind === 'bracket' ? 0 : costOf(other)
    if (cost === (costs[row * width + column - 1] ?? 0) + leftOut) return 'left-out'
    if (keeps) return 'changed'
  }
  return 'added'
}

function lettersLost(step: Step, token: Token, other: Token | undefined): number {
  const written = lettersOf(token)
  const stored = other ? lettersOf(other) : ''
  if (step === 'added') return written.length
  if (step === 'left-out') return stored.length
  return editDistance(written, stored)
}

function lettersIn(tokens: readonly Token[]): number {
  let count = 0
  for (const token of tokens) count += lettersOf(token).length
  return count
}

function lettersOf(token: Token): string {
  if (token.kind === 'bracket') return ''
  return token.kind === 'part' ? token.starts + token.ends : token.text.toLowerCase()
}

/** How many letters must change to make one word the other; words too long to be any count as a whole. */
function editDistance(a: string, b: string): number {
  if (a.length > LONGEST_WORD || b.length > LONGEST_WORD) return Math.max(a.length, b.length)
  let costs = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = (costs[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      next.push(Math.min(change, (costs[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    costs = next
  }
  return costs[b.length] ?? 0
}
