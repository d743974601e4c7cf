/** Checks registry files in BibTeX and BibLaTeX: what each field becomes, places, and broken entries. */
import { describe, expect, it } from 'vitest'
import { TextFile } from '../../../src/text/text-file.ts'
import { fieldsIn, issuesIn, keysOf, readBibtex } from '../read-registry.ts'

/** The CSL of the one entry that the fields make. */
async function cslOf(fields: string, type = 'online'): Promise<Record<string, unknown>> {
  const { sources, issues } = await readBibtex(`@${type}{rents, title = {Rents}, ${fields}}`)
  expect(issues).toEqual([])
  return { ...sources[0]?.csl }
}

const good = '@book{good, title = {Rivers}, author = {Sommer, Ada}, date = {2021}}\n'

describe('a BibLaTeX entry', () => {
  it('becomes a source whose fields stand where they are written', async () => {
    const text = String.raw`Text before, by ada@river.example{x}
@online{sommer2020rents,
  author       = {Sommer, Ada and {{Office for River Statistics}} and van der Berg, Ludwig},
  title        = {Rents in {{Pier}} rise 4 %},
  subtitle     = {A {RENT} study},
  journaltitle = {Harbour Herald},
  date         = {2020-03~},
  urldate      = {2021-02-03},
  url          = {https://rents.example/a_b%20c?d=1&e=~f},
  langid       = {british},
  keywords     = {rents, rivers},
  file         = {Full text:C\:\\rents.pdf:application/pdf}
}`
    const decoded = await readBibtex(text)
    expect(decoded.issues).toEqual([])
    const [source] = decoded.sources
    expect(source?.csl).toEqual({
      id: 'sommer2020rents',
      type: 'webpage',
      title: 'Rents in Pier rise 4 %: A RENT study',
      'container-title': 'Harbour Herald',
      author: [
        { family: 'Sommer', given: 'Ada' },
        { literal: 'Office for River Statistics' },
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
      ],
      issued: { 'date-parts': [[2020, 3]], circa: true },
      accessed: { 'date-parts': [[2021, 2, 3]] },
      URL: 'https://rents.example/a_b%20c?d=1&e=~f',
      language: 'en-GB',
      keyword: 'rents, rivers',
      custom: { bibtex: { file: String.raw`Full text:C\:\\rents.pdf:application/pdf` } },
    })
    const places = fieldsIn(text, source)
    expect(places['id']).toBe('sommer2020rents')
    expect(places['type']).toBe('online')
    expect(places['issued']).toBe('{2020-03~}')
    expect(places['custom.bibtex.file']).toContain('Full text')
    const { start, end } = source?.location.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe(text.slice(text.indexOf('@online')))
  })

  it.each([
    ['year = 1984, month = mar # "~14"', [[1984, 3, 14]]],
    ['year = {1984}, month = {14 March}', [[1984, 3, 14]]],
    ['year = 1984, month = sep', [[1984, 9]]],
    ['year = {1984--1986}', [[1984], [1986]]],
    [
      'date = {2020-03/2021-04}',
      [
        [2020, 3],
        [2021, 4],
      ],
    ],
  ])('reads the date of %s', async (fields, parts) => {
    expect((await cslOf(fields))['issued']).toEqual({ 'date-parts': parts })
  })

  it.each([
    ['date = {2020-21}', { 'date-parts': [[2020]], season: '1' }],
    ['year = {c. 1984}', { 'date-parts': [[1984]], circa: true }],
    ['year = {in press}', { literal: 'in press' }],
  ])('keeps what is no plain date in %s', async (fields, date) => {
    expect((await cslOf(fields))['issued']).toEqual(date)
  })

  it.each([
    [String.raw`\"Ol auf der Stra{\ss}e \& H$_2$O`, 'Öl auf der Straße & H₂O'],
    [String.raw`{\'\i}le, \v{c} and \emph{river}`, 'íle, č and river'],
    ["rents --- ``high'' -- `low'", 'rents — “high” – ‘low’'],
    ['from $5 and $6 to 10% < 20', 'from $5 and $6 to 10% < 20'],
    [String.raw`The {\TeX}book {\textless}i{\textgreater}`, 'The TeXbook <i>'],
    ['Plain  text\n   on two lines', 'Plain text on two lines'],
  ])('reads the LaTeX of %j', async (latex, text) => {
    expect((await cslOf(`abstract = {${latex}}`))['abstract']).toBe(text)
  })

  it.each([
    ['article', 'entrysubtype = {newspaper}', 'article-newspaper'],
    ['article', 'entrysubtype = {magazine}', 'article-magazine'],
    ['online', 'entrysubtype = {post-weblog}', 'post-weblog'],
    ['techreport', 'number = 3', 'report'],
    ['misc', 'number = 3', 'document'],
  ])('of type %s with %s is %s', async (type, fields, csl) => {
    expect((await cslOf(fields, type))['type']).toBe(csl)
  })

  it('counts issues, reports and volumes of a series by their own fields', async () => {
    expect(await cslOf('number = 3', 'article')).toHaveProperty('issue', '3')
    expect(await cslOf('number = 3', 'report')).toHaveProperty('number', '3')
    expect(await cslOf('number = 3, series = {River Books}', 'book')).toMatchObject({
      'collection-number': '3',
      'collection-title': 'River Books',
    })
  })

  it('keeps where an eprint is, and links to arXiv', async () => {
    expect(await cslOf('eprint = {2001.1234}, eprinttype = {arxiv}')).toMatchObject({
      archive: 'arXiv',
      archive_location: '2001.1234',
      URL: 'https://arxiv.org/abs/2001.1234',
    })
  })

  it('takes the address out of howpublished', async () => {
    const csl = await cslOf(String.raw`howpublished = {\url{https://rents.example/a\_b}}`, 'misc')
    expect(csl['URL']).toBe('https://rents.example/a_b')
    expect(csl['medium']).toBeUndefined()
  })

  it('puts strings in, and inherits by crossref and xdata', async () => {
    const text = `@string{pier = "Pier"}
@string{press = pier # " Press"}
@xdata{house, publisher = press, location = {Pier and Harbour}}
@collection{whole, title = {The Whole}, editor = {Sommer, Ada}, xdata = {house}, date = {2020}}
@incollection{part, title = {A Part}, crossref = {whole}, pages = {3--9}}`
    const { sources, issues } = await readBibtex(text)
    expect(issues).toEqual([])
    expect(sources.map(({ key }) => key)).toEqual(['whole', 'part'])
    expect(sources[1]?.csl).toEqual({
      id: 'part',
      type: 'chapter',
      title: 'A Part',
      'container-title': 'The Whole',
      editor: [{ family: 'Sommer', given: 'Ada' }],
      issued: { 'date-parts': [[2020]] },
      publisher: 'Pier Press',
      'publisher-place': 'Pier; Harbour',
      page: '3-9',
    })
    expect(fieldsIn(text, sources[1])['container-title']).toBe('{whole}')
  })

  it('keeps the same source whatever the line ends are', async () => {
    const text = `${good}@report{rents,\n  title = {Rents\n rose},\n  institution = {Pier},\n}\n`
    const plain = await readBibtex(text)
    const windows = await readBibtex(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(windows.issues).toEqual([])
    expect(windows.sources.map(({ csl }) => csl)).toEqual(plain.sources.map(({ csl }) => csl))
  })
})

describe('a broken BibTeX file', () => {
  it.each([
    [
      'an open brace',
      '@article{bad, title = {Rents',
      'Entry "bad" is not read: a brace is never closed',
    ],
    [
      'an open quotation mark',
      '@article{bad, title = "Rents',
      'Entry "bad" is not read: a quotation mark is never closed',
    ],
    [
      'a field without a value',
      '@article{bad, title = , date = {2020}}',
      'Entry "bad" is not read: field "title" has no value',
    ],
    [
      'a field without "="',
      '@article{bad, title {Rents}}',
      'Entry "bad" is not read: field "title" has no value',
    ],
    [
      'braces that are too deep',
      `@article{bad, title = ${'{'.repeat(50)}${'}'.repeat(50)}}`,
      'Entry "bad" is not read: braces are nested deeper than 20 levels',
    ],
  ])(
    'reports %s once, at its line, and loads the entries around it',
    async (_fault, bad, message) => {
      const text = `${good}${bad}\n${good.replace('good', 'next')}`
      const decoded = await readBibtex(text)
      expect(decoded.issues.map((issue) => issue.message)).toEqual([message])
      const { line } = new TextFile('', text).pointAt(decoded.issues[0]?.location.span.start ?? 0)
      expect(line).toBe(2)
      expect(keysOf(decoded)).toEqual(['good', 'next'])
    },
  )

  it('reads on after a missing comma, an unknown string and an unknown command', async () => {
    const text = String.raw`@book{rents, title = {Rents \foo{rose}} publisher = pier, date = {2020}}`
    const decoded = await readBibtex(text)
    expect(issuesIn(text, decoded)).toEqual([
      String.raw`{Rents \foo{rose}}: Unknown LaTeX command "\foo"`,
      'publisher: Comma is missing before field "publisher"',
      'pier: Unknown string "pier"',
    ])
    expect(keysOf(decoded)).toEqual(['rents'])
  })

  it('says which type, parent and day it does not know', async () => {
    const text = '@bok{rents, title = {A}, crossref = {whole}, date = {2026-02-31}}'
    const decoded = await readBibtex(text)
    expect(decoded.issues.map(({ message, help }) => `${message}; ${help ?? ''}`)).toEqual([
      'Unknown entry type "bok"; did you mean "book"?',
      'Entry "whole" that "crossref" names is not in this file; add it, or write its fields here',
      expect.stringContaining('"2026-02-31" is not a calendar date'),
    ])
  })

  it.each(['crossref', 'xdata'])('says of %s that an entry names itself', async (field) => {
    const decoded = await readBibtex(`@book{rents, title = {A}, ${field} = {rents}}`)
    expect(decoded.issues.map(({ message }) => message)).toEqual([
      `Entry names itself in "${field}"`,
    ])
  })

  it('says that an entry has no key', async () => {
    const text = `@book{title = {Rents}}\n${good}`
    const decoded = await readBibtex(text)
    expect(decoded.issues.map(({ message }) => message)).toEqual(['Source has no key'])
    expect(keysOf(decoded)).toEqual(['good'])
  })
})

describe('a BibTeX bomb', () => {
  const doubling = Array.from({ length: 60 }, (_, n) =>
    n === 0 ? '@string{s0 = "rents rents"}' : `@string{s${n} = s${n - 1} # s${n - 1}}`,
  ).join('\n')

  it.each([
    ['strings that double', `${doubling}\n@misc{bad, title = s59}\n`],
    [
      'many long strings',
      `@string{a = "${'r'.repeat(90_000)}"}\n${'@misc{bad, note = a, abstract = a}\n'.repeat(100)}`,
    ],
    ['deep braces', `@misc{bad, title = ${'{'.repeat(100_000)}\n`],
    ['a field full of commands', `@misc{bad, title = {${String.raw`\a`.repeat(40_000)}}}\n`],
    ['entries without an end', '@a{b, c = {'.repeat(20_000)],
  ])('of %s ends with an issue', async (_kind, bomb) => {
    const { issues } = await readBibtex(`${good}${bomb}`)
    expect(issues.length).toBeGreaterThan(0)
    expect(issues.length).toBeLessThan(500)
  })
})
