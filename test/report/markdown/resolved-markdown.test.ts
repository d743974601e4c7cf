/** Holds resolved Markdown to its laws: the same words, the same sources in the same places, stable bytes. */
import * as fc from 'fast-check'
import type { FootnoteReference, Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/markdown/markdown-parser.ts'
import type { Run } from '../../../src/model/report-format.ts'
import { printGfm } from '../../../src/report/markdown/print-gfm.ts'
import { renderMarkdown } from '../../../src/report/markdown/resolved-markdown.ts'
import { ownProse } from '../../../src/syntax/citation-node.ts'
import { compileExample } from '../../compile-example.ts'

const names = ['alder', 'birch', 'cedar', 'elm'] as const

const sources = names
  .map(
    (name) =>
      `- id: ${name}\n  type: report\n  title: Report of ${name}\n  issued: 2026-03-04\n  URL: https://${name}.example/report_${name}\n`,
  )
  .join('')

const locators = ['', ', p. 4', ', pp. 33–35', ', ch. 2', ', § 7']
const tails = ['', ', "rents rose"', ', and after']

const item = fc
  .tuple(
    fc.constantFrom('', 'see ', 'but '),
    fc.constantFrom('', '-'),
    fc.constantFrom(...names),
    fc.constantFrom(...locators),
    fc.constantFrom(...tails),
  )
  .map(([prefix, sign, name, locator, tail]) => `${prefix}${sign}@${name}${locator}${tail}`)
const keyMarker = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((items) => `[${items.join('; ')}]`)
const numberMarker = fc.constantFrom('[1]', '[2, p. 4]', '[1, 3]', '[2–4]', '[1][2]', '[4] [1]')
const marker = fc.oneof(keyMarker, numberMarker)

const words = fc.constantFrom(
  'Rents rose by 4 %',
  'The river *fell*',
  '**Ferries** run',
  'It cost 5_000 crowns',
  'A \\[1] stays',
  'Planets `[@code]` turn',
  'Terms &amp; conditions \\<apply>',
  'See https://example.org/a_b_c',
  'Read [this page](https://example.org/x)',
  'Mind the 2 * 2',
  'Prices: 3 | 4',
  'A footnote says so[^n]',
)
const sentence = fc
  .tuple(words, fc.option(marker, { nil: undefined }), fc.constantFrom('before', 'after'))
  .map(([text, cited, place]) => {
    if (cited === undefined) return `${text}.`
    return place === 'before' ? `${text} ${cited}.` : `${text}. ${cited}`
  })
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
const cell = sentence.map((text) => text.replaceAll('|', '\\|'))
const block = fc.oneof(
  line,
  line.map((text) => `> ${text}`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((text) => `- ${text}`).join('\n')),
  fc
    .array(cell, { minLength: 2, maxLength: 2 })
    .map((row) => `| Place | Change |\n| --- | --: |\n| ${row.join(' | ')} |`),
  fc.tuple(fc.constantFrom('##', '###'), words).map((parts) => parts.join(' ')),
  line.map((text) => `<!-- briefing: analysis -->\n\n${text}`),
  fc.constantFrom('```\n[@alder]\n```', '---', '<!-- a remark -->'),
)
const briefings = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    [
      '---\ntitle: Rents\nsources: [alder, birch, cedar, elm]\n---',
      ...blocks,
      '[^n]: As the mayor said [@elm, p. 9] in May.',
    ]
      .join('\n\n')
      .concat('\n'),
  )

const markWords = ['needs a source', 'the last part needs a source', 'analysis']

/** A citation as a reader gets it: which source, which place in it, which of its words. */
interface ReadItem {
  readonly source: string
  readonly place: string
  readonly quote: string
}

