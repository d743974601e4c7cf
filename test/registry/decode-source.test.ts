/** Checks what an entry says, field by field, and what is said of it when it is wrong. */
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/source.ts'
import { issuesIn, keysOf, readJson, readYaml } from './read-registry.ts'

/** The source and issues of one entry whose further lines are given. */
async function readEntry(lines: string): Promise<{ source: Source | undefined; issues: string[] }> {
  const text = `- id: census\n  type: report\n  title: Rents\n${lines}`
  const decoded = await readYaml(text)
  return { source: decoded.sources[0], issues: issuesIn(text, decoded) }
}

describe('a whole entry', () => {
  it('becomes a source, and CSL-JSON without our spellings', async () => {
    const { source, issues } = await readEntry(`  author: Statistics Office
  container-title: The Gazette
  publisher: Pier Press
  issued: 2024-05-14
  accessed: 2026-01
  url: https://stats.example/census
  doi: https://doi.org/10.1000/182
  custom: { tier: primary, score: 1.5, checked-by: null }
`)
    expect(issues).toEqual([])
    expect(source).toMatchObject({
      key: 'census',
      type: 'report',
      title: 'Rents',
      authors: [{ literal: 'Statistics Office' }],
      containerTitle: 'The Gazette',
      publisher: 'Pier Press',
      issued: { start: { year: 2024, month: 5, day: 14 }, circa: false, raw: '2024-05-14' },
      accessed: { start: { year: 2026, month: 1 }, circa: false, raw: '2026-01' },
      url: 'https://stats.example/census',
      doi: '10.1000/182',
    })
    expect(source?.csl).toEqual({
      id: 'census',
      type: 'report',
      title: 'Rents',
      author: [{ literal: 'Statistics Office' }],
      'container-title': 'The Gazette',
      publisher: 'Pier Press',
      issued: { 'date-parts': [[2024, 5, 14]] },
      accessed: { 'date-parts': [[2026, 1]] },
      URL: 'https://stats.example/census',
      DOI: '10.1000/182',
      custom: { tier: 'primary', score: 1.5, 'checked-by': null },
    })
  })

  it('is plain data that survives a copy', async () => {
    const { source } = await readEntry('  issued: 2024~\n  author: [{family: Sommer}]\n')
    expect(structuredClone(source)).toEqual(source)
    expect(JSON.parse(JSON.stringify(source))).toEqual(source)
  })

  it('takes empty fields for absent ones', async () => {
    const { source, issues } = await readEntry('  publisher:\n  note: ""\n')
    expect(issues).toEqual([])
    expect(source?.csl).toEqual({ id: 'census', type: 'report', title: 'Rents' })
  })
})

describe('keys', () => {
  it('may be numbers, and keep their spelling', async () => {
    expect(keysOf(await readYaml('- {id: 2024, type: book, title: A}'))).toEqual(['2024'])
    expect(keysOf(await readJson('{"id": 7, "type": "book", "title": "A"}'))).toEqual(['7'])
  })

  it('are needed, and an entry without one is left out while its neighbours load', async () => {
    const text =
      '- type: book\n  title: A\n- {id: "", type: book}\n- {id: [a]}\n- rivers\n- {id: b, type: book, title: B}\n'
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['b'])
    expect(issuesIn(text, decoded)).toEqual([
      'type: Source has no key',
      'id: Source has no key',
      '[a]: Field "id" must be text',
      'rivers: Entry has no fields',
    ])
  })

  it.each(['a]b', 'a{b', 'a}b', 'a\\nb', ' a'])(
    'that fit into no marker are reported: %j',
    async (key) => {
      const text = `- {id: "${key}", type: book, title: A}`
      const { sources, issues } = await readYaml(text)
      expect(sources).toHaveLength(1)
      expect(issues.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^Key ".*" fits into no marker$/),
      ])
    },
  )

  it.each(['old town', 'https://stats.example/a?b=1', 'Größe:2024', 'doi:10.1/x'])(
    'that a marker can name are fine: %j',
    async (key) => {
      expect((await readYaml(`- {id: "${key}", type: book, title: A}`)).issues).toEqual([])
    },
  )

  it('of a map by key win over an id that differs', async () => {
    const text = 'census: {id: rents, type: book, title: A}'
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['census'])
    expect(issuesIn(text, decoded)).toEqual(['rents: Field "id" differs from the key "census"'])
  })

  it('that JavaScript knows are keys like any other', async () => {
    const text = '__proto__: {type: book, title: A}\nconstructor: {type: book, title: B}\n'
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['__proto__', 'constructor'])
    expect(decoded.issues).toEqual([])
  })
})

