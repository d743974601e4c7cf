import { describe, expect, it } from 'vitest'
import { coverSentences } from '../../src/claims/cover-sentences.ts'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { coverage, prose, trailing, type BlockSketch } from './block.ts'

describe('a marker in a sentence', () => {
  it('covers all of it from its end, before or behind the stop', () => {
    expect(coverage(['Rents rose in Kiel [1]. Wages fell. [2] [3]'])).toEqual([
      ['sentence 0: Rents rose in Kiel [1].'],
      ['sentence 1+2: Wages fell. [2] [3]'],
    ])
  })

  it('covers from the group before it to itself', () => {
    expect(
      coverage([
        'Early reports name fuel [1], later ones wages [2][3], and the last the pier [4].',
      ]),
    ).toEqual([
      [
        'clause 0: Early reports name fuel [1]',
        'clause 1+2: , later ones wages [2][3]',
        'clause 3: , and the last the pier [4].',
      ],
    ])
  })

  it('covers a short rest behind it', () => {
    expect(coverage(['Rents rose by 4 % [1] in Kiel too.'])).toEqual([
      ['clause 0: Rents rose by 4 % [1] in Kiel too.'],
    ])
  })

  it('covers what its subject is said to say', () => {
    expect(
      coverage(['[1] reports that ferries in Kiel carry fewer passengers than ever.']),
    ).toEqual([['sentence 0: [1] reports that ferries in Kiel carry fewer passengers than ever.']])
    expect(
      coverage(['Hale et al. [1] found that ferries in Kiel carry fewer passengers.']),
    ).toEqual([['sentence 0: Hale et al. [1] found that ferries in Kiel carry fewer passengers.']])
    expect(trailing('Hale et al. [1] found that ferries in Kiel carry fewer passengers.')).toEqual([
      undefined,
    ])
  })

  it('covers nothing in a heading', () => {
    expect(coverage([{ text: 'Rents rose [1]', kind: 'heading' }])).toEqual([[]])
  })

  it('covers nothing when nothing in it could be read', () => {
    const briefing = prose(['Rents rose [1].'])
    const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
    const citations = briefing.citations.map((citation) => ({ ...citation, items: [] }))
    const [covered] = coverSentences(
      { ...briefing, citations, sentences },
      { scope: 'sentence', lang: 'en' },
    )
    expect(covered?.coverage).toEqual([])
  })
})

describe('a citing link', () => {
  it('covers its whole sentence', () => {
    const briefing = prose(['The census shows that rents rose. Wages fell.'])
    const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
    const textSpan = { start: 4, end: 10 }
    const target = { kind: 'url', url: 'https://census.example' } as const
    const items = [{ target, mode: 'parenthetical', span: textSpan }] as const
    const citations = [
      { form: 'link', items, raw: 'census', span: textSpan, block: 0, textSpan },
    ] as const
    const covered = coverSentences(
      { ...briefing, citations, sentences },
      { scope: 'sentence', lang: 'en' },
    )
    expect(
      covered.map(({ coverage: found }) => found.map(({ by, textSpan: words }) => [by, words])),
    ).toEqual([[['link', { start: 0, end: 33 }]], []])
  })
})

describe('what trails a marker', () => {
  it('is substantial with five content words, a number or a quotation', () => {
    expect(
      trailing(
        'Rents rose [1], and the council expects higher wages, cheaper ferries and new piers.',
      ),
    ).toEqual(['and the council expects higher wages, cheaper ferries and new piers.'])
    expect(trailing('Rents rose [1], and wages fell by 4 %.')).toEqual(['and wages fell by 4 %.'])
    expect(trailing('Rents rose [1], “a shame”.')).toEqual(['“a shame”.'])
  })

  it('is nothing when it is short or has a marker', () => {
    expect(trailing('Rents rose [1], and so did wages.')).toEqual([undefined])
    expect(
      trailing(
        'Rents rose [1], and the council expects higher wages, cheaper ferries and new piers [2].',
      ),
    ).toEqual([undefined])
    expect(trailing('Rents rose in Kiel (in May) [1].')).toEqual([undefined])
  })
})

describe('the run scope', () => {
  const paragraph = [
    'Ferries sail. Rents rose [1]. Wages fell. Piers shut. Prices held. Fuel is dear [2].',
  ]

  it('reaches back to the marker before, and says that it is inherited', () => {
    expect(coverage(paragraph, 'run')).toEqual([
      [],
      ['sentence 0: Rents rose [1].'],
      ['run (inherited) 1: Wages fell.'],
      ['run (inherited) 1: Piers shut.'],
      ['run (inherited) 1: Prices held.'],
      ['sentence 1: Fuel is dear [2].'],
    ])
    expect(coverage(paragraph)[2]).toEqual([])
  })

  it('reaches back three sentences at most', () => {
    const found = coverage(
      ['Ferries sail. Rents rose. Wages fell. Piers shut. Fuel is dear [1].'],
      'run',
    )
    expect(found.map(({ length }) => length)).toEqual([0, 1, 1, 1, 1])
  })

  it('needs a marker at the end of the paragraph', () => {
    expect(
      coverage(['Rents rose. Fuel [1] is dear and so are the old ferries of Kiel.'], 'run')[0],
    ).toEqual([])
    expect(coverage(['Rents rose. Fuel is dear [1].', 'Wages fell.'], 'run')[2]).toEqual([])
  })

  it('covers the sentence before one that names its sources', () => {
    const text =
      'Wages fell. Rents rose. These figures are documented in two reports [1] [2]. Ferries sail.'
    expect(coverage([text], 'run').map(([first]) => first)).toEqual([
      undefined,
      'run (inherited) 0+1: Rents rose.',
      'sentence 0+1: These figures are documented in two reports [1] [2].',
      undefined,
    ])
    expect(coverage(['Rents rose. These figures are high [1]. Ferries sail.'], 'run')[0]).toEqual(
      [],
    )
    expect(coverage([text])[1]).toEqual([])
  })
})

