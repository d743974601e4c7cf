/** Takes a quotation apart at what its author marked as left out, put in or changed. */
import type { Span } from '../text/span.ts'
import { isDigitUnit, isUnspacedUnit, isWordUnit } from './characters.ts'
import type { NormalisedText } from './normalise-text.ts'
import { wordEnd } from './read-text.ts'

/** A word, a punctuation mark, or brackets of the author's that stand for anything. */
export type Token =
  | { readonly kind: 'word' | 'mark'; readonly text: string; readonly span: Span }
  /** "[T]he", "chang[ed]": a word of which only a part is the source's. */
  | {
      readonly kind: 'part'
      readonly starts: string
      readonly ends: string
      /** The whole word in lower case as it is written, brackets aside. */
      readonly whole: string
      readonly span: Span
    }
  /** "[the mayor]": none, or some, words of the source. */
  | { readonly kind: 'bracket'; readonly span: Span }

/** What stands between two gaps. */
export interface Piece {
  readonly tokens: readonly Token[]
  /** In the normalised quotation, without punctuation at its edges. */
  readonly span: Span
  readonly bracketed: boolean
}

const GAP = /[[(]\.{3,}[\])]|\.{3,}|(?:\. ?){3,}/g
const EDGE = ' \n,.;:–-()'

/** The pieces of a normalised quotation, in order; pieces without words are left out. */
export function quotationPieces({ text }: NormalisedText): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number): void => {
    const span = trimmed(text, { start, end })
    const tokens = tokensOf(text, span)
    if (tokens.some(({ kind }) => kind === 'word' || kind === 'part'))
      pieces.push({ tokens, span, bracketed: tokens.some(isBracketed) })
  }
  for (const gap of text.matchAll(GAP)) {
    add(gap.index)
    start = gap.index + gap[0].length
  }
  add(text.length)
  return pieces
}

/** Whether a quotation is more than a word; scripts without spaces make words of two letters. */
export function isQuotable({ text }: NormalisedText): boolean {
  let words = 0
  let unspaced = 0
  for (let at = 0; at < text.length && words < 2; at++) {
    const unit = text.charCodeAt(at)
    if (!isWordUnit(unit)) continue
    if (isUnspacedUnit(unit)) {
      unspaced++
      if (unspaced >= 4) return true
      continue
    }
    words++
    at = wordEnd(text, at) - 1
  }
  return words >= 2
}

/** Words and marks of a stretch of normalised text; brackets mean nothing special in a source. */
export function tokensOf(text: string, { start, end }: Span, source = false): Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 32 || unit === 10) continue
    if (!source) {
      const bracketed = bracketAt(text, at, end)
      if (bracketed) {
        tokens.push(bracketed)
        at = bracketed.span.end - 1
        continue
      }
    }
    const word = isWordUnit(unit)
    const stop = word ? Math.min(end, numberEnd(text, wordEnd(text, at))) : at + 1
    const span = { start: at, end: stop }
    tokens.push({ kind: word ? 'word' : 'mark', text: text.slice(at, stop), span })
    at = stop - 1
  }
  return tokens
}

/** "1.5" and "1,234" are one token. */
function numberEnd(text: string, end: number): number {
  let at = end
  while (
    ',.'.includes(text.charAt(at)) &&
    isDigitUnit(text.charCodeAt(at - 1)) &&
    isDigitUnit(text.charCodeAt(at + 1))
  )
    at = wordEnd(text, at + 1)
  return at
}

const BRACKET = /([\p{L}\p{M}\p{N}']*)\[([^[\]]{0,200})\]([\p{L}\p{M}\p{N}']*)/uy

function bracketAt(text: string, at: number, end: number): Token | undefined {
  BRACKET.lastIndex = at
  const match = BRACKET.exec(text)
  const stop = at + (match?.[0].length ?? 0)
  if (!match || stop > end) return undefined
  const [, starts = '', within = '', ends = ''] = match
  const span = { start: at, end: stop }
  if (starts === '' && ends === '') return { kind: 'bracket', span }
  return {
    kind: 'part',
    starts: starts.toLowerCase(),
    ends: ends.toLowerCase(),
    whole: (starts + within + ends).toLowerCase(),
    span,
  }
}

function isBracketed({ kind }: Token): boolean {
  return kind === 'part' || kind === 'bracket'
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && EDGE.includes(text.charAt(from))) from++
  while (to > from && EDGE.includes(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
