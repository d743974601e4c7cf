import { describe, expect, it } from 'vitest'
import { exclusions } from '../../src/claims/exclusions/exclusions.ts'
import { classify, sentencesOf, type BlockSketch } from './block.ts'

/** Asserts that every sketch holds one sentence of the kind. */
function expectKind(kind: string, sketches: readonly (BlockSketch | string)[]): void {
  for (const sketch of sketches) expect([sketch, classify(sketch).kind]).toEqual([sketch, kind])
}

const item = (text: string): BlockSketch => ({ text, kind: 'list-item', group: 0 })

describe('exclusions', () => {
  it('are asked in the order of the specification', () => {
    expect(exclusions.map(({ kind }) => kind)).toEqual([
      'heading',
      'question',
      'notice',
      'meta',
      'label',
      'fragment',
      'instruction',
      'first-person',
      'opinion',
      'own-work',
      'lead-in',
    ])
  })

  it('leave statements alone', () => {
    expectKind('claim', [
      'The ferry takes eleven minutes longer than in 2019.',
      'Critics call the timetable a disgrace.',
      'Wages fell.',
      item('Rents rose by 4 %'),
    ])
  })
})

describe('heading', () => {
  it('is found in a numbered line without a stop', () => {
    expectKind('heading', [
      '1. What the operator says — and what it publishes',
      'IV. Rents and wages',
    ])
    expect(classify('2. Rents and wages').reason).toBe(
      'a numbered line without a full stop: a heading in disguise',
    )
  })

  it('is found in a bold line without a stop', () => {
    const text = 'Rents and wages'
    expectKind('heading', [
      { text, inlines: [{ kind: 'strong', textSpan: { start: 0, end: text.length } }] },
    ])
  })

  it('is found in a list of one line before a paragraph', () => {
    const [title] = sentencesOf([
      item('What the operator says — and what it publishes'),
      'It says little.',
    ])
    expect(title?.kind).toBe('heading')
  })

  it('is not found in a numbered sentence, a numbered claim with a marker or a claim in a list', () => {
    expectKind('claim', ['1. The ferry left the harbour.', '1. Rents rose in Kiel [1]'])
    const [first] = sentencesOf([item('Rents rose by 4 %'), 'It was so.'])
    expect(first?.kind).toBe('claim')
    const [, second] = sentencesOf([
      item('Rents — and wages'),
      item('Ferries — and boats'),
      'It was so.',
    ])
    expect(second?.kind).toBe('fragment')
  })
})

describe('question', () => {
  it('ends in a question mark', () => {
    expectKind('question', [
      'Did rents rise in 2024?',
      'Did the mayor say “we will pay”?',
      'Who pays [1]?',
    ])
  })

  it('is not a statement that reports one', () => {
    expectKind('claim', ['The mayor asked, “Who pays?”', 'Nobody asked who pays.'])
  })
})

describe('notice', () => {
  it('is a disclaimer, a date of checking or a call to action', () => {
    expectKind('notice', [
      'Disclaimer: this desk can make mistakes.',
      'Checked on 7 November 2025',
      'Learn more.',
      'We rely on readers, so please donate.',
      'All rights reserved.',
    ])
  })

  it('is not a statement about such things', () => {
    expectKind('claim', [
      'The operator changed its privacy policy in 2019 after a complaint by the council.',
      'Supporters of the ferry won.',
      'Loading docks in Kiel remain shut.',
      'The donation of a ferry surprised the town of Kiel.',
    ])
  })
})

describe('meta', () => {
  it('speaks of the text or points to another place', () => {
    expectKind('meta', [
      'This section compares rents in three towns.',
      'In this report, rents are rounded.',
      'See Table 2.',
      'Let me search for more on ferries.',
    ])
  })

  it('is not a finding, nor a statement that only mentions a report', () => {
    expectKind('claim', [
      'This review found that rents rose.',
      'This report was leaked in 2019.',
      'Critics of this report disagree with the mayor.',
    ])
  })
})

