/** Checks registry files in YAML: their three layouts, the places of everything, and broken ones. */
import { describe, expect, it } from 'vitest'
import { fieldsIn, issuesIn, keysOf, readYaml } from '../read-registry.ts'

const census = '  type: report\n  title: 2024 population census\n'

describe('the layouts of a YAML registry', () => {
  it.each([
    ['a list', `- id: census\n${census}- id: rents\n${census}`],
    ['a list under references', `references:\n- id: census\n${census}- id: rents\n${census}`],
    ['a map by key', `census:\n${census}rents:\n${census}`],
    [
      'a Pandoc metadata file',
      `---\nreferences:\n- {id: census, type: book, title: A}\n- {id: rents, type: book, title: B}\n---\n`,
    ],
    [
      'a file with a byte order mark and CRLF',
      `\uFEFF- id: census\n${census}- id: rents\n${census}`.replaceAll('\n', '\r\n'),
    ],
  ])('reads %s', async (_layout, text) => {
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['census', 'rents'])
    expect(decoded.issues).toEqual([])
  })

  it('reads one entry that stands alone', async () => {
    expect(keysOf(await readYaml('id: census\ntype: report\ntitle: Census\n'))).toEqual(['census'])
  })

  it.each(['', '\n', '# nothing yet\n', '[]', '---\n---\n'])(
    'finds neither sources nor fault in the empty file %j',
    async (text) => {
      expect(await readYaml(text)).toEqual({ sources: [], issues: [] })
    },
  )

  it('says that fields beside references are not read', async () => {
    const text = 'references: []\nrivers: 3\n'
    expect(issuesIn(text, await readYaml(text))).toEqual([
      'rivers: Unknown field "rivers" beside "references"',
    ])
  })

  it('says how to name a list that has another name', async () => {
    const text = `sources:\n- id: census\n${census}`
    const decoded = await readYaml(text)
    expect(decoded.issues).toMatchObject([
      {
        message: 'Entry "sources" has no fields',
        help: 'entries are maps of fields; a list of entries stands under `references`',
      },
    ])
  })
})

describe('places in a YAML registry', () => {
  it('gives every field the span of its value', async () => {
    const text = `- id: census # the key
  type: report
  title: "Rents: a census" # quoted
  url: https://stats.example/census
  abstract: |
    Rents
    rose.

  author:
    - family: Sommer
  custom: { tier: primary }
- id: next
`
    const { sources } = await readYaml(text)
    expect(fieldsIn(text, sources[0])).toEqual({
      id: 'census',
      type: 'report',
      title: '"Rents: a census"',
      URL: 'https://stats.example/census',
      abstract: '|\n    Rents\n    rose.',
      author: '- family: Sommer',
      custom: '{ tier: primary }',
      'custom.tier': 'primary',
    })
    const { start, end } = sources[0]?.location.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe(text.slice(2, text.indexOf('\n- id: next')))
  })

  it('counts astral characters and a byte order mark as JavaScript does', async () => {
    const text = '\uFEFF- {id: clef, type: book, title: 𝄞 river, publisher: Pier}'
    const { sources } = await readYaml(text)
    expect(fieldsIn(text, sources[0])).toEqual({
      id: 'clef',
      type: 'book',
      title: '𝄞 river',
      publisher: 'Pier',
    })
  })

  it('takes the key of a map by key as the key of the entry', async () => {
    const text = `"old town":\n${census}`
    const { sources, issues } = await readYaml(text)
    expect(issues).toEqual([])
    expect(sources[0]?.key).toBe('old town')
    expect(fieldsIn(text, sources[0])['id']).toBe('"old town"')
  })
})

