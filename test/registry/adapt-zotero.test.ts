/** Checks what Zotero's exports write in their own way: dates, keys and lines of notes. */
import { describe, expect, it } from 'vitest'
import { fieldsIn, readJson, readYaml } from './read-registry.ts'

const rents = '- id: rents\n  type: report\n  title: Rents\n'

async function cslOf(fields: string): Promise<Record<string, unknown>> {
  const { sources, issues } = await readYaml(rents + fields)
  expect(issues).toEqual([])
  return { ...sources[0]?.csl }
}

describe('dates of Better CSL YAML', () => {
  it.each([
    [
      '  issued:\n    - year: 2020\n      month: 3\n      day: 9\n',
      { 'date-parts': [[2020, 3, 9]] },
    ],
    ['  issued:\n    - year: 2020\n    - year: 2021\n', { 'date-parts': [[2020], [2021]] }],
    ['  issued: {year: 2020, circa: true}\n', { 'date-parts': [[2020]], circa: true }],
    ['  issued:\n    - year: 2020\n      season: 1\n', { 'date-parts': [[2020]], season: '1' }],
  ])('are read: %j', async (fields, date) => {
    expect((await cslOf(fields))['issued']).toEqual(date)
  })

  it('that no calendar has are refused', async () => {
    const { issues } = await readYaml(`${rents}  issued:\n    - year: 2020\n      month: 13\n`)
    expect(issues.map(({ message }) => message)).toEqual(['"2020-13" is not a calendar date'])
  })
})

describe('keys of Zotero', () => {
  const item = '"id": "http://zotero.org/users/1/items/ABC", "type": "report", "title": "Rents"'

  it('are what the author chose', async () => {
    const text = `[{${item}, "citation-key": "sommer2020"}]`
    const { sources, issues } = await readJson(text)
    expect(issues).toEqual([])
    expect(sources[0]?.key).toBe('sommer2020')
    expect(fieldsIn(text, sources[0])['id']).toBe('"sommer2020"')
  })

  it('are reported when there is no such key', async () => {
    const { sources, issues } = await readJson(`[{${item}}]`)
    expect(sources).toHaveLength(1)
    expect(issues).toMatchObject([
      {
        message: expect.stringContaining('is an address of Zotero'),
        help: 'export with Better BibTeX, or add a `citation-key`',
      },
    ])
  })
})

describe('lines of a note', () => {
  it('fill empty fields, and the rest stays a note', async () => {
    const lines = [
      'type: hearing',
      'Original Date: 1999-04',
      'DOI: 10.1000/182',
      'interviewer: Sommer || Ada',
      'interviewer: Pier Council',
      'tex.shorthand: RR',
      'Read in the harbour library.',
      'Publisher: not a field any more',
    ]
    const csl = await cslOf(`  note: |\n${lines.map((line) => `    ${line}\n`).join('')}`)
    expect(csl).toEqual({
      id: 'rents',
      type: 'hearing',
      title: 'Rents',
      'original-date': { 'date-parts': [[1999, 4]] },
      DOI: '10.1000/182',
      interviewer: [{ family: 'Sommer', given: 'Ada' }, { literal: 'Pier Council' }],
      custom: { tex: { shorthand: 'RR' } },
      note: 'Read in the harbour library.\nPublisher: not a field any more',
    })
  })

  it.each([
    ['a field that is filled', 'title: Another'],
    ['words before a colon', 'Warning: the ferry was late'],
    ['a date that is none', 'Original Date: long ago'],
    ['a type that is none', 'type: novel'],
  ])('stay where they are when they are %s', async (_what, line) => {
    expect((await cslOf(`  note: "${line}"\n`))['note']).toBe(line)
  })
})
