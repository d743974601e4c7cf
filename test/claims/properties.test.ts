import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverSentences } from '../../src/claims/cover-sentences.ts'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { languageFor } from '../../src/claims/lexicon/languages.ts'
import { sentencesBetween, splitSentences } from '../../src/claims/split-sentences.ts'
import { contains } from '../../src/text/span.ts'
import { markersIn, prose } from './block.ts'
import { growth } from '../growth.ts'

const fragment = fc.constantFrom(
  'Rents rose',
  'the ferry',
  'U.S',
  'Dr',
  '4.2 %',
  'Kiel',
  '🚢',
  '𝄞',
  '租金',
  'é',
  '. ',
  '.',
  '! ',
  '?',
  '…',
  ' . . . ',
  '。',
  '[1]',
  ' [2]',
  ' [@key, p. 4]',
  '[^3]',
  ' ',
  '\n',
  '\r\n',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '(',
  ')',
  '[',
  ']',
  ', ',
  ': ',
  '—',
  '«',
  '»',
  'a.m',
  '1) ',
  ' 2) ',
  '• ',
  '*** ',
  'https://a.b/c ',
  '<a@b.cd> ',
)
const paragraph = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''))
const language = fc.constantFrom('en', 'de', 'fr', 'es', 'ja')

describe('for any text', () => {
  it('sentences are ordered, not empty, trimmed, and cover every word', () => {
    fc.assert(
      fc.property(paragraph, language, (text, lang) => {
        const breaks = splitSentences(text, markersIn(text), [], languageFor(lang))
        let at = 0
        for (const { span } of sentencesBetween(text, breaks)) {
          expect(text.slice(at, span.start).trim()).toBe('')
          expect(span.end).toBeGreaterThan(span.start)
          const words = text.slice(span.start, span.end)
          expect(words).toBe(words.trim())
          at = span.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('no marker is cut in two', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const markers = markersIn(text)
        const sentences = sentencesBetween(
          text,
          splitSentences(text, markers, [], languageFor('en')),
        )
        for (const marker of markers)
          expect(sentences.filter(({ span }) => contains(span, marker))).toHaveLength(1)
      }),
    )
  })

  it('every span of sentences, quotations and coverage slices the source to its text', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 4 }),
        fc.constantFrom('sentence', 'run', 'paragraph'),
        (texts, scope) => {
          const briefing = prose(texts)
          const sentences = findSentences(briefing, {
            policy: 'strict',
            lang: 'en',
            abbreviations: [],
          })
          const covered = coverSentences({ ...briefing, sentences }, { scope, lang: 'en' })
          expect(covered.map(({ id }) => id)).toEqual(sentences.map(({ id }) => id))
          expect(new Set(covered.map(({ id }) => id)).size).toBe(covered.length)
          for (const sentence of covered) {
            const block = briefing.blocks[sentence.block]
            for (const { span, textSpan } of [
              sentence,
              ...sentence.quotations,
              ...sentence.coverage,
            ]) {
              expect(span.end).toBeGreaterThanOrEqual(span.start)
              expect(briefing.source.slice(span.start, span.end)).toBe(
                block?.text.slice(textSpan.start, textSpan.end),
              )
            }
            expect(sentence.reason).not.toBe('')
          }
        },
      ),
    )
  })

  it('every sentence with a readable marker outside headings is covered', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const briefing = prose([text])
        const sentences = findSentences(briefing, {
          policy: 'strict',
          lang: 'en',
          abbreviations: [],
        })
        const covered = coverSentences(
          { ...briefing, sentences },
          { scope: 'sentence', lang: 'en' },
        )
        for (const { textSpan, coverage } of covered) {
          const own = briefing.citations.flatMap((citation, index) =>
            contains(textSpan, citation.textSpan) ? [index] : [],
          )
          expect(coverage.flatMap(({ citations }) => citations)).toEqual(own)
        }
      }),
    )
  })

  it('line ends do not change what is found', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const lines = text.replaceAll('\r\n', '\n')
        const found = (source: string): string[] =>
          findSentences(prose([source]), { policy: 'strict', lang: 'en', abbreviations: [] }).map(
            ({ id, kind }) => `${id} ${kind}`,
          )
        expect(found(lines.replaceAll('\n', '\r\n'))).toEqual(found(lines))
      }),
    )
  })
})

describe('time', () => {
  const worst = [
    'Rents rose by 4 % in Kiel [1]. ',
    '. ',
    '"a. ',
    '“a. ',
    "'a ",
    '(a. ',
    '[1]. ',
    'a.[1][1]',
    'U.S. ',
    'A. ',
    ' . . .',
    '“a (b. c” d.) ',
    'a.B',
    ' a. [1, 1, ',
    'These are documented. ',
    '• Rents ',
    '1) Rents 2) Rents ',
    'https://a.bc ',
    'Desk Desk Desk Desk Desk ',
    'a@b.cd Rents ',
    '(Desk) Desk ',
    '*** ',
    'rents\n',
  ]

  it.each(worst)('grows in proportion to a paragraph of %j', async (unit) => {
    const split = (length: number): void => {
      const briefing = prose([unit.repeat(length / unit.length)])
      const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
      coverSentences({ ...briefing, sentences }, { scope: 'run', lang: 'en' })
    }
    // Eight times the text may take forty times as long: far from the 64 times of a quadratic step.
    expect(await growth(split, 16_000)).toBeLessThan(40)
  })
})
