/** Compares the sentence ends that a splitter finds with those of the gold. */
import * as z from 'zod'
import { languageFor } from '../../src/claims/lexicon/languages.ts'
import { sentencesBetween, splitSentences } from '../../src/claims/split-sentences.ts'
import { markersIn } from '../claims/block.ts'
import type { Outcome } from './found-and-missed.ts'

/** A paragraph with the ends of its sentences. */
export interface GoldParagraph {
  readonly text: string
  /** Behind the last character of each sentence. */
  readonly ends: readonly number[]
}

export const goldParagraph: z.ZodType<GoldParagraph> = z.object({
  text: z.string(),
  ends: z.array(z.number()),
})

/** Says where the sentences of a text end. */
export type Splitter = (text: string) => number[]

const english = languageFor('en')
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export const ownSplitter: Splitter = (text) =>
  sentencesBetween(text, splitSentences(text, markersIn(text), [], english)).map(
    ({ span }) => span.end,
  )

export const intlSplitter: Splitter = (text) =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length)

/** `inner` leaves out the end of each paragraph, which nobody can miss. */
export function compareEnds(
  paragraphs: readonly GoldParagraph[],
  splitter: Splitter,
  counted: 'all' | 'inner',
): Outcome {
  let found = 0
  let wrong = 0
  let missed = 0
  for (const { text, ends } of paragraphs) {
    const last = text.trimEnd().length
    const gold = new Set(ends)
    const got = new Set(splitter(text))
    if (counted === 'inner') for (const set of [gold, got]) set.delete(last)
    for (const end of got)
      if (gold.has(end)) found++
      else wrong++
    for (const end of gold) if (!got.has(end)) missed++
  }
  return { found, wrong, missed }
}
