import { describe, expect, it } from 'vitest'
import { classify, sentencesOf, split } from './block.ts'

describe('a list within a paragraph', () => {
  it.each([
    [['1.) The pier', '2.) The ferry']],
    [['1) Rents rose [1]', '2) Wages fell [2]', '3) Nobody paid.']],
    [['(a) Rents rose by 4 %', '(b) Wages fell.']],
    [['a. The pier', 'b. The ferry', 'c. The harbour']],
    [['• 9. The pier', '• 10. The ferry']],
    [['⁃9. The pier', '⁃10. The ferry']],
    [['• rents rose', '• wages fell']],
    [['The pier', '2) The ferry', '3) The harbour']],
  ])('is split at its marks: %j', (items) => {
    expect(split(items.join(' '))).toEqual(items)
  })

  it.each([
    'The council gives three reasons: 1) The price fell 2) The pier closed 3) The ferry stopped.',
    'The ferry (see rule 2) The Tern sailed.',
    '1) The ferry [see rules 2) The] sailed.',
    'a. The ferry of pier c. The harbour',
    '1) The ferry (rule 2) The Tern) of pier 3) The harbour',
    '1) the price fell 2) the pier closed.',
    '1. The ferry moved to pier 2 The crossing takes longer',
    'Rents • wages • ferries',
  ])('is not seen in %j', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('is not seen where a sentence may end in a number', () => {
    expect(split('The ferry moved to pier 2. The crossing takes longer.')).toEqual([
      'The ferry moved to pier 2.',
      'The crossing takes longer.',
    ])
  })

  it('says why each of its parts ends, and takes no mark for a number', () => {
    const sentences = sentencesOf(['• 9. The pier • 10. The ferry'])
    expect(sentences.map(({ kind, boundary }) => [kind, boundary])).toEqual([
      ['fragment', 'the next item of a list within the paragraph follows'],
      ['fragment', 'end of the block'],
    ])
  })
})

describe('a list of bare lines', () => {
  it('is split at its lines, which are fragments', () => {
    const sentences = sentencesOf(['ferries\nriver boats\nharbour tugs, barges'])
    expect(sentences.map(({ text, kind }) => [text, kind])).toEqual([
      ['ferries', 'fragment'],
      ['river boats', 'fragment'],
      ['harbour tugs, barges', 'fragment'],
    ])
  })

  it.each([
    'The ferry\nmoved to\nanother pier',
    'The harbour of Kiel\non the cold and quiet sea\nbehind the wall',
    'ferries\nriver boats',
    'ferries\nriver boats\n14 tugs',
    'ferries\nriver boats\ntugs.',
    'ferries\nriver boats\ntugs [1]',
  ])('is not seen in %j', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('is not seen in a language whose verbs are not listed', () => {
    expect(split('trajekti\nbrodovi\ntegljači', 'hr')).toHaveLength(1)
  })
})

describe('a line before the text', () => {
  it.each([
    [['Email: "Harbour desk" <desk@harbour.example>', 'The ferry is late.']],
    [['Contact: desk@harbour.example', 'Groups: ferries']],
    [['https://harbour.example/a', 'https://harbour.example/b', 'The ferry is late.']],
    [['(Harbour News)', 'The ferry is late.']],
    [['The ferry is late.', '***', 'It sails at noon.']],
  ])('is a piece of its own: %j', (pieces) => {
    expect(split(pieces.join(' '))).toEqual(pieces)
  })

  it.each([
    'https://harbour.example says that the ferry is late.',
    'Write to desk@harbour.example Mondays only.',
    '(The ferry is late.)',
    '(late) The ferry sails.',
    '-- Council minutes',
    'The Harbour.Org page is old.',
  ])('is not seen in %j', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('is no claim by itself', () => {
    expect(classify('Contact: desk@harbour.example').kind).not.toBe('claim')
    expect(sentencesOf(['(Harbour News) The ferry is late.']).map(({ kind }) => kind)).toEqual([
      'fragment',
      'claim',
    ])
  })
})