describe('label', () => {
  it('is a line of its own without a stop', () => {
    expectKind('label', [
      'Rents in Kiel',
      'Executive summary',
      { text: 'Figure 3: rents, 2019–2025', kind: 'caption' },
    ])
  })

  it('is a short bold lead-in', () => {
    const text = 'Key finding. Rents rose.'
    const [first, second] = sentencesOf([
      { text, inlines: [{ kind: 'strong', textSpan: { start: 0, end: 12 } }] },
    ])
    expect([first?.kind, first?.reason]).toEqual(['label', 'a bold label'])
    expect(second?.kind).toBe('claim')
  })

  it('is the attribution of a block quote', () => {
    expectKind('label', [{ text: '— Council minutes [1]', kind: 'quote' }])
    expectKind('claim', [{ text: '— Rents rose [1].', kind: 'quote' }, '— Council minutes [1]'])
  })

  it('is a table cell that holds only a date', () => {
    expectKind('label', [{ text: '2019', kind: 'table-cell' }])
    expectKind('claim', [{ text: '14 %', kind: 'table-cell' }])
  })

  it('is not a statement that lacks its stop, a list item or a line with a marker', () => {
    expectKind('claim', [
      'Rents in Kiel rose by 4 %',
      item('Rents rose in Kiel'),
      'Rents in Kiel [1]',
    ])
  })
})

describe('fragment', () => {
  it('has no finite verb and no number', () => {
    expectKind('fragment', [
      item('Better piers, cheaper tickets'),
      'A quiet harbour.',
      { text: 'Rotterdam', kind: 'table-cell' },
      '[1] [2]',
    ])
  })

  it('is not a line with a verb, a number, a quotation or a marker', () => {
    expectKind('claim', [
      item('Piers remain shut'),
      item('14 piers'),
      item('“A ferry to nowhere”'),
      item('Better piers [1]'),
      'The old harbour lingers behind the grey and quiet wall of stone.',
    ])
  })
})

describe('instruction', () => {
  it('starts with an imperative, after politeness or a label too', () => {
    expectKind('instruction', [
      'Compare rents with wages.',
      'Please check the timetable.',
      'Report the delay to the harbour.',
      'Do not board the ferry.',
      item('Harbour safety: Ensure that piers are lit'),
    ])
  })

  it('is not a noun that looks like one, nor "note that"', () => {
    expectKind('claim', [
      'Support grew in Kiel.',
      'Access to the pier is free.',
      'Work on the pier has stopped.',
      'Help is near.',
      'Note that rents rose in Kiel.',
    ])
  })
})

describe('the author’s voice', () => {
  it('is first person singular outside quotations', () => {
    expectKind('first-person', ['When I visited Kiel, the ferry was late.'])
    expectKind('claim', ['“I resign,” said the mayor of Kiel.', 'World War I closed the harbour.'])
  })

  it('is an opinion when it says so', () => {
    expectKind('opinion', ['In our view, the ferry is too slow.', 'We recommend a new pier.'])
    expectKind('claim', ['In the view of the council, the ferry is too slow.'])
  })

  it('is own work when it holds no number', () => {
    expectKind('own-work', ['We compared both timetables.'])
    expectKind('claim', ['We compared 40 crossings.', 'Ferries compared well with trains.'])
  })
})

describe('lead-in', () => {
  it('ends in a colon and holds no number', () => {
    expectKind('lead-in', ['The council gives the following reasons:'])
    expectKind('claim', [
      'Rents rose by 4 % for several reasons:',
      'The reasons are clear: fuel is dear.',
    ])
  })
})

describe('other languages', () => {
  it('have questions, lead-ins and headings, and their own cues', () => {
    expect(classify('Wer zahlt die Fähre?', 'strict', 'de').kind).toBe('question')
    expect(classify('Unserer Ansicht nach ist die Fähre zu langsam.', 'strict', 'de').kind).toBe(
      'opinion',
    )
    expect(classify('Dans ce rapport, les loyers sont arrondis.', 'strict', 'fr').kind).toBe('meta')
    expect(classify('Haga clic aquí.', 'strict', 'es').kind).toBe('notice')
    expect(classify('Die Miete stieg in Kiel deutlich.', 'strict', 'de').kind).toBe('claim')
    expect(classify('Cijene stanova su porasle.', 'strict', 'hr').kind).toBe('claim')
  })
})

describe('scripts without spaces', () => {
  it.each([
    '漢字の家賃は4パーセント上がった。',
    '家賃は古い町で上がった。',
    'ค่าเช่าเพิ่มขึ้นในเมืองเก่า.',
  ])('make claims although no word of theirs is known: %s', (text) => {
    expect(classify(text, 'strict', 'ja').kind).toBe('claim')
    expect(classify(text).kind).toBe('claim')
  })

  it.each([
    'Арендная плата выросла в городе.',
    'ارتفعت الإيجارات في المدينة.',
    'Τα ενοίκια αυξήθηκαν.',
  ])('and scripts that the language does not have make claims too: %s', (text) => {
    expect(classify(text).kind).toBe('claim')
  })

  it('have labels and short words all the same', () => {
    expect(classify('概要', 'strict', 'ja').kind).not.toBe('claim')
  })
})