/** Each block with its words, every citation in braces where it stands. */
function expectedBlocks({ briefings: [briefing] }: Run): readonly string[] {
  return (briefing?.blocks ?? [])
    .flatMap(({ text, kind }, index) => {
      if (kind === 'footnote') return []
      let out = ''
      let at = 0
      for (const { block: own, textSpan, items, form } of briefing?.citations ?? []) {
        if (own !== index || form === 'link') continue
        out += text.slice(at, textSpan.start)
        const read = items.map(({ source = '', locator, quote = '' }) => ({
          source,
          place: locator ? `${locator.label} ${locator.value}` : '',
          quote,
        }))
        out += form === 'footnote' ? '{note}' : braces(read)
        at = textSpan.end
      }
      return [tidy(out + text.slice(at))]
    })
    .filter((text) => text !== '')
}

function braces(items: readonly ReadItem[]): string {
  return `{${items.map(({ source, place, quote }) => `${source}/${place}/${quote}`).join(';')}}`
}

/** A note stands at its word, and neighbours share one; marks of ours are no words of the text. */
function tidy(text: string): string {
  return text
    .replaceAll(' ⚑', '')
    .replace(/\s+(?=\{)/g, '')
    .replaceAll('}{', ';')
    .replace(/;note|note;/g, '}{')
    .trim()
}

/** The same of a resolved text, as somebody reads it who has only that text. */
function readBlocks(printed: string): readonly string[] {
  const tree = parseMarkdown(printed)
  const notes = notesOf(tree)
  const end = tree.children.findIndex(
    (node) => node.type === 'heading' && textOf(node, () => '') === 'Sources',
  )
  const body = tree.children.slice(1, end < 0 ? undefined : end)
  return body
    .filter(({ type }) => type !== 'footnoteDefinition')
    .flatMap((node) => blocksIn(node))
    .map((node) => tidy(textOf(node, ({ identifier }) => notes.get(identifier) ?? '{lost}')))
    .filter((text) => text !== '')
}

function blocksIn(node: Nodes): readonly Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [node]
  return 'children' in node ? node.children.flatMap(blocksIn) : []
}

function textOf(node: Nodes, noteOf: (reference: FootnoteReference) => string): string {
  if (node.type === 'footnoteReference') return noteOf(node)
  const own = ownProse(node)
  if (own !== undefined) return own
  const inner =
    'children' in node ? node.children.map((child) => textOf(child, noteOf)).join('') : ''
  return node.type === 'emphasis' && markWords.includes(inner.slice(1, -1)) ? '⚑' : inner
}

function notesOf({ children }: Root): ReadonlyMap<string, string> {
  return new Map(
    children.flatMap((node) => {
      if (node.type !== 'footnoteDefinition') return []
      const text = textOf(node, () => '')
      const isAuthors = text.startsWith('As the mayor said')
      if (isAuthors)
        expect(text).toBe('As the mayor said (Report of elm, 4 March 2026, p. 9) in May.')
      return [[node.identifier, isAuthors ? '{note}' : braces(readNote(text))]]
    }),
  )
}

/** What a note names: a further place without a name is in the source named before. */
function readNote(text: string): readonly ReadItem[] {
  let source = ''
  return text.split('; ').map((part) => {
    source = /Report of (\w+)/.exec(part)?.[1] ?? source
    const [, term = '', value = ''] = /(?:^|, )(pp?\.|ch\.|§) ([\d–]+)/.exec(part) ?? []
    const label = { 'p.': 'page', 'pp.': 'page', 'ch.': 'chapter', '§': 'section' }[term]
    return {
      source,
      place: label === undefined ? '' : `${label} ${value}`,
      quote: /“(.*)”/.exec(part)?.[1] ?? '',
    }
  })
}

/** Sources of each citation of a text, in order; of a resolved text they are found by address. */
function citedSources({ briefings: [briefing] }: Run): readonly (readonly string[])[] {
  return (briefing?.citations ?? [])
    .filter(({ form, block: own }) => form !== 'link' && briefing?.blocks[own]?.kind !== 'footnote')
    .map(({ items }) => [...new Set(items.map(({ source = '?' }) => source))])
}

