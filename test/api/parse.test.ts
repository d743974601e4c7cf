/** Holds `parse`: every part of a briefing, with places that count a byte order mark. */
import { expect, it } from 'vitest'
import { parse, type ParseOptions } from '../../src/index.ts'

const text = '---\ntitle: Rents\n---\n\nRents rose by 4 % [@census]. Did they?\n'

it('gives front matter, citations and sentences, each a claim or exempt for a reason', () => {
  const { path, title, frontMatter, citations, sentences, issues } = parse(text)
  expect({ path, title, placed: frontMatter.fields, issues }).toEqual({
    path: 'briefing.md',
    title: 'Rents',
    placed: { title: { start: text.indexOf('Rents'), end: text.indexOf('Rents') + 5 } },
    issues: [],
  })
  expect(citations.map(({ span }) => text.slice(span.start, span.end))).toEqual(['[@census]'])
  expect(sentences.map(({ kind }) => kind)).toEqual(['claim', 'question'])
})

it('calls the file what it is told to', () => {
  expect(parse('', { path: 'briefings/rents.md' }).path).toBe('briefings/rents.md')
})

it.each(['\uFEFF', '\r\n\r\n'])('gives offsets into the text itself after %j', (before) => {
  const whole = `${before}Rents rose [@census].\r\n`
  const [citation] = parse(whole).citations
  expect(whole.slice(citation?.span.start, citation?.span.end)).toBe('[@census]')
})

it('reads by the policy, zones, language and abbreviations that it is given', () => {
  const kinds = (words: string, options: ParseOptions = {}): readonly string[] =>
    parse(words, options).sentences.map(({ kind }) => kind)
  const open = '## What we still ask\n\nRents rose by 4 %.\n'
  expect(kinds(open)).toEqual(['heading', 'claim'])
  expect(kinds(open, { zones: { questions: ['What we still ask'] } })).toEqual([
    'heading',
    'outside',
  ])
  const mild = 'The river is beautiful.\n'
  expect(kinds(mild)).toEqual(['claim'])
  expect(kinds(mild, { policy: 'lenient' })).not.toContain('claim')
  const street = 'The ferry leaves from Harb. Street at noon.\n'
  expect(kinds(street)).toHaveLength(2)
  expect(kinds(street, { abbreviations: ['Harb.'] })).toEqual(['claim'])
  const german = 'Die Miete stieg lt. Zensus im Juni.\n'
  expect(kinds(german, { lang: 'de' })).toEqual(['claim'])
})

it('refuses what is no text', () => {
  // As plain JavaScript may call it.
  const bytes = new TextEncoder().encode('Rents rose.') as unknown as string
  expect(() => parse(bytes)).toThrow(new TypeError('Briefing is not a string: Uint8Array'))
})

it.each([
  [{ policy: 'stict' }, 'Unknown policy "stict", did you mean "strict"?'],
  [{ scope: 'page' }, 'Unknown scope "page", choose one of sentence, run, paragraph'],
  [{ lang: 'en_GB!' }, 'Option "lang" is no language tag: "en_GB!"'],
])('refuses %o', (options, message) => {
  // As plain JavaScript may call it.
  const slip = options as unknown as ParseOptions
  expect(() => parse('', slip)).toThrow(new RangeError(message))
})
