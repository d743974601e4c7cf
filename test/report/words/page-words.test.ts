import { describe, expect, it } from 'vitest'
import { pageWords } from '../../../src/report/words/page-words.ts'

type Phrase = string | ((...given: readonly unknown[]) => unknown)

/** Every phrase of a table by its path; those with blanks to fill are functions. */
function phrasesOf(value: unknown, path = ''): readonly (readonly [string, Phrase])[] {
  if (typeof value === 'string') return [[path, value]]
  // What is neither text nor table takes the words or numbers that it speaks of.
  if (typeof value === 'function') return [[path, value as Phrase]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => phrasesOf(inner, `${path}.${key}`))
}

function say(phrase: Phrase | undefined, given: number): string {
  return typeof phrase === 'function' ? String(phrase(given, given, given)) : (phrase ?? '')
}

const english = new Map(phrasesOf(pageWords('en')))

describe.each(['de', 'es', 'fr'])('the words in %s', (lang) => {
  const words = new Map(phrasesOf(pageWords(lang)))

  it('are those of its own table, and say all that the English ones say', () => {
    expect(pageWords(`${lang}-XX`).lang).toBe(lang)
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('fill the same blanks with what they are given', () => {
    const lost = [...english].filter(
      ([path, phrase]) => say(phrase, 7).includes('7') !== say(words.get(path), 7).includes('7'),
    )
    expect(lost.map(([path]) => path)).toEqual([])
  })

  it.each([0, 1, 7])('are whole phrases for %i', (given) => {
    const broken = [...words].filter(([, phrase]) =>
      /^\s*$|undefined|NaN|\[object|=>/.test(say(phrase, given)),
    )
    expect(broken.map(([path]) => path)).toEqual([])
  })
})

it('are English where a language has no table', () => {
  expect(pageWords('fi').lang).toBe('en')
})