describe('types and titles', () => {
  it.each([
    ['website', 'did you mean "webpage"?'],
    ['news', 'did you mean "article-newspaper"?'],
    ['Webpage', 'did you mean "webpage"?'],
    ['artcle-journal', 'did you mean "article-journal"?'],
    ['constructor', 'use a CSL type, such as webpage, report or article-newspaper'],
  ])('say what the type %s was meant to be', async (type, help) => {
    const text = `- {id: a, type: ${type}, title: A}`
    const decoded = await readYaml(text)
    expect(issuesIn(text, decoded)).toEqual([`${type}: Unknown type "${type}"`])
    expect(decoded.issues[0]?.help).toBe(help)
    expect(decoded.sources[0]?.type).toBe('document')
  })

  it('are missed at the key', async () => {
    const text = '- {id: a}'
    expect(issuesIn(text, await readYaml(text))).toEqual([
      'a: Source "a" has no type',
      'a: Source "a" has no title',
    ])
  })

  it('are not missed where sources have no title', async () => {
    expect((await readYaml('- {id: a, type: personal_communication}')).issues).toEqual([])
  })
})

describe('unknown and repeated fields', () => {
  it.each([
    ['titel', 'did you mean "title"?'],
    ['containertitle', 'did you mean "container-title"?'],
    ['year', 'did you mean "issued"?'],
    ['link', 'move it under `custom`'],
    ['tier', 'move it under `custom`'],
    ['ferryline', 'move it under `custom`, which is kept as it is'],
    ['__proto__', 'move it under `custom`, which is kept as it is'],
    ['toString', 'move it under `custom`, which is kept as it is'],
  ])('are reported at %s with what to do, and the entry loads', async (field, help) => {
    const text = `- {id: a, type: book, title: A, ${field}: {x: 1}}`
    const decoded = await readYaml(text)
    expect(issuesIn(text, decoded)).toEqual([`${field}: Unknown field "${field}"`])
    expect(decoded.issues[0]?.help).toBe(help)
    expect(decoded.sources[0]?.csl).toEqual({ id: 'a', type: 'book', title: 'A' })
  })

  it('are reported when they stand twice, also under an alias and deeper down', async () => {
    const text =
      '- {id: a, type: book, title: A, title: B, URL: "https://a.example", url: "https://b.example", custom: {x: 1, x: 2, __proto__: {y: 1}}}'
    const decoded = await readYaml(text)
    expect(issuesIn(text, decoded)).toEqual([
      'title: Field "title" stands twice',
      'url: Field "URL" stands twice',
      'x: Key "x" stands twice',
      '__proto__: Key "__proto__" is not read',
    ])
    expect(decoded.sources[0]).toMatchObject({ title: 'A', url: 'https://a.example' })
    expect(decoded.sources[0]?.csl['custom']).toEqual({ x: 1 })
    expect(({} as Record<string, unknown>)['y']).toBeUndefined()
  })
})

describe('names', () => {
  it.each<[string, Source['authors']]>([
    ['Statistics Office', [{ literal: 'Statistics Office' }]],
    ['{family: Sommer, given: Anna}', [{ family: 'Sommer', given: 'Anna' }]],
    ['[Pier Press, {family: Sommer}]', [{ literal: 'Pier Press' }, { family: 'Sommer' }]],
    ['[{family: Vries, non-dropping-particle: de}]', [{ family: 'de Vries' }]],
    [
      '[{family: Beethoven, given: Ludwig, dropping-particle: van}]',
      [{ family: 'Beethoven', given: 'Ludwig van' }],
    ],
  ])('are read from %s', async (author, authors) => {
    const { source, issues } = await readEntry(`  author: ${author}\n`)
    expect(issues).toEqual([])
    expect(source?.authors).toEqual(authors)
  })

  it.each([
    ['[{name: Sommer}]', 'name: Unknown name part "name"'],
    ['[{family: [Sommer]}]', '[Sommer]: Field "author.family" must be text'],
    ['[[Sommer]]', '[Sommer]: Field "author" must be a name'],
    ['[Sommer, {}]', '{}: Name is empty'],
  ])('are reported at the exact part of %s', async (author, issue) => {
    const { issues } = await readEntry(`  author: ${author}\n`)
    expect(issues).toEqual([issue])
  })

  it('leave the other names of the list in when one is empty', async () => {
    const { source } = await readEntry('  author: [Sommer, {}]\n')
    expect(source?.authors).toEqual([{ literal: 'Sommer' }])
  })
})

