/** Looks a quotation up in a source: word for word, but for style, nearly, or not at all. */
import type { Span } from '../text/span.ts'
import { type Alignment, alignTokens, type Change } from './align-tokens.ts'
import { findLetters } from './letters.ts'
import { likelyPlaces } from './likely-places.ts'
import { type NormalisedText, normaliseText, originalSpan } from './normalise-text.ts'
import { type Piece, quotationPieces, type Token, tokensOf } from './quotation-pieces.ts'
import { type ReadText, wordsSpan } from './read-text.ts'
import { isSameText } from './same-words.ts'

export interface QuotationMatch {
  readonly result: 'found' | 'altered' | 'missing'
  /** Whether it is found letter by letter. */
  readonly exact: boolean
  /** What it is, or resembles most, in the original of the source; absent when nothing is near. */
  readonly span?: Span
  /** 0 to 1; 1 when found. */
  readonly similarity: number
  /** In the quotation as given; `stored` is the source's own. */
  readonly difference?: { readonly span: Span; readonly stored: string }
}

/** From here on a quotation that differs is one that was altered. */
const ALTERED = 0.9

/** Below this likeness nothing in the source is worth showing. */
const NEAR = 0.6

/** What "…" leaves out at most, in normalised characters: some two pages. */
const LONGEST_GAP = 4000

/** Words that a bracket may stand for, and that the source may have more than the quotation. */
const BRACKET_WORDS = 8
const SPARE_WORDS = 4

/** A longer piece is compared up to here once it is known to differ. */
const LONGEST_COMPARED = 600

/** Total, and linear in the source. `quotation` stands without its marks. */
export function matchQuotation(quotation: string, text: ReadText): QuotationMatch {
  const normalised = normaliseText(quotation)
  const pieces = quotationPieces(normalised)
  if (pieces.length === 0) return { result: 'missing', exact: false, similarity: 0 }
  const placesOf = pieces.map((piece) => placesOfPiece(piece, normalised, text))
  const chain = chainPlaces(placesOf)
  if (chain) {
    const span = originalSpan(text.normalised, chain)
    const exact = isExact(quotation, text.original, span)
    return { result: 'found', exact, span, similarity: 1 }
  }
  const stray = placesOf.findIndex((places) => places.length === 0)
  const piece = pieces[Math.max(stray, 0)] ?? pieces[0]
  if (!piece || stray < 0) return scattered(placesOf, text)
  return nearest(piece, normalised, text)
}

/** Every piece is somewhere, but not in this order or too far apart. */
function scattered(placesOf: readonly (readonly Span[])[], text: ReadText): QuotationMatch {
  const first = placesOf[0]?.[0]
  return {
    result: 'missing',
    exact: false,
    similarity: 0,
    ...(first && { span: originalSpan(text.normalised, first) }),
  }
}

function placesOfPiece(piece: Piece, quotation: NormalisedText, text: ReadText): Span[] {
  if (piece.bracketed) return bracketedPlaces(piece, text)
  const wanted = quotation.text.slice(piece.span.start, piece.span.end)
  const lead = /^[^\p{L}\p{M}\p{N}]*/u.exec(wanted)?.[0].length ?? 0
  const trail = /[^\p{L}\p{M}\p{N}]*$/u.exec(wanted)?.[0].length ?? 0
  return findLetters(text, wanted.toLowerCase())
    .map(({ start, end }) => ({ start: start - lead, end: end + trail }))
    .filter(({ start, end }) => {
      const stored = text.normalised.text.slice(Math.max(0, start), end)
      return isSameText(wanted, stored)
    })
}

function bracketedPlaces(piece: Piece, text: ReadText): Span[] {
  const places: Span[] = []
  for (const { alignment, tokens } of alignments(piece, text)) {
    const first = tokens[alignment.stored.start]
    const last = tokens[alignment.stored.end - 1]
    if (alignment.changes.length === 0 && first && last)
      places.push({ start: first.span.start, end: last.span.end })
  }
  return places.toSorted((a, b) => a.start - b.start)
}

