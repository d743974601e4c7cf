/** Pairs the claims of an earlier text with those of a later one. */
import type { ReportSentence } from '../../model/report.ts'

export interface ClaimPair {
  readonly before?: ReportSentence
  readonly after?: ReportSentence
}

/** Words in common, of all words, from which two sentences are one that was reworded. */
const LEAST_ALIKE = 0.5
/** Comparisons of sentences beyond which only neighbours are compared. */
const MOST_COMPARED = 250_000
const NEIGHBOURS = 40

/**
 * Same words are the same claim, in order where they repeat; of the others the most alike are a reworded
 * pair. In the order of the later text; an earlier claim without a later one stands behind what it followed.
 */
export function matchClaims(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
): readonly ClaimPair[] {
  const partner = new Map<ReportSentence, ReportSentence>()
  const pair = (old: ReportSentence, now: ReportSentence): void => {
    partner.set(old, now)
    partner.set(now, old)
  }
  const waiting = new Map<string, ReportSentence[]>()
  for (const old of before) waiting.set(old.text, [...(waiting.get(old.text) ?? []), old])
  for (const now of after) {
    const old = waiting.get(now.text)?.shift()
    if (old) pair(old, now)
  }
  const isOpen = (sentence: ReportSentence): boolean => !partner.has(sentence)
  for (const { old, now } of alikeFirst(before.filter(isOpen), after.filter(isOpen)))
    if (isOpen(old) && isOpen(now)) pair(old, now)
  return inOrder(before, after, partner)
}

interface Likeness {
  readonly old: ReportSentence
  readonly now: ReportSentence
  readonly share: number
}

function alikeFirst(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
): readonly Likeness[] {
  const isMany = before.length * after.length > MOST_COMPARED
  const wordsAfter = after.map(({ text }) => wordsOf(text))
  const found: Likeness[] = []
  for (const [index, old] of before.entries()) {
    const words = wordsOf(old.text)
    const first = isMany ? Math.max(0, index - NEIGHBOURS) : 0
    const last = isMany ? Math.min(after.length, index + NEIGHBOURS) : after.length
    for (let at = first; at < last; at++) {
      const now = after[at]
      const share = now ? shareOf(words, wordsAfter[at] ?? new Map()) : 0
      if (now && share >= LEAST_ALIKE) found.push({ old, now, share })
    }
  }
  return found.toSorted((a, b) => b.share - a.share)
}

/** How often each word stands in a text. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Dice's coefficient over words with their repetitions: 1 for the same words, 0 for none in common. */
function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  const total = sum(a) + sum(b)
  return total === 0 ? 0 : (2 * common) / total
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}

function inOrder(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
  partner: ReadonlyMap<ReportSentence, ReportSentence>,
): readonly ClaimPair[] {
  const gone = new Map<ReportSentence | undefined, ReportSentence[]>()
  let last: ReportSentence | undefined
  for (const old of before) {
    const now = partner.get(old)
    if (now) last = now
    else gone.set(last, [...(gone.get(last) ?? []), old])
  }
  const removedBehind = (now: ReportSentence | undefined): readonly ClaimPair[] =>
    (gone.get(now) ?? []).map((old) => ({ before: old }))
  return [
    ...removedBehind(undefined),
    ...after.flatMap((now): readonly ClaimPair[] => {
      const old = partner.get(now)
      return [{ ...(old && { before: old }), after: now }, ...removedBehind(now)]
    }),
  ]
}