describe('the paragraph scope', () => {
  it('covers every sentence without a marker of its own', () => {
    expect(
      coverage(['Ferries sail. Rents rose [1]. Wages fell. Fuel is dear [2].'], 'paragraph'),
    ).toEqual([
      ['paragraph (inherited) 1: Ferries sail.'],
      ['sentence 0: Rents rose [1].'],
      ['paragraph (inherited) 1: Wages fell.'],
      ['sentence 1: Fuel is dear [2].'],
    ])
  })
})

describe('the paragraph scope of a paragraph without a final marker', () => {
  it('covers nothing beyond the marked sentence', () => {
    expect(coverage(['Ferries sail. Rents rose [1]. Wages fell.'], 'paragraph')).toEqual([
      [],
      ['sentence 0: Rents rose [1].'],
      [],
    ])
  })
})

describe('a list', () => {
  const list: (BlockSketch | string)[] = [
    'The council gives two reasons [1]:',
    { text: 'Rents rose.', kind: 'list-item', group: 0, leadIn: 0 },
    { text: 'Wages fell [2].', kind: 'list-item', group: 0, leadIn: 0 },
  ]

  it('inherits from its lead-in under run and paragraph', () => {
    for (const scope of ['run', 'paragraph'] as const)
      expect(coverage(list, scope).slice(1)).toEqual([
        ['lead-in (inherited) 0: Rents rose.'],
        ['sentence 1: Wages fell [2].'],
      ])
  })

  it('inherits nothing under sentence', () => {
    expect(coverage(list)[1]).toEqual([])
  })

  it('inherits nothing from a marker in the middle of its lead-in, or from another paragraph', () => {
    const item = { text: 'Rents rose.', kind: 'list-item', group: 0 } as const
    const lead = 'The council [1] gives two reasons in its letter of May to the harbour:'
    expect(coverage([lead, { ...item, leadIn: 0 }], 'run')[1]).toEqual([])
    expect(coverage(['The council gives two reasons [1]:', item], 'run')[1]).toEqual([])
  })
})

describe('a table', () => {
  const cell = (text: string, row: number, leadIn?: number): BlockSketch => ({
    text,
    kind: 'table-cell',
    group: 0,
    row,
    ...(leadIn !== undefined && { leadIn }),
  })

  it('is covered by cell, else row, else caption', () => {
    const blocks = [
      { text: 'Rents by town [1]', kind: 'caption' } as const,
      cell('Kiel rose by 4 %', 1, 0),
      cell('5 % [2]', 1, 0),
      cell('Bergen rose by 6 %', 2, 0),
    ]
    expect(coverage(blocks).slice(1)).toEqual([
      ['row (inherited) 1: Kiel rose by 4 %'],
      ['sentence 1: 5 % [2]'],
      ['caption (inherited) 0: Bergen rose by 6 %'],
    ])
  })

  it('shares no marker in a row where several cells have their own', () => {
    expect(coverage([cell('4 % [1]', 1), cell('5 % [2]', 1), cell('6 %', 1)])[2]).toEqual([])
  })

  it('does not mix rows of different tables', () => {
    expect(coverage([cell('4 % [1]', 1), { ...cell('5 %', 1), group: 1 }])[1]).toEqual([])
  })
})

describe('a block quote', () => {
  it('is covered by a marker at its own end', () => {
    expect(coverage([{ text: 'We signed. We will comply. [1]', kind: 'quote' }])).toEqual([
      ['attribution (inherited) 0: We signed.'],
      ['sentence 0: We will comply. [1]'],
    ])
  })

  it('is covered by its attribution before or behind it', () => {
    const quote = { text: 'We will comply.', kind: 'quote' } as const
    expect(coverage(['Rents rose [1]. The mayor wrote [2]:', { ...quote, leadIn: 0 }])[2]).toEqual([
      'attribution (inherited) 1: We will comply.',
    ])
    expect(
      coverage([
        { ...quote, leadIn: 1 },
        { text: '— Council minutes [1]', kind: 'quote' },
      ])[0],
    ).toEqual(['attribution (inherited) 0: We will comply.'])
  })

  it('is not covered by a paragraph that is not its attribution', () => {
    expect(
      coverage(['The mayor wrote [1]:', { text: 'We will comply.', kind: 'quote' }])[1],
    ).toEqual([])
  })
})