describe('resolved Markdown', () => {
  const resolved = async (body: string, frontMatter = 'title: Rents'): Promise<string> =>
    renderMarkdown(
      await compileExample({ briefing: `---\n${frontMatter}\n---\n\n${body}\n`, sources }),
      0,
    )

  it('opens with what the front matter says and ends with sources, corrections and notes', async () => {
    const frontMatter = [
      'title: Wie teuer | warum',
      'lang: de',
      'summary: Teurer.',
      'verdict: mostly-supported',
      'checked: 2026-05-12',
      'disclaimer: Alles erfunden.',
      'corrections: [{ date: 2026-05-13, was: 10, now: 11, why: Tippfehler. }]',
    ].join('\n')
    expect(await resolved('Die Miete stieg [@alder, pp. 3–4].', frontMatter)).toBe(
      [
        '# Wie teuer | warum',
        '*Teurer.*',
        '**Mostly supported** · Geprüft 12. Mai 2026',
        '> Alles erfunden.',
        'Die Miete stieg[^1].',
        '## Quellen',
        '- *Report of alder*. 4. März 2026. <https://alder.example/report_alder>',
        '## Korrekturen',
        '- 13\\. Mai 2026: „10“ wurde zu „11“. Tippfehler.',
        '[^1]: [*Report of alder*](https://alder.example/report_alder), 4. März 2026, S. 3–4.\n',
      ].join('\n\n'),
    )
  })

  it.each([
    ['Rents rose [@alder] [@birch, p. 2].', 'Rents rose[^1].'],
    ['Rents rose. [see @alder, "it rose"]', 'Rents rose.[^1]'],
    ['[@alder]: rents rose.', '[^1]\\: rents rose.'],
    ['Rents <!-- aside --> rose.', 'Rents  rose. *(needs a source)*'],
    ['**Rents rose.**', '**Rents rose.** *(needs a source)*'],
    ['Rents rose [@nowhere].', 'Rents rose[^1].'],
    ['Rents rose [1](https://alder.example/report_alder).', 'Rents rose[^1].'],
    ['Rents <b>rose</b> [@alder].', 'Rents `<b>`rose`</b>`[^1].'],
    ['Rents [rose](javascript:alert(1)) [@alder].', 'Rents rose (javascript:alert(1))[^1].'],
    [
      'Read [the report](https://alder.example/report_alder).',
      'Read [the report](https://alder.example/report_alder)[^1].',
    ],
  ])('makes of %j %j', async (body, expected) => {
    expect((await resolved(body)).split('\n\n')[1]?.trim()).toBe(expected)
  })

  it('gives equal citations one note, and further places in a source no second name', async () => {
    const text = await resolved(
      'It rose [@alder]. It fell [@alder]. It stood [@alder, p. 1; @alder, p. 2].',
    )
    expect(text).toContain('It rose[^1]. It fell[^1]. It stood[^2].')
    expect(text).toContain('4 March 2026, p. 1; p. 2.\n')
  })

  it('says the same words and cites the same places of the same sources in the same places', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (briefing) => {
        const run = await compileExample({ briefing, sources })
        expect(readBlocks(renderMarkdown(run, 0))).toEqual(expectedBlocks(run))
      }),
      { numRuns: 60 },
    )
  })

  it('comes out of a second printing as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (briefing) => {
        const printed = renderMarkdown(await compileExample({ briefing, sources }), 0)
        expect(printGfm(parseMarkdown(printed))).toBe(printed)
      }),
      { numRuns: 40 },
    )
  })

  it('is a briefing that cites the same sources, wherever they have an address', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (briefing) => {
        const run = await compileExample({ briefing, sources })
        const again = await compileExample({ briefing: renderMarkdown(run, 0), sources })
        const flat = (all: Run): readonly string[] => [...new Set(citedSources(all).flat())]
        expect(flat(again)).toEqual(flat(run))
      }),
      { numRuns: 20 },
    )
  })
})
