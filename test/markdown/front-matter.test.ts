/** Checks that front matter is read as written, and that each slip is reported where it is. */
import { describe, expect, it } from 'vitest'
import { issuesOf, read, slice } from './read.ts'

const withFields = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\nRents rose.\n`

it('reads every field', () => {
  const text = withFields(
    'title: Is the ferry slower?',
    'question: "Slower: yes or no?"',
    'checked: 2026-05-12',
    'published: 2026-05-13',
    'updated: 2026-05-14',
    'status: review',
    'authors: Ada',
    'reviewers: [Bo, {name: Cy, url: "https://c.org", role: editor}]',
    'lang: pt-BR',
    'summary: >',
    '  two',
    '  lines',
    'disclaimer: none',
    'sources: [harbour-2019, "@operator"]',
    'followups: [Why?]',
    'tags: [ferries, 2019]',
    'verdict: mixed',
    'claimReviewed: It is slower.',
    'corrections:',
    '  - {date: 2026-05-13, was: nine, now: eleven, why: typo}',
    'slug: ferry-2026',
    'rules: {stale-source: error}',
  )
  const { frontMatter, issues } = read(text)
  const { span, fields, rules, ...rest } = frontMatter
  expect(issues).toEqual([])
  expect(rest).toMatchObject({
    title: 'Is the ferry slower?',
    question: 'Slower: yes or no?',
    checked: { start: { year: 2026, month: 5, day: 12 } },
    status: 'review',
    authors: [{ name: 'Ada' }],
    reviewers: [{ name: 'Bo' }, { name: 'Cy', url: 'https://c.org', role: 'editor' }],
    lang: 'pt-BR',
    summary: 'two lines',
    sources: [{ key: 'harbour-2019' }, { key: 'operator' }],
    followups: ['Why?'],
    tags: ['ferries', '2019'],
    corrections: [{ date: { raw: '2026-05-13' }, was: 'nine', now: 'eleven', why: 'typo' }],
    slug: 'ferry-2026',
  })
  expect({ ...rules }).toEqual({ 'stale-source': 'error' })
  expect(slice(text, span)).toBe(text.slice(0, text.indexOf('\n\nRents')))
  expect(fields['lang'] && slice(text, fields['lang'])).toBe('pt-BR')
  expect(rest.sources?.map((source) => slice(text, source.span))).toEqual([
    'harbour-2019',
    '"@operator"',
  ])
  expect(Object.keys(fields)).toHaveLength(20)
})

describe('the block', () => {
  it.each([
    ['empty', '---\n---\nRents.'],
    ['with spaces after its fences', '---  \ntitle: x\n--- \nRents.'],
    ['closed by dots', '---\ntitle: x\n...\nRents.'],
    ['after a byte order mark, with CRLF', '\uFEFF---\r\ntitle: x\r\n---\r\nRents.'],
  ])('is found: %s', (_, text) => {
    const { blocks, issues } = read(text)
    expect(blocks.map((block) => [block.text, slice(text, block.span)])).toEqual([
      ['Rents.', 'Rents.'],
    ])
    expect(issues).toEqual([])
  })

  it.each([
    '---\n\nRents.',
    '---',
    '---\n',
    'Rents.\n---\ntitle: x\n---\n',
    '---\nRents rose.',
    '---\n# Rents\n',
  ])('is no front matter: %j', (text) => {
    expect(read(text).frontMatter).toEqual({ span: { start: 0, end: 0 }, fields: {} })
  })

  it.each(['\n', '\r\n', '\r'])(
    'ends before the first blank line when it is never closed',
    (end) => {
      const text = '---\ntitle: Ferries\nlang: de\n\nRents rose [1].\n'.replaceAll('\n', end)
      const { title, citations, frontMatter } = read(text)
      expect(frontMatter.lang).toBe('de')
      expect(title).toBe('Ferries')
      expect(citations).toHaveLength(1)
      expect(issuesOf(text)).toEqual(['invalid-front-matter: Front matter is never closed: ---'])
    },
  )
})

it.each([
  ['title', '1e999'],
  ['verdict', 'no'],
  ['question', '12:30:45'],
  ['summary', '0777'],
  ['disclaimer', '2026-02-31'],
])('keeps %s: %s as it is written', (field, value) => {
  expect(read(withFields(`${field}: ${value}`)).frontMatter).toMatchObject({ [field]: value })
})

it('takes an empty value for a field that is not there', () => {
  const { frontMatter, issues } = read(withFields('title:', 'tags: ~', 'verdict: ""'))
  expect([frontMatter.fields, issues]).toEqual([{}, []])
})

describe('slips', () => {
  it.each([
    ['checked: 2026-02-31', '"2026-02-31" is not a calendar date: 2026-02-31'],
    ['checked: 2026-05', 'Field "checked" must be a full date such as 2026-05-12: 2026-05'],
    [
      'checked: 2026-05-01/2026-05-02',
      'Field "checked" must be a full date such as 2026-05-12: 2026-05-01/2026-05-02',
    ],
    ['title: [a]', 'Field "title" must be text: [a]'],
    ['status: Draft', 'Field "status" must be draft, review or published: Draft'],
    ['lang: english', 'Field "lang" must be a language tag such as en or pt-BR: english'],
    [
      'slug: ../rents',
      'Field "slug" must consist of lower-case letters, digits and single hyphens: ../rents',
    ],
    [
      `slug: ${'a'.repeat(101)}`,
      `Field "slug" must have at most 100 characters: ${'a'.repeat(101)}`,
    ],
    ['slug: con', 'Field "slug" must be no name that some systems keep for devices: con'],
    ['slug: lpt1', 'Field "slug" must be no name that some systems keep for devices: lpt1'],
    ['sources: harbour', 'Field "sources" must be a list of keys: harbour'],
    ['sources: [a, b, a]', 'Source "a" is listed twice: a'],
    ['sources: [a, ~, b]', 'Field "sources.2" must be a source key: ~'],
    ['sources: ["", b]', 'Field "sources.1" must be a source key: ""'],
    ['sources: [a, {b: c}]', 'Field "sources.2" must be a source key: {b: c}'],
    [
      'authors: [{url: "https://a.org"}]',
      'Field "authors.1.name" must have a name: {url: "https://a.org"}',
    ],
    ['reviewers: {name: A, url: ftp}', 'Field "reviewers.url" must be a web address: ftp'],
    [
      'corrections: [{date: 2026-01-01}]',
      'Field "corrections.1.was" must be text: {date: 2026-01-01}',
    ],
    [
      'rules: {uncited-claim: fatal}',
      'Field "rules.uncited-claim" must be off, note, warning or error: fatal',
    ],
    ['rules: off', 'Field "rules" must map rule ids to severities: off'],
    ['title: Ferry: slower', 'Value holds a second ": ": F'],
    ['title: "Ferry', 'Quotation mark is never closed: "'],
    ['\ttitle: Ferry', 'Tab in the indentation: \t'],
    ['title: *ferry', 'Aliases are not allowed: *ferry'],
    ['title: &ferry slow', 'Anchors are not allowed: &ferry'],
    ['title: !!str slow', 'Tags are not allowed: !!str'],
    ['<<: {title: x}', 'Merge keys are not allowed: <<'],
    ['? [a]\n: b', 'Key is no text: ['],
    ['- title', 'Front matter holds no fields: - title'],
    ['title: a\ntitle: b', 'Field "title" stands here twice: title'],
  ])('%s', (lines, expected) => {
    expect(issuesOf(withFields(lines))).toContain(`invalid-front-matter: ${expected}`)
    expect(read(withFields(lines)).blocks.map(({ text }) => text)).toEqual(['Rents rose.'])
  })

  it('are all reported, and the fields that are fine are still used', () => {
    const text = withFields(
      'title: Ferry: slow',
      'titel: x',
      'checked: 2026-13-01',
      'lang: de',
      'sources: [a, @b]',
    )
    const { frontMatter, issues } = read(text)
    expect(frontMatter).toMatchObject({ lang: 'de', sources: [{ key: 'a' }, { key: 'b' }] })
    expect(frontMatter.title).toBeUndefined()
    expect(issues.map(({ kind, help }) => [kind, help])).toEqual([
      ['invalid-front-matter', 'put the value between quotation marks'],
      ['unknown-front-matter-field', 'did you mean "title"?'],
      ['invalid-front-matter', undefined],
      ['invalid-front-matter', 'put the value between quotation marks'],
    ])
  })

  it('in a person or a correction name the unknown field', () => {
    expect(issuesOf(withFields('authors: {name: Ada, rol: editor}'))).toEqual([
      'unknown-front-matter-field: Unknown field "rol": rol',
    ])
  })

  it('end the list of sources, so that no number comes to mean another source', () => {
    const { sources } = read(withFields('sources: [a, {b: c}, d]')).frontMatter
    expect(sources?.map(({ key }) => key)).toEqual(['a'])
  })

  it.each(['~', '""', 'null'])('do so where they are empty: %s', (empty) => {
    const text = withFields(`sources: [a, ${empty}, d]`, `tags: [x, ${empty}, y]`)
    const { sources, tags } = read(text).frontMatter
    expect(sources?.map(({ key }) => key)).toEqual(['a'])
    expect(tags).toEqual(['x', 'y'])
  })
})

describe('attacks', () => {
  it('through names of object members are only unknown fields', () => {
    const text = withFields(
      '__proto__: {title: x}',
      'constructor: 1',
      'toJSON: 2',
      'rules: {__proto__: off, constructor: note}',
    )
    const { frontMatter, issues } = read(text)
    expect(frontMatter.title).toBeUndefined()
    expect(Object.entries(frontMatter.rules ?? {})).toEqual([['constructor', 'note']])
    expect(issues.map(({ message }) => message)).toEqual([
      'Unknown field "__proto__"',
      'Unknown field "constructor"',
      'Unknown field "toJSON"',
      '"__proto__" is not a rule id',
    ])
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })

  it.each([
    [
      'an alias bomb',
      ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'],
      'Aliases are not allowed (4 here)',
    ],
    [
      'deep brackets',
      [`tags: ${'['.repeat(30)}${']'.repeat(30)}`],
      'Lists and maps are nested deeper than 20 levels',
    ],
    [
      'very deep brackets',
      [`tags: ${'[ "]" '.repeat(3000)}`],
      'Lists and maps are nested deeper than 20 levels',
    ],
    ['deep lists', [`${'- '.repeat(3000)}a`], 'Lists and maps are nested deeper than 20 levels'],
    [
      'many keys',
      Array.from({ length: 1001 }, (_, index) => `k${index}: 1`),
      'Front matter has more than 1000 keys',
    ],
    ['a long text', [`title: ${'a'.repeat(70_000)}`], 'Front matter is longer than 64 KB'],
    ['many bytes', [`title: ${'é'.repeat(33_000)}`], 'Front matter is longer than 64 KB'],
  ])('through %s are refused', (_, lines, message) => {
    expect(read(withFields(...lines)).issues.map((issue) => issue.message)).toContain(message)
  })

  it('is too large where it begins', () => {
    const { issues } = read(withFields(`title: ${'a'.repeat(70_000)}`))
    const [large] = issues.filter(({ kind }) => kind === 'too-large')
    expect(large?.location.span).toEqual({ start: 4, end: 5 })
  })
})
