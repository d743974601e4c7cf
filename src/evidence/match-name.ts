/** Looks a claim's name up in a source: as a whole, by its last word, or by its initials. */
import type { Span } from '../text/span.ts'
import type { NameMention } from './find-names.ts'
import { type ReadText, stemOf, wordAt, wordsSpan } from './read-text.ts'

/** Particles are not where a name is looked for. */
const SHORTEST_WORD = 3

/** Every place in the normalised source where the name stands, or what stands for it. */
export function findName(name: NameMention, text: ReadText): Span[] {
  const whole = findPhrase(name.words, text)
  if (whole.length > 0) return whole
  if (name.acronym) return findInitials(name.words[0] ?? '', text)
  if (name.words.length === 1) return findRelated(name.words[0] ?? '', text)
  const last = name.words.at(-1) ?? ''
  const byLast = last.length >= SHORTEST_WORD ? findCapitalised(last, text) : []
  if (byLast.length > 0) return byLast
  const initials = name.words
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.charAt(0))
    .join('')
  return initials.length >= 2 ? findPhrase([initials], text) : []
}

/** Where words (in lower case) stand in a row, whatever their case, plural or genitive. */
export function findPhrase(words: readonly string[], text: ReadText): Span[] {
  const [first = ''] = words
  const found: Span[] = []
  for (const place of text.places.of(stemOf(first)))
    if (words.every((word, index) => stemOf(wordAt(text, place + index)) === stemOf(word)))
      found.push(wordsSpan(text, place, place + words.length))
  return found
}

/** A last name alone, with its capital. */
function findCapitalised(word: string, text: ReadText): Span[] {
  return findPhrase([word], text).filter(({ start }) =>
    /^\p{Lu}/u.test(text.normalised.text.slice(start, start + 2)),
  )
}

/** The name of a place in its people or the other way round: "Brazil" and "Brazilian". */
function findRelated(word: string, text: ReadText): Span[] {
  const stem = stemOf(word)
  const found: Span[] = []
  for (const other of text.places.stems()) {
    if (!areRelated(stem, other)) continue
    for (const place of text.places.of(other)) {
      const span = wordsSpan(text, place, place + 1)
      if (/^\p{Lu}/u.test(text.normalised.text.slice(span.start, span.start + 2))) found.push(span)
    }
  }
  return found
}

/** Whether two stems begin alike but for an ending of up to three letters. */
function areRelated(a: string, b: string): boolean {
  const shared = Math.max(4, Math.max(a.length, b.length) - 3)
  return a.length >= shared && b.length >= shared && a.slice(0, shared) === b.slice(0, shared)
}

/** Capitalised words in a row whose initials are the acronym: "World Health Organization". */
function findInitials(acronym: string, text: ReadText): Span[] {
  const letters = acronym.replace(/s$/, '')
  const found: Span[] = []
  const { lower, normalised, wordStarts } = text
  let initials = ''
  const starts: number[] = []
  for (const [index, start] of wordStarts.entries()) {
    const first = lower.charAt(start)
    if (normalised.text.charAt(start) === first) {
      if (wordAt(text, index).length > SHORTEST_WORD) {
        initials = ''
        starts.length = 0
      }
      continue
    }
    initials = (initials + first).slice(-letters.length)
    starts.push(index)
    if (initials !== letters) continue
    found.push(wordsSpan(text, starts.at(-letters.length) ?? index, index + 1))
  }
  return found
}
