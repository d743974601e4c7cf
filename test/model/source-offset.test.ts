import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../src/model/source-offset.ts'

describe('the span in the source', () => {
  const source = 'Rents &amp; **wages** rose'
  const text = 'Rents & wages rose'
  const runs = [
    { textStart: 0, textEnd: 6, start: 0, end: 6 },
    { textStart: 6, textEnd: 7, start: 6, end: 11 },
    { textStart: 7, textEnd: 8, start: 11, end: 12 },
    { textStart: 8, textEnd: 13, start: 14, end: 19 },
    { textStart: 13, textEnd: 18, start: 21, end: 26 },
  ]
  const sourceOf = (words: string): string => {
    const start = text.indexOf(words)
    const span = sourceSpan(runs, { start, end: start + words.length })
    return source.slice(span.start, span.end)
  }

  it('is found inside a run and across runs', () => {
    expect(sourceOf('ents')).toBe('ents')
    expect(sourceOf('wages')).toBe('wages')
    expect(sourceOf('Rents & wages rose')).toBe(source)
  })

  it('takes an entity whole', () => {
    expect(sourceOf('&')).toBe('&amp;')
    expect(sourceOf('& wages')).toBe('&amp; **wages')
    expect(sourceOf('Rents &')).toBe('Rents &amp;')
  })

  it('is empty at one place for an empty span', () => {
    expect(sourceSpan(runs, { start: 8, end: 8 })).toEqual({ start: 14, end: 14 })
    expect(sourceSpan([], { start: 3, end: 5 })).toEqual({ start: 0, end: 0 })
  })

  it('is found among many runs', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      textStart: index * 2,
      textEnd: index * 2 + 2,
      start: index * 3,
      end: index * 3 + 2,
    }))
    expect(sourceSpan(many, { start: 1001, end: 1003 })).toEqual({ start: 1501, end: 1504 })
  })
})
