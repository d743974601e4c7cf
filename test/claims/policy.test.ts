import { describe, expect, it } from 'vitest'
import { classify, sentencesOf } from './block.ts'

const scoreOf = (text: string): number => sentencesOf([text])[0]?.score ?? Number.NaN
const featuresOf = (text: string): string[] =>
  sentencesOf([text])[0]?.features.map(({ name, weight }) => `${name} ${weight}`) ?? []

describe('the score', () => {
  it('is the sum of the features it names', () => {
    expect(featuresOf('Rents in Kiel rose by 4 % in 2024, the council said.')).toEqual([
      'statement 1',
      'number 1',
      'date 1',
      'percentage or money 1',
      'attribution 1.25',
      'proper name 0.75',
      'cause or change 0.75',
      'past event 0.5',
    ])
    for (const { score, features } of sentencesOf([
      'Rents rose. You should go! Who pays? A quiet harbour.',
    ]))
      expect(score).toBe(features.reduce((sum, { weight }) => sum + weight, 0))
  })

  it('is higher for what can be looked up than for thoughts and non-claims', () => {
    const fact = scoreOf('The Tern carried 4,200 people in May 2024.')
    const thought = scoreOf('The harbour should therefore become a better place.')
    expect(fact).toBeGreaterThan(thought)
    expect(thought).toBeGreaterThan(scoreOf('Who pays?'))
    expect(fact).toBeGreaterThan(0)
    expect(scoreOf('You should go there!')).toBeLessThan(0)
  })

  it('does not count list numbers, numbered places or years as numbers', () => {
    expect(featuresOf('Table 2 shows the rents of 1990.')).toEqual(['statement 1', 'date 1'])
    expect(featuresOf('3. Rents differ.')).toEqual(['statement 1'])
    expect(featuresOf('Of 3 piers none is open.')).toContain('number 1')
  })
})

describe('policies', () => {
  const thought = 'Ferries should therefore be cheaper.'
  const sourcedThought = 'Ferries should be cheaper by 4 %.'
  const soft = 'Ferries connect the islands.'
  const hard = 'The council said that rents rose by 4 % in 2024.'

  it('are strict by asking for every statement', () => {
    for (const text of [thought, sourcedThought, soft, hard])
      expect(classify(text).kind).toBe('claim')
  })

  it('are balanced by leaving thoughts without specifics to the author', () => {
    expect(classify(thought, 'balanced')).toEqual({
      kind: 'analysis',
      reason: "the author's own thinking (norm) without a specific",
    })
    for (const text of [sourcedThought, soft, hard])
      expect([text, classify(text, 'balanced').kind]).toEqual([text, 'claim'])
  })

  it('are lenient by asking only for high scores', () => {
    expect(classify(hard, 'lenient').kind).toBe('claim')
    for (const text of [thought, soft])
      expect([text, classify(text, 'lenient').kind]).toEqual([text, 'analysis'])
  })

  it('do not turn other kinds into claims', () => {
    for (const policy of ['balanced', 'lenient'] as const)
      expect(classify('Did rents rise by 4 % in 2024?', policy).kind).toBe('question')
  })
})
