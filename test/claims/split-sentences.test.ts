import { describe, expect, it } from 'vitest'
import { languageFor } from '../../src/claims/lexicon/languages.ts'
import { sentencesBetween, splitSentences } from '../../src/claims/split-sentences.ts'
import { markersIn, split } from './block.ts'

/** Each case is a paragraph whose sentences are kept apart by " | ". */
function expectSentences(cases: readonly string[], lang = 'en'): void {
  for (const marked of cases) {
    const sentences = marked.split(' | ')
    expect(split(sentences.join(' '), lang)).toEqual(sentences)
  }
}

describe('stops and markers', () => {
  it('ends a sentence at a stop, an exclamation mark and a question mark', () => {
    expectSentences(['The ferry left. | Who paid? | Nobody did! | Rents rose.', 'Really?! | Yes.'])
  })

  it('keeps markers with the sentence whose stop they follow', () => {
    expectSentences([
      'Rents rose [1]. | Wages fell [2].',
      'Rents rose.[1] | Wages fell.[2][3]',
      'Rents rose. [1] [2] | Wages fell. [3], [4]',
      'Rents rose. [@census, p. 4] | Wages fell.',
    ])
  })

  it('lets a marker that is the subject of a verb open the next sentence', () => {
    expectSentences([
      'Rents rose. | [3] reports a fall in wages.',
      'Rents rose. [2] | [3] reports a fall.',
      'Rents rose. | [3] and [4] report a fall.',
      'Rents rose. | [3][4] report a fall.',
      'Rents rose. [3] | Reports of a fall were wrong.',
    ])
  })

  it('ends a sentence at a stop with a marker even when lower case follows', () => {
    expectSentences(['Rents rose.[1] | wages fell.'])
  })

  it('does not take a marker after an abbreviation for an end', () => {
    expectSentences(['Chen et al. [12] found no effect. | Park et al. (2021) did.'])
  })

  it('takes a footnote that no citation answers to for a closer', () => {
    expectSentences(['Rents rose.[^4] | Wages fell.'])
  })

  it('takes raised digits for closers', () => {
    expectSentences(['Rents rose.¹ | Wages fell.²³ | Prices held.'])
  })

  it('ignores stops inside opaque spans', () => {
    const text = 'Run ferry.Sail. It starts. Then wait.'
    const breaks = splitSentences(text, [], [{ start: 4, end: 25 }], languageFor('en'))
    expect(sentencesBetween(text, breaks).map(({ span }) => span.end)).toEqual([26, 37])
  })
})

describe('abbreviations', () => {
  it('never ends a sentence after a title or a Latin abbreviation', () => {
    expectSentences([
      'Dr. Hale met Prof. Ito. | They spoke.',
      'Some ships (e.g. The Tern) are old. | Others are new.',
      'In Doe v. Roe the court agreed. | It was late.',
    ])
  })

  it('goes on before a number after "No.", "Fig." and "p."', () => {
    expectSentences([
      'Pier No. 5 is shut. | Fig. 2 shows it.',
      'See p. 4 and pp. 5–7. | Then stop.',
      'He said no. | Two ferries left.',
      'Fig. S2 and Vol. II agree.',
    ])
  })

  it('goes on after a month before a day and ends it before a new start', () => {
    expectSentences([
      'The crossing opened on Oct. 31 and shut in Jan. 2024. | It reopened.',
      'It opened in Oct. | The crossing was full.',
    ])
  })

  it('ends after "U.S." and "Inc." only before a word that starts sentences', () => {
    expectSentences([
      'The U.S. Navy left the U.S. | They came back.',
      'Tern Inc. and Gull Inc. merged. | Shares fell.',
      "The U.S.'s posture changed.",
      'The ships belong to Gull Co. | It is small.',
    ])
  })

  it('ends after a measure or "etc." before any capital', () => {
    expectSentences([
      'The pier is 400 m. | Ferries fit.',
      'They sell rope, nets, etc. | Prices vary.',
    ])
  })

  it('knows a time of day that opens a sentence from one that ends it', () => {
    expectSentences([
      'At 5 a.m. Captain Hale woke.',
      'The ferry left at 6 p.m. | Captain Hale stayed.',
      'It left at 6 p.m. Monday. | It came back.',
    ])
  })

  it('tells initials from letters that end a sentence', () => {
    expectSentences([
      'J. K. Tern and George W. Gull signed. | It was late.',
      'They lacked vitamin C. | They fell ill.',
      'It was you and I. | Did Albert I. Tern know?',
    ])
  })

  it('takes the number or letter of a list for part of its item', () => {
    expectSentences([
      '3. The ferry left. | It was full.',
      'a.) The ferry left.',
      'ii. The ferry left.',
    ])
  })

  it('keeps an abbreviation at the end of a bracket with the sentence', () => {
    expectSentences(['Two operators (Tern and Gull Ltd.) Bergen knows agreed.'])
  })

  it('takes words that a project adds', () => {
    const text = 'The bldg. Annex is shut.'
    const extra = languageFor('en', { abbreviations: ['Annexx.', 'bldg.'] })
    expect(sentencesBetween(text, splitSentences(text, [], [], extra))).toHaveLength(1)
    expect(split('The building. Annex is shut.')).toHaveLength(2)
  })
})

