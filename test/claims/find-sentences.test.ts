import { describe, expect, it } from 'vitest'
import type { Declaration, Declared } from '../../src/model/comment.ts'
import type { Zone } from '../../src/model/briefing.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import { parseBriefing } from '../../src/markdown/parse-briefing.ts'
import { defaultZones } from '../../src/markdown/zones.ts'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { prose, sentencesOf } from './block.ts'

/** A declaration for a stretch of source. */
function declare(declared: Declared, start: number, end: number): Declaration {
  return { kind: 'declaration', ...declared, target: { start, end }, span: { start, end: start } }
}

const kindsAndReasons = (sentences: readonly Sentence[]): string[] =>
  sentences.map(({ kind, reason }) => `${kind}: ${reason}`)

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

  it('go on after an abbreviation of the project’s own, but not after the word in another', () => {
    const text = 'The ferry calls at Kiel Harb. Tickets are sold there.'
    const options = { policy: 'strict', lang: 'en' } as const
    expect(findSentences(prose([text]), { ...options, abbreviations: ['Harb.'] })).toHaveLength(1)
    expect(findSentences(prose([text]), { ...options, abbreviations: ['Ha'] })).toHaveLength(2)
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
      declare({ as: 'analysis' }, at('Rents'), at('Ferries')),
      declare({ as: 'claim' }, at('Wages'), at('Wages') + 11),
      declare({ as: 'claim' }, at('Who'), at('Who') + 9),
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
    const comments = [declare({ as: 'claim' }, 0, 100)]
    const found = sentencesOf(['Rents rose.', { text: 'Rents', kind: 'heading' }], 'strict', {
      zone: 'method',
      comments,
    })
    expect(found.map(({ kind }) => kind)).toEqual(['claim', 'heading'])
  })
})

describe('declared analysis', () => {
  const read = (text: string): string[] =>
    kindsAndReasons(
      sentencesOf([text], 'strict', { comments: [declare({ as: 'analysis' }, 0, text.length)] }),
    )

  it('needs no source', () => {
    expect(read('The timetable invites delay. So the harbour should change it.')).toEqual([
      'analysis: declared analysis by its author',
      'analysis: declared analysis by its author',
    ])
  })

  it('may hold no number, date or quotation', () => {
    expect(read('Rents rose by 4 %.')).toEqual(['claim: declared analysis, but holds a number'])
    expect(read('The pier closed in 2019.')).toEqual(['claim: declared analysis, but holds a date'])
    expect(read('The mayor called it “a very safe margin”.')).toEqual([
      'claim: declared analysis, but holds a quotation',
    ])
  })

  it('may hold the number of a table, a quoted term and a question with a number', () => {
    for (const text of [
      'Table 2 invites another reading.',
      'The word “margin” invites doubt.',
      'Would 4 % be enough?',
    ])
      expect(read(text)).toEqual(['analysis: declared analysis by its author'])
  })
})

describe('a declaration in Markdown', () => {
  it('right behind a heading holds for the section with all below it, elsewhere for the next block', () => {
    const text = [
      '# Ferries',
      '## Outlook\n\n<!-- briefing: policy balanced -->\n\nThe harbour should grow.',
      '### Piers\n\nThe piers should grow.',
      '## Rents\n\nRents should fall.',
      '<!-- briefing: analysis -->\n\nRents are a burden.\n\nWages are a burden.',
    ].join('\n\n')
    const briefing = parseBriefing({ path: 'ferries.md', text }, { zones: defaultZones })
    const options = { policy: 'strict', lang: 'en', abbreviations: [] } as const
    const found = findSentences(briefing, options).filter(({ kind }) => kind !== 'heading')
    expect(briefing.issues).toEqual([])
    expect(found.map((sentence) => `${sentence.kind}: ${sentence.text}`)).toEqual([
      'analysis: The harbour should grow.',
      'analysis: The piers should grow.',
      'claim: Rents should fall.',
      'analysis: Rents are a burden.',
      'claim: Wages are a burden.',
    ])
  })
})

describe('a declared policy', () => {
  const sketches = [
    'The harbour should become a better place.',
    'Rents rose by 4 %.',
    'Who pays?',
    'The council should become a better place.',
  ]
  const { source } = prose(sketches)
  const upToCouncil = source.indexOf('The council')

  it('judges the sentences of its part and says so', () => {
    const comments = [declare({ as: 'policy', policy: 'balanced' }, 0, upToCouncil)]
    expect(kindsAndReasons(sentencesOf(sketches, 'strict', { comments }))).toEqual([
      "analysis: the author's own thinking (norm) without a specific (policy balanced, as declared in the text)",
      'claim: a statement that no exclusion covers (policy balanced, as declared in the text)',
      'question: ends in a question mark',
      'claim: a statement that no exclusion covers',
    ])
  })

  it('can be stricter than the project’s, and gives way to the one nearer to the sentence', () => {
    const comments = [
      declare({ as: 'policy', policy: 'balanced' }, 0, source.length),
      declare({ as: 'policy', policy: 'strict' }, 0, sketches[0]?.length ?? 0),
    ]
    expect(sentencesOf(sketches, 'lenient', { comments }).map(({ kind }) => kind)).toEqual([
      'claim',
      'claim',
      'question',
      'analysis',
    ])
  })

  it('leaves alone what is declared a claim, and a key declaration changes no kind', () => {
    const comments = [
      declare({ as: 'policy', policy: 'lenient' }, 0, source.length),
      declare({ as: 'claim' }, 0, upToCouncil),
      declare({ as: 'key' }, 0, source.length),
    ]
    expect(kindsAndReasons(sentencesOf(sketches, 'strict', { comments }))).toEqual([
      'claim: declared a claim by its author',
      'claim: declared a claim by its author',
      'claim: declared a claim by its author',
      'analysis: too few specifics for the lenient policy (policy lenient, as declared in the text)',
    ])
  })
})
