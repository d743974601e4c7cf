import { describe, expect, it } from 'vitest'
import type { Declaration } from '../../src/model/comment.ts'
import type { Zone } from '../../src/model/briefing.ts'
import { prose, sentencesOf } from './block.ts'

const declare = (as: Declaration['as'], start: number, end: number): Declaration => ({
  kind: 'declaration',
  as,
  target: { start, end },
  span: { start, end: start },
})

describe('sentences', () => {
  it('come in block order with their markers, text, place and boundary', () => {
    const sketches = ['Rents rose [1] [2]. Wages,\nthey say [3], fell.', 'Ferries sail.']
    const { source } = prose(sketches)
    const sentences = sentencesOf(sketches)
    expect(sentences.map(({ block, text }) => [block, text])).toEqual([
      [0, 'Rents rose.'],
      [0, 'Wages, they say, fell.'],
      [1, 'Ferries sail.'],
    ])
    expect(sentences.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'Rents rose [1] [2].',
      'Wages,\nthey say [3], fell.',
      'Ferries sail.',
    ])
    expect(sentences.map(({ boundary }) => boundary)).toEqual([
      'stop before a new start',
      'stop at the end of the block',
      'stop at the end of the block',
    ])
  })

  it('leave out the space around them and blocks without words', () => {
    const [sentence, ...others] = sentencesOf(['  Rents rose.  ', '   ', ''])
    expect(sentence?.textSpan).toEqual({ start: 2, end: 13 })
    expect(others).toEqual([])
  })

  it('have ids that survive markers, case, quotation marks, dashes and spaces', () => {
    const ids = new Set(
      [
        'Rents rose – “by 4 %” – in Kiel.',
        'Rents rose – “by 4 %” [1] – in Kiel [2].',
        'rents rose — "by 4 %" —  in\nKiel. [3]',
      ].map((text) => sentencesOf([text])[0]?.id),
    )
    expect(ids.size).toBe(1)
    expect([...ids][0]).toMatch(/^c-[0-9a-f]{8}$/)
    expect(sentencesOf(['Rents rose in Kiel.'])[0]?.id).not.toBe([...ids][0])
  })

  it('count repetitions in their ids', () => {
    const [first, second, third] = sentencesOf(['Rents rose. Rents rose.', 'Rents rose [1].'])
    expect(second?.id).toBe(`${first?.id}-2`)
    expect(third?.id).toBe(`${first?.id}-3`)
  })

  it('read code as words whose stops end nothing', () => {
    const text = 'Run ferry.Start. Then Wait. It sails.'
    const code = { kind: 'code', textSpan: { start: 4, end: 26 } } as const
    expect(sentencesOf([{ text, inlines: [code] }]).map((sentence) => sentence.text)).toEqual([
      'Run ferry.Start. Then Wait.',
      'It sails.',
    ])
  })

  it('use the briefing’s own language', () => {
    const text = 'Sie fährt am 3. Oktober.'
    expect(sentencesOf([text], 'strict', { lang: 'de-CH' })).toHaveLength(1)
    expect(sentencesOf([text])).toHaveLength(2)
  })
})

describe('where claims live', () => {
  const kindIn = (zone: Zone): string[] =>
    sentencesOf(['Rents rose by 4 %.'], 'strict', { zone }).map(
      ({ kind, reason }) => `${kind}: ${reason}`,
    )

  it('is in summary and body only', () => {
    for (const zone of ['summary', 'body'] as const)
      expect(kindIn(zone)).toEqual(['claim: a statement that no exclusion covers'])
    for (const zone of ['questions', 'sources', 'method', 'notice'] as const)
      expect(kindIn(zone)).toEqual([`outside: in a ${zone} section`])
  })

  it('is not in headings, table headers and footnotes', () => {
    const text = 'Rents rose by 4 %.'
    const kinds = (
      ['heading', 'table-header', 'footnote', 'quote', 'caption', 'table-cell'] as const
    ).map((kind) => sentencesOf([{ text, kind }])[0]?.kind)
    expect(kinds).toEqual(['heading', 'label', 'outside', 'claim', 'claim', 'claim'])
  })

  it('is changed by a declaration, of which the innermost counts', () => {
    const sketches = ['Rents rose.', 'Wages fell.', 'Who pays?', 'Ferries sail.']
    const { source } = prose(sketches)
    const at = (text: string): number => source.indexOf(text)
    const comments = [
      declare('analysis', at('Rents'), at('Ferries')),
      declare('claim', at('Wages'), at('Wages') + 11),
      declare('claim', at('Who'), at('Who') + 9),
    ]
    const found = sentencesOf(sketches, 'strict', { comments })
    expect(found.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
      'analysis: declared analysis by its author',
      'claim: declared a claim by its author',
      'claim: declared a claim by its author',
      'claim: a statement that no exclusion covers',
    ])
  })

  it('reaches into other zones by a declaration, but not into headings', () => {
    const comments = [declare('claim', 0, 100)]
    const found = sentencesOf(['Rents rose.', { text: 'Rents', kind: 'heading' }], 'strict', {
      zone: 'method',
      comments,
    })
    expect(found.map(({ kind }) => kind)).toEqual(['claim', 'heading'])
  })
})
