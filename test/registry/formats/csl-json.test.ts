/** Checks registry files in CSL-JSON: their layouts, the places of everything, and broken ones. */
import { describe, expect, it } from 'vitest'
import { fieldsIn, issuesIn, keysOf, readJson } from '../read-registry.ts'

const census = '"type": "report", "title": "2024 population census"'
const good = `{"id": "good", ${census}}`

describe('the layouts of a CSL-JSON registry', () => {
  it.each([
    ['a list', `[{"id": "census", ${census}}]`],
    ['a list under references', `{"references": [{"id": "census", ${census}}]}`],
    ['a map by key', `{"census": {${census}}}`],
    ['one entry', `{"id": "census", ${census}}`],
    ['a file with a byte order mark and CRLF', `\uFEFF[\r\n{"id": "census",\r\n${census}}]\r\n`],
  ])('reads %s', async (_layout, text) => {
    const decoded = await readJson(text)
    expect(keysOf(decoded)).toEqual(['census'])
    expect(decoded.issues).toEqual([])
  })
})

describe('places in a CSL-JSON registry', () => {
  it('gives every field the span of its value', async () => {
    const text = `[{
  "id": "census", "type": "report", "title": "R\\u00e9nts \\"rose\\"",
  "issued": {"date-parts": [[2024, "5", 14]]}, "volume": 3
}]`
    const { sources } = await readJson(text)
    expect(sources[0]?.title).toBe('Rénts "rose"')
    expect(fieldsIn(text, sources[0])).toEqual({
      id: '"census"',
      type: '"report"',
      title: '"R\\u00e9nts \\"rose\\""',
      issued: '{"date-parts": [[2024, "5", 14]]}',
      volume: '3',
    })
    const { start, end } = sources[0]?.location.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe(text.slice(1, -1))
  })
})

describe('broken JSON', () => {
  it('reads over a trailing comma', async () => {
    const text = `[${good},]`
    const decoded = await readJson(text)
    expect(keysOf(decoded)).toEqual(['good'])
    expect(issuesIn(text, decoded)).toEqual([',: Trailing comma'])
  })

  it.each([
    ['a cut-off file', ', {"id": "bad", "title": "Rents', '": Text is not closed on its line'],
    ['a text with a line end', ', {"id": "bad\n"}]', '": Text is not closed on its line'],
    ['a text with a tab', ', {"id": "b\tad"}]', '\t: Text holds a control character'],
    ['a text with a NUL', ', {"id": "b\0ad"}]', '\0: Text holds a control character'],
    [
      'a key without quotation marks',
      ', {id: "bad"}]',
      'i: Expected a key between double quotation marks',
    ],
    ['a missing colon', ', {"id" "bad"}]', '": Expected ":" after the key'],
    ['a word', ', {"id": bad}]', 'b: Expected a value'],
    ['a missing value', ', {"id": }]', '}: Expected a value'],
    ['a comment', ', {"id": // later\n"bad"}]', '/: Expected a value'],
    ['a missing comma', ', {"id": "bad" "type": "book"}]', '": Expected "," or "}"'],
    ['an unknown escape', ', {"id": "\\q"}]', '": Text has an unknown escape'],
  ])('reports %s once, and loads the entry before it', async (_fault, rest, issue) => {
    const text = `[${good}${rest}`
    const decoded = await readJson(text)
    expect(issuesIn(text, decoded)).toEqual([issue])
    expect(keysOf(decoded)).toEqual(['good'])
  })

  it('reports text after the end', async () => {
    const text = `[${good}] rivers`
    expect(issuesIn(text, await readJson(text))).toEqual(['r: Text after the end of the JSON'])
  })

  it.each(['', ' \n'])('says that the file %j is empty', async (text) => {
    const { issues } = await readJson(text)
    expect(issues.map(({ message }) => message)).toEqual(['File is empty'])
  })

  it.each(['[', '{"a":'])('refuses %j nested beyond twenty levels', async (bracket) => {
    const { sources, issues } = await readJson(bracket.repeat(100_000))
    expect(sources).toEqual([])
    expect(issues.map(({ message }) => message)).toEqual([
      'Lists and maps are nested deeper than 20 levels',
    ])
  })
})