/** The span of the pieces one after the other, each near enough to the one before. */
function chainPlaces(placesOf: readonly (readonly Span[])[]): Span | undefined {
  let chains = placesOf[0] ?? []
  for (const places of placesOf.slice(1)) {
    const longer: Span[] = []
    let next = 0
    for (const { start, end } of places) {
      // Chains end in order, so that the last one before this place is the nearest.
      while ((chains[next + 1]?.end ?? Infinity) <= start) next++
      const before = chains[next]
      if (before && before.end <= start && start - before.end <= LONGEST_GAP)
        longer.push({ start: before.start, end })
    }
    chains = longer
  }
  return chains[0]
}

interface Candidate {
  readonly alignment: Alignment
  /** Of the source. */
  readonly tokens: readonly Token[]
}

/** The piece laid over each place of the source that resembles it, the likeliest place first. */
function alignments(piece: Piece, text: ReadText): Candidate[] {
  const written = piece.tokens.slice(0, LONGEST_COMPARED)
  let words = 0
  let brackets = 0
  for (const { kind } of written) {
    if (kind !== 'mark') words++
    if (kind !== 'word' && kind !== 'mark') brackets++
  }
  const spare = SPARE_WORDS + Math.ceil(words / 8) + brackets * BRACKET_WORDS
  return likelyPlaces(text, written).map((place) => {
    const first = Math.max(0, place - spare)
    const end = Math.min(text.wordStarts.length, place + words + spare + SPARE_WORDS)
    const span = wordsSpan(text, first, end)
    const tokens = tokensOf(text.normalised.text, span, true)
    return { alignment: alignTokens(written, tokens), tokens }
  })
}

/** What the source has that is most like a piece which it does not have. */
function nearest(piece: Piece, quotation: NormalisedText, text: ReadText): QuotationMatch {
  let best: Candidate | undefined
  for (const candidate of alignments(piece, text))
    if (!best || candidate.alignment.similarity > best.alignment.similarity) best = candidate
  const similarity = best?.alignment.similarity ?? 0
  if (!best || (similarity < NEAR && !isSlip(best.alignment, piece)))
    return { result: 'missing', exact: false, similarity }
  const { alignment, tokens } = best
  const altered = similarity >= ALTERED || isSlip(alignment, piece)
  const [change] = alignment.changes
  return {
    result: altered ? 'altered' : 'missing',
    exact: false,
    similarity,
    span: originalSpan(text.normalised, spanOfTokens(tokens, alignment.stored)),
    ...(change && { difference: differenceOf(change, piece, best, quotation, text) }),
  }
}

/** Whether one word or two of a short quotation differ, so that its likeness as a whole says little. */
function isSlip({ changes, matched }: Alignment, { tokens }: Piece): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark').length
  const lost = words - matched
  let added = 0
  for (const { stored } of changes) added += stored.end - stored.start
  if (matched < 2 || added > 2) return false
  return changes.length === 1 ? lost <= 1 : changes.length === 2 && lost <= 1 && words >= 4
}

function differenceOf(
  { written, stored }: Change,
  { tokens }: Piece,
  { tokens: source }: Candidate,
  quotation: NormalisedText,
  text: ReadText,
): { span: Span; stored: string } {
  const words = spanOfTokens(tokens, written)
  const span =
    words.end > words.start
      ? originalSpan(quotation, words)
      : pointBefore(quotation, tokens[written.start]?.span.start ?? quotation.text.length)
  if (stored.end === stored.start) return { span, stored: '' }
  const { start, end } = originalSpan(text.normalised, spanOfTokens(source, stored))
  return { span, stored: text.original.slice(start, end) }
}

/** The empty span where words were left out. */
function pointBefore({ starts, ends }: NormalisedText, at: number): Span {
  const offset = starts[at] ?? ends[at - 1] ?? 0
  return { start: offset, end: offset }
}

function spanOfTokens(tokens: readonly Token[], { start, end }: Span): Span {
  const first = tokens[start]?.span.start ?? 0
  return { start: first, end: end > start ? (tokens[end - 1]?.span.end ?? first) : first }
}

function isExact(quotation: string, original: string, { start, end }: Span): boolean {
  const trimmed = quotation.trim()
  const stored = original.slice(start, end)
  return stored === trimmed || stored === trimmed.replace(/[.,]$/, '')
}