describe('other stops', () => {
  it('leaves numbers, versions, addresses and names alone', () => {
    expectSentences([
      'Rents rose 4.2 % to 1,000.50. | It stayed.',
      'Node v20.11.1 reads ferry.example.org. | It works.',
      'Write to harbour@example.org. | Do not call.',
      'See https://example.org/a.b?c=D. | It helps.',
      'She works at Yahoo! in Bergen.',
    ])
  })

  it('splits where the space after a stop is missing', () => {
    expect(split('The ferry left.Today it rains.')).toEqual(['The ferry left.', 'Today it rains.'])
    expect(split('The Node.js ferry left.')).toHaveLength(1)
  })

  it('goes on after an ellipsis in mid-sentence and ends at one before a new start', () => {
    expectSentences([
      'The plan was “ambitious … but workable” [4]. | Critics disagree.',
      'The ferry was ... late.',
      'I never meant that.... | She left.',
      'It failed. | . . . The practice went on.',
    ])
  })

  it('accepts a sentence that starts with a name in lower case', () => {
    expectSentences(['Demand rose. | iPhone sales led.'])
  })

  it('goes on when lower case follows a short word or a quotation', () => {
    expectSentences([
      '“Who pays?” asked the mayor. | Nobody knew.',
      'It is 400 xyz. long. | It is wide.',
    ])
  })

  it('keeps a short quotation of several sentences in one piece', () => {
    expectSentences([
      'The mayor said: “We signed. We will comply.” [2] | Critics objected.',
      '“We signed. We will comply,” she said. | Nobody did.',
    ])
  })

  it('splits a quotation that is too long to be one sentence', () => {
    const line = 'The ferry left the harbour at dawn and came back at dusk. '
    expect(split(`“${line.repeat(8).trim()}” It was so.`)).toHaveLength(9)
  })

  it('takes a bracketed sentence for one of its own and a bracket in mid-sentence not', () => {
    expectSentences([
      'The vote passed. | (A recount is possible [9].) | The law holds.',
      'He sails (He rowed before. Often.) at night. | He rests.',
    ])
  })

  it('splits Chinese and Japanese at full-width stops without spaces', () => {
    expect(split('渡轮离开了。租金上涨了！谁付钱？', 'zh')).toEqual([
      '渡轮离开了。',
      '租金上涨了！',
      '谁付钱？',
    ])
  })
})

describe('reasons', () => {
  it('gives one for every end and every stop that is none', () => {
    const text = 'Dr. Hale left the U.S. Then rents rose [1]. [2] reports 4.2 %'
    const breaks = splitSentences(text, markersIn(text), [], languageFor('en'))
    expect(breaks.map(({ breaks: isEnd, reason }) => `${isEnd}: ${reason}`)).toEqual([
      'false: abbreviation that never ends a sentence',
      'false: stop inside a number, name or address',
      'true: abbreviation before a word that starts sentences',
      'true: the marker after the stop is the subject of the next sentence',
      'false: stop inside a number, name or address',
      'true: end of the block',
    ])
  })

  it('says when a language has no word list', () => {
    const reasons = splitSentences('Prva rečenica. Druga.', [], [], languageFor('hr'))
    expect(reasons[0]?.reason).toBe(
      'stop before a new start (Unicode rule: no word list for this language)',
    )
  })
})

describe('other languages', () => {
  it('knows German abbreviations and ordinals', () => {
    expectSentences(
      [
        'Die Fähre fährt am 3. Oktober. | Sie ist voll.',
        'Die Miete stieg z. B. in Kiel [1]. | Das gilt bzw. galt.',
        'Dr. Hale und Prof. Ito kamen. | Sie blieben bis ca. 18 Uhr.',
        'Er sagte: „Wir fahren. Wir kommen.“ | Niemand kam.',
        'Das war 2019. | Danach stieg die Miete.',
      ],
      'de',
    )
  })

  it('knows French abbreviations', () => {
    expectSentences(
      [
        'M. Le Goff arrive. | Il part.',
        'Mme Tern et M. Gull (cf. p. 4) partent. | Ils rentrent.',
        'Qui paie ? | Personne.',
      ],
      'fr',
    )
  })

  it('knows Spanish abbreviations', () => {
    expectSentences(
      ['El Sr. Gaviota llegó. | Se fue.', 'Véase la pág. 4 y el art. 2. | ¿Quién paga? | Nadie.'],
      'es-MX',
    )
  })

  it('does not take German stops for English ones', () => {
    expect(split('They met on the 3. October came.', 'en')).toHaveLength(2)
  })
})
