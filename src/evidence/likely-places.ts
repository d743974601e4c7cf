/** Finds where a source resembles a quotation, by its rarest words, without reading the whole source. */
import { type ReadText, stemOf } from './read-text.ts'
import type { Token } from './quotation-pieces.ts'

/** How many occurrences of words are looked at, rarest words first. */
const BUDGET = 20_000

/** How many places are worth a closer look. */
const MOST_PLACES = 5

/** Places this near each other, in words, are one. */
const BUCKET = 4

/**
 * Indices of the words where the quotation would start, best first. Each occurrence of a word votes
 * for the place where the quotation would have to start; rare words weigh more.
 */
export function likelyPlaces(text: ReadText, tokens: readonly Token[]): number[] {
  const votes = new Map<number, number>()
  let budget = BUDGET
  for (const { places, offset } of rarestFirst(text, tokens)) {
    if (places.length > budget) break
    budget -= places.length
    const weight = 1 / (1 + Math.log2(places.length))
    for (const place of places) {
      const bucket = Math.floor((place - offset) / BUCKET)
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
    }
  }
  const ranked = [...votes.keys()]
    .map((bucket) => ({ bucket, score: (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0) }))
    .toSorted((a, b) => b.score - a.score || a.bucket - b.bucket)
  return ranked.slice(0, MOST_PLACES).map(({ bucket }) => Math.max(0, bucket * BUCKET))
}

interface Anchor {
  /** Where the word stands in the source, and in the quotation, counted in words. */
  readonly places: Int32Array
  readonly offset: number
}

function rarestFirst(text: ReadText, tokens: readonly Token[]): Anchor[] {
  const anchors: Anchor[] = []
  let offset = 0
  for (const token of tokens) {
    if (token.kind === 'mark') continue
    const word = token.kind === 'word' ? token.text.toLowerCase() : wholeOf(token)
    const places = text.places.of(stemOf(word))
    if (places.length > 0) anchors.push({ places, offset })
    offset++
  }
  return anchors.toSorted((a, b) => a.places.length - b.places.length)
}

/** "[T]he" is most likely "the" in the source. */
function wholeOf(token: Token): string {
  return token.kind === 'part' ? token.whole : ''
}