describe('dates', () => {
  it.each([
    ['2024', { start: { year: 2024 }, circa: false, raw: '2024' }],
    ['2024~', { start: { year: 2024 }, circa: true, raw: '2024~' }],
    [
      '2026-02-27/2026-03-02',
      {
        start: { year: 2026, month: 2, day: 27 },
        end: { year: 2026, month: 3, day: 2 },
        circa: false,
        raw: '2026-02-27/2026-03-02',
      },
    ],
    [
      '{date-parts: [[2024, 3]]}',
      { start: { year: 2024, month: 3 }, circa: false, raw: '2024-03' },
    ],
    ['{date-parts: [["2024"]], circa: true}', { start: { year: 2024 }, circa: true, raw: '2024' }],
    [
      '{raw: 2024-03-09}',
      { start: { year: 2024, month: 3, day: 9 }, circa: false, raw: '2024-03-09' },
    ],
    ['{literal: in the spring}', undefined],
    ['{season: 2, literal: in the spring}', undefined],
  ])('are read from %s', async (issued, value) => {
    const { source, issues } = await readEntry(`  issued: ${issued}\n`)
    expect(issues).toEqual([])
    expect(source?.issued).toEqual(value)
  })

  it('are written back as CSL-JSON has them', async () => {
    const { source } = await readEntry(
      '  issued: 2024-03~/2025\n  accessed: {date-parts: [[2024]], season: 1}\n',
    )
    expect(source?.csl).toMatchObject({
      issued: { 'date-parts': [[2024, 3], [2025]], circa: true },
      accessed: { 'date-parts': [[2024]], season: '1' },
    })
  })

  it.each([
    ['2026-02-31', '2026-02-31: "2026-02-31" is not a calendar date'],
    ['2026-13', '2026-13: "2026-13" is not a calendar date'],
    ['in spring', 'in spring: "in spring" is not a date that can be read'],
    ['2026-03/2026-01', '2026-03/2026-01: Range "2026-03/2026-01" ends before it begins'],
    ['{date-parts: [[2026, 2, 31]]}', '[2026, 2, 31]: "2026-2-31" is not a calendar date'],
    ['{date-parts: [[2026], [2025]]}', '[[2026], [2025]]: Range ends before it begins'],
    ['{date-parts: []}', '[]: Field "issued.date-parts" must hold a date'],
    ['{date-parts: [[2026, x]]}', '[2026, x]: "2026-x" is not a calendar date'],
    ['{date-parts: [[20260309]]}', '[20260309]: "20260309" is not a calendar date'],
    ['{raw: in spring}', 'in spring: "in spring" is not a date that can be read'],
    ['{}', '{}: Date is empty'],
    ['{yaer: 2026}', 'yaer: Unknown date part "yaer"'],
    ['[2026]', '[2026]: Field "issued" must be a date'],
  ])('are reported at the value when they are wrong: %s', async (issued, issue) => {
    const { source, issues } = await readEntry(`  issued: ${issued}\n`)
    expect(issues).toEqual([issue])
    expect(source?.issued).toBeUndefined()
    expect(source?.csl).not.toHaveProperty('issued')
  })
})

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'stats.example/census',
    'ftp://stats.example',
    'https://',
    'http://[x',
  ])('that are no web address are left out: %s', async (url) => {
    const { source, issues } = await readEntry(`  URL: "${url}"\n`)
    expect(issues).toEqual([`"${url}": "${url}" is not a web address`])
    expect(source?.url).toBeUndefined()
    expect(source?.csl).not.toHaveProperty('URL')
  })

  it.each([
    '10.1000/182',
    'doi:10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
  ])('hold the same DOI as %s', async (doi) => {
    expect((await readEntry(`  DOI: ${doi}\n`)).source?.doi).toBe('10.1000/182')
  })

  it('that are no DOI are left out', async () => {
    const { source, issues } = await readEntry('  DOI: rents\n')
    expect(issues).toEqual(['rents: "rents" is not a DOI'])
    expect(source?.doi).toBeUndefined()
  })
})

describe('fields of the wrong shape', () => {
  it.each([
    ['publisher: [Pier]', '[Pier]: Field "publisher" must be text'],
    ['categories: rents', 'rents: Field "categories" must be a list of words'],
    ['custom: rents', 'rents: Field "custom" must be a map of fields'],
    ['custom: {tier: first}', 'first: Field "custom.tier" must be primary, secondary or opinion'],
    ['custom: {archive: [{url: 1}]}', '1: Field "custom.archive.url" must be a URL'],
  ])('are reported at their value: %s', async (line, issue) => {
    expect((await readEntry(`  ${line}\n`)).issues).toEqual([issue])
  })

  it('take nothing else with them, not even under custom', async () => {
    const { source } = await readEntry('  publisher: [Pier]\n  custom: {tier: first, rooms: 3}\n')
    expect(source?.title).toBe('Rents')
    expect(source?.csl['custom']).toEqual({ rooms: 3 })
  })
})

describe('words in messages', () => {
  it('are cut when they are long, and stand on one line', async () => {
    const { issues } = await readYaml(
      `- {id: a, type: book, title: A, URL: "${'rents\\n'.repeat(500)}"}`,
    )
    expect(issues.map(({ message }) => message)).toEqual([
      `"${'rents '.repeat(14).slice(0, 80)}…" is not a web address`,
    ])
  })
})

describe('a file with very many entries', () => {
  it('is read up to its two hundred thousandth', async () => {
    const { issues } = await readJson(`[${Array(200_002).fill('0').join(',')}]`)
    expect(issues).toHaveLength(200_001)
    expect(issues.map(({ message }) => message)).toContain(
      'Registry file has more than 200000 entries',
    )
  })
})