describe('broken YAML', () => {
  const good = `- id: good\n${census}`

  it.each([
    [
      'an unclosed quotation mark',
      '- id: bad\n  title: "Rents\n',
      '": Quotation mark is never closed',
    ],
    ['a tab in the indentation', '- id: bad\n\ttitle: Rents\n', 'title: Tab in the indentation'],
    ['a second colon', '- id: bad\n  title: Rents: a census\n', 'R: Value holds a second ": "'],
    ['an unknown escape', '- id: bad\n  title: "rents \\p"\n', '\\: Text has an unknown escape'],
    [
      'an unclosed bracket',
      '- id: bad\n  author: [Sommer\n',
      '\n: Bracket is never closed, or a comma is missing',
    ],
  ])('reports %s once, and loads the entry before it', async (_fault, text, issue) => {
    const whole = good + text
    const decoded = await readYaml(whole)
    expect(issuesIn(whole, decoded)).toEqual([issue])
    expect(keysOf(decoded)).toEqual(['good'])
  })

  it('reports a reserved character, and loads the entry all the same', async () => {
    const text = `- id: rents\n  type: report\n  title: @rents\n`
    const decoded = await readYaml(text)
    expect(issuesIn(text, decoded)).toEqual(['@: Value begins with a character that YAML reserves'])
    expect(decoded.sources[0]?.title).toBe('@rents')
  })

  it('reports a quotation mark that opens a key and is never closed', async () => {
    const text = '- {"id: bad'
    expect(issuesIn(text, await readYaml(text))).toContain('d: Quotation mark is never closed')
  })

  it('loads what follows an entry that is broken in itself', async () => {
    const text = `- id: bad\n  title: Rents: a census\n${good}`
    expect(keysOf(await readYaml(text))).toEqual(['good'])
  })

  it('reads the first of several documents', async () => {
    const text = `${good}---\n- id: rents\n${census}`
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['good'])
    expect(issuesIn(text, decoded)).toEqual(['-: File has a second document'])
  })

  it('says that a text holds no sources', async () => {
    expect(issuesIn('rivers', await readYaml('rivers'))).toEqual(['rivers: File holds no sources'])
  })
})

describe('what YAML adds to plain data', () => {
  it('is refused at its place, and the rest of the entry loads', async () => {
    const text = `- &first
  id: census
  type: report
  title: !!str 2024
  publisher: *first
  <<: { note: merged }
  note: kept
`
    const decoded = await readYaml(text)
    expect(issuesIn(text, decoded)).toEqual([
      '&first: Anchors are not allowed',
      '!!str: Tags are not allowed',
      '*first: Aliases are not allowed',
      '<<: Merge keys are not allowed',
      'census: Source "census" has no title',
    ])
    expect(decoded.sources[0]?.csl).toEqual({ id: 'census', type: 'report', note: 'kept' })
  })

  it('cannot be used as a bomb', async () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const inner =
        level === 0
          ? 'rent'
          : Array(9)
              .fill(`*a${level - 1}`)
              .join(', ')
      return `a${level}: &a${level} [${inner}]`
    })
    const decoded = await readYaml(levels.join('\n'))
    expect(decoded.sources).toEqual([])
    expect(decoded.issues.length).toBeGreaterThan(30)
  })

  it('keeps the spelling of scalars that YAML takes for numbers', async () => {
    const text = '- {id: 007, type: book, title: 1e999, volume: 0x1F, version: 1.50, issue: no}'
    const { sources } = await readYaml(text)
    expect(sources[0]?.csl).toEqual({
      id: '007',
      type: 'book',
      title: '1e999',
      volume: '0x1F',
      version: '1.50',
      issue: 'no',
    })
  })
})

describe('nesting', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['maps', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is refused beyond twenty levels of %s', async (_kind, text) => {
    const { sources, issues } = await readYaml(text)
    expect(sources).toEqual([])
    expect(issues.map(({ message }) => message)).toEqual([
      'Lists and maps are nested deeper than 20 levels',
    ])
  })
})

describe('very many mistakes', () => {
  it('are named three hundred times and then counted, and harm what they stand in', async () => {
    const text = `- id: census\n${census}${'- : {\n'.repeat(500)}`
    const decoded = await readYaml(text)
    expect(keysOf(decoded)).toEqual(['census'])
    const messages = decoded.issues.map(({ message }) => message)
    expect(messages).toHaveLength(301)
    expect(messages.at(-1)).toBe('File has 200 more syntax errors')
    expect(decoded.issues.at(-1)?.location.span.start).toBeGreaterThan(
      decoded.issues.at(-2)?.location.span.start ?? Infinity,
    )
  })

  it('of fewer none is only counted', async () => {
    const text = `- id: census\n${census}${'- : {\n'.repeat(50)}`
    const { issues } = await readYaml(text)
    expect(issues.length).toBeLessThanOrEqual(300)
    expect(issues.map(({ message }) => message).join()).not.toContain('more syntax error')
  })
})
