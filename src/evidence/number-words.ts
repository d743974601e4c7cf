/** Reads numbers that are written in words: "twenty-one", "zwei Millionen", "quatre-vingt-dix". */
import { numberSpellings, numberWord } from './lexicon/number-words.ts'
import type { NumberMention } from './find-numbers.ts'
import { type ReadText, stemOf, wordAt, wordsSpan } from './read-text.ts'

/** Words between the parts of one number. */
const CONNECTORS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y'])

/** In order. `languages` are those that the text may be in, as BCP 47 primary subtags. */
export function findNumberWords(text: ReadText, languages: readonly string[]): NumberMention[] {
  const found: NumberMention[] = []
  let end = 0
  for (const first of placesOfNumberWords(text)) {
    if (first < end) continue
    const number = readNumberWords(text, first, languages)
    if (!number) continue
    end = number.end
    found.push(number.mention)
  }
  return found
}

function placesOfNumberWords(text: ReadText): number[] {
  const places = new Set<number>()
  for (const spelling of numberSpellings)
    for (const place of text.places.of(stemOf(spelling))) places.add(place)
  return [...places].toSorted((a, b) => a - b)
}

interface Reading {
  readonly end: number
  readonly mention: NumberMention
}

function readNumberWords(
  text: ReadText,
  first: number,
  languages: readonly string[],
): Reading | undefined {
  const start = numberWord(wordAt(text, first), languages)
  if (!start) return undefined
  const mention = (end: number, value: number, kind: NumberMention['kind']): Reading => ({
    end,
    mention: {
      span: wordsSpan(text, first, end),
      values: [value],
      precision: kind === 'percent' ? 1 : precisionOf(value),
      kind,
      spelled: true,
    },
  })
  if (start.kind === 'ordinal') return mention(first + 1, start.value, 'ordinal')
  if (start.kind === 'fraction') return mention(first + 1, start.value, 'percent')
  const sum = new Sum(start.value)
  let end = first + 1
  for (let at = end; follows(text, at); at++) {
    const word = numberWord(wordAt(text, at), languages)
    if (word?.kind === 'fraction' && sum.value < 10)
      return mention(at + 1, sum.value * word.value, 'percent')
    if (word?.kind === 'ordinal' && sum.value >= 20 && sum.value % 10 === 0 && word.value < 10)
      return mention(at + 1, sum.value + word.value, 'ordinal')
    if (word?.kind === 'cardinal') {
      if (!sum.add(word.value)) break
      end = at + 1
    } else if (!CONNECTORS.has(wordAt(text, at)) || !sum.takesConnector) break
  }
  return mention(end, sum.value, 'plain')
}

/** Whether the word at an index stands right behind the one before it. */
function follows({ lower, wordStarts, wordEnds }: ReadText, index: number): boolean {
  const gap = lower.slice(wordEnds[index - 1] ?? 0, wordStarts[index] ?? 0)
  return index < wordStarts.length && (gap === ' ' || gap === '-')
}

/** Round numbers in words count in thousands, millions or more. */
function precisionOf(value: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((size) => value >= size && value % size === 0) ?? 1
}

/** Adds the parts of a number as they come. */
class Sum {
  private total = 0
  private current: number

  constructor(first: number) {
    this.current = first
  }

  get value(): number {
    return this.total + this.current
  }

  get takesConnector(): boolean {
    return this.current >= 20 || this.total > 0
  }

  /** Whether the word can belong to the number so far; if so it does. */
  add(value: number): boolean {
    if (value >= 1000) {
      if (this.current === 0 || this.current >= value) return false
      this.total += this.current * value
      this.current = 0
    } else if (value === 100) {
      if (this.current < 1 || this.current > 99) return false
      this.current *= 100
    } else if (value === 20 && this.current === 4) this.current = 80
    else if (!this.takes(value)) return false
    else this.current += value
    return true
  }

  private takes(value: number): boolean {
    if (this.current === 0 && this.total > 0) return true
    if (this.current % 100 === 0 && this.current > 0) return value < 100
    const tens = this.current % 100
    if (tens === 60 || tens === 80) return value < 20
    return tens >= 20 && tens % 10 === 0 && value < 10
  }
}
