/** Holds the house style: golden references of every type, and laws for any source at all. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PhrasingContent } from 'mdast'
import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { toMarkdown } from 'mdast-util-to-markdown'
import { describe, expect, it } from 'vitest'
import { partsText, type ReferencePart } from '../../../src/model/reference-part.ts'
import type { Source } from '../../../src/model/source.ts'
import { cslTypes } from '../../../src/registry/csl-types.ts'
import { decodeRegistryFile } from '../../../src/registry/decode-file.ts'
import { referenceElements } from '../../../src/report/html/reference-elements.ts'
import { referenceMarkdown } from '../../../src/report/reference/reference-markdown.ts'
import { formatReference, printReference } from '../../../src/report/reference/reference-of.ts'
import { TextFile } from '../../../src/text/text-file.ts'

const file = fileURLToPath(new URL('house-style.md', import.meta.url))
const CASE = /^(```yaml source lang=([a-z]+)\n([\s\S]*?)^```\n\n```text reference\n)[\s\S]*?^```$/gm

describe('the golden references', () => {
  it('are what the house style makes of their sources', async () => {
    const golden = readFileSync(file, 'utf8')
    let text = golden
    for (const [whole, head = '', lang = '', yaml = ''] of golden.matchAll(CASE)) {
      const source = await onlySource(yaml)
      text = text.replace(
        whole,
        () => `${head}${markdownOf(formatReference(source, lang))}\n\`\`\``,
      )
    }
    await expect(text).toMatchFileSnapshot(file)
  })

  it('show every type at least once that sources of news have', () => {
    const types = new Set(
      [...readFileSync(file, 'utf8').matchAll(/^ {2}type: (.*)$/gm)].map(([, type]) => type),
    )
    expect(types.size).toBeGreaterThan(24)
  })
})

describe('a reference as HTML', () => {
  it('needs no style attribute, and says in which language a title is', async () => {
    const source = await onlySource(
      `- id: s\n  type: book\n  title: Fähren <sub>2</sub> & "Häfen"\n  language: de\n  URL: https://x.example/?a=1&b=<i>\n  issued: 2001\n`,
    )
    expect(htmlOf(formatReference(source, 'en'))).toBe(
      '<span lang="de" dir="auto"><i>Fähren <sub>2</sub> &#x26; “Häfen”</i></span>. 2001.',
    )
  })
})

/** Words as people type them, with what they leave at the ends. */
const words = fc
  .tuple(
    fc.constantFrom('', ' ', ', ', '"', '“', '('),
    fc.array(
      fc.constantFrom(
        'river',
        'the “slow” ferry',
        '"fast"',
        'No.',
        'St',
        'Ünder',
        'a & b',
        '<i>x</i>',
        'd’Or',
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', '.', '...', '?', '!', ',', ' ;', '”', '"', '.”', '?"', ' ', ':'),
  )
  .map(([before, middle, after]) =>
    before === '(' ? `(${middle.join(' ')})${after}` : `${before}${middle.join(' ')}${after}`,
  )
const text = fc.oneof(words, fc.constantFrom('', '.', '()', '" "', '12', '3-9', ' '))
const name = fc.record(
  {
    literal: text,
    family: text,
    given: text,
    suffix: text,
    'dropping-particle': text,
    'comma-suffix': fc.boolean(),
  },
  { requiredKeys: [] },
)
const year = fc.integer({ min: -50, max: 2100 })
const date = fc.oneof(
  fc.record({
    'date-parts': fc.array(
      fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
      { minLength: 1, maxLength: 2 },
    ),
    circa: fc.boolean(),
  }),
  fc.record({
    'date-parts': fc.tuple(fc.tuple(year)),
    season: fc.oneof(fc.integer({ min: 1, max: 24 }), text),
  }),
  fc.record({ literal: text }),
)
const texts = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'number',
  'genre',
  'edition',
  'version',
  'event-title',
  'authority',
  'dimensions',
  'scale',
  'collection-title',
  'archive',
  'language',
]
const csl = fc
  .record(
    {
      ...Object.fromEntries(texts.map((field) => [field, text])),
      ...Object.fromEntries(
        ['author', 'editor', 'translator', 'interviewer', 'recipient', 'director', 'host'].map(
          (field) => [field, fc.array(name, { maxLength: 5 })],
        ),
      ),
      issued: date,
      accessed: date,
      URL: fc.constantFrom('https://x.example/a', 'javascript:alert(1)', 'x'),
    },
    { requiredKeys: [] },
  )
  .map((fields): Source['csl'] => fields)
const sources = fc.tuple(fc.constantFrom(...cslTypes), csl).map(([type, fields]): Source => ({
  key: 's',
  type,
  title: '',
  authors: [],
  csl: { id: 's', type, ...fields },
  notes: { archives: [{ url: 'https://archive.example/a' }], quotes: [], derivedFrom: [] },
  location: { path: 'sources.yaml', span: { start: 0, end: 0 } },
  fields: {},
}))
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'pt-BR')

describe('the reference of any source', () => {
  it('doubles no mark, leaves no space before one and no pair empty', () => {
    fc.assert(
      fc.property(sources, languages, (source, lang) => {
        for (const line of [
          partsText(formatReference(source, lang)),
          printReference(source, lang),
        ]) {
          expect(line).not.toMatch(/\.\.| [,.;]|,,|[?!…][.]|\(\s*\)|\s{2}|^\s|\s$|[,;:]$|“”|: ,/)
          expect(line).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('closes every quotation mark that it opens', () => {
    fc.assert(
      fc.property(sources, languages, (source, lang) => {
        const line = partsText(formatReference(source, lang))
        const count = (marks: RegExp): number => line.match(marks)?.length ?? 0
        expect(count(/«/g)).toBe(count(/»/g))
        const [opening, closing] = lang === 'de' ? [/„/g, /“/g] : [/“/g, /”/g]
        expect(count(opening)).toBe(count(closing))
      }),
      { numRuns: 200 },
    )
  })

  it('says the same words in HTML, in Markdown and in plain text', () => {
    fc.assert(
      fc.property(sources, languages, (source, lang) => {
        const parts = formatReference(source, lang)
        const plain = partsText(parts)
        expect(hastText(referenceElements(parts))).toBe(plain)
        expect(mdastText(referenceMarkdown(parts))).toBe(plain)
        expect(htmlOf(parts)).not.toMatch(/ style=|href="(?!https?:)/)
      }),
      { numRuns: 100 },
    )
  })
})

async function onlySource(yaml: string): Promise<Source> {
  const {
    sources: [source],
  } = await decodeRegistryFile(new TextFile('sources.yaml', yaml))
  if (!source) throw new Error(`No source in:\n${yaml}`)
  return source
}

function htmlOf(parts: readonly ReferencePart[]): string {
  return toHtml({ type: 'root', children: referenceElements(parts) })
}

function hastText(nodes: ReturnType<typeof referenceElements>): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? hastText(node.children) : '',
    )
    .join('')
}

function markdownOf(parts: readonly ReferencePart[]): string {
  return toMarkdown({ type: 'paragraph', children: [...referenceMarkdown(parts)] }).trim()
}

function mdastText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? mdastText(node.children) : 'value' in node ? node.value : '',
    )
    .join('')
}
