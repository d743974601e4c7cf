/** Checks the laws of parsing on texts made of Markdown's and our own fragments. */
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/briefing.ts'
import { ownProse } from '../../src/syntax/citation-node.ts'
import { read } from './read.ts'

const fragments = [
  'Rents rose',
  ' rivers fell ',
  'planet',
  '. ',
  '[1]',
  '[@k]',
  '[@k, p. 4]',
  '[1;2]',
  '[@',
  '[',
  ']',
  '(https://a.org)',
  '(2024)',
  '[[1]](https://a.org)',
  '[1]: https://a.org\n',
  '[^1]',
  '\n[^1]: see [@k] https://b.org\n',
  '【8†source】',
  'https://c.org/a_(b)',
  '<https://d.org>',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '\\',
  '\\[',
  '&amp;',
  '&#35;',
  '&nope;',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '  \n',
  '\t',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '# ',
  '## References\n',
  '| a | b |\n| - | - |\n',
  '| ',
  '|\n',
  '\\|',
  '---\n',
  'title: x\n',
  ': ',
  '<!-- briefing: analysis -->',
  '<!-- briefing-ignore a: b -->\n',
  '<b>',
  '```\n',
  '\uFEFF',
  '\0',
  '😀',
  'é',
  '—',
  'Table 1: ',
  '!',
]
const texts = fc
  .array(fc.constantFrom(...fragments), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** The own prose of each paragraph, heading and cell, in tree order. */
function proseOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [inner(node)]
  return 'children' in node ? node.children.flatMap((child) => proseOf(child)) : []
}

function inner(node: Nodes): string {
  const own = ownProse(node)
  if (own !== undefined) return own
  return 'children' in node ? node.children.map((child) => inner(child)).join('') : ''
}

function checkRuns({ text, runs, span }: Block, source: string): void {
  let textOffset = 0
  let offset = span.start
  for (const run of runs) {
    expect(run.textStart).toBe(textOffset)
    expect(run.textEnd).toBeGreaterThan(run.textStart)
    expect(run.start).toBeGreaterThanOrEqual(offset)
    expect(run.end).toBeGreaterThanOrEqual(run.start)
    const words = text.slice(run.textStart, run.textEnd)
    const written = source.slice(run.start, run.end)
    const asWritten = written.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')
    expect(words === asWritten || /^(?:\\.|&[#\w]+;)$/.test(written)).toBe(true)
    textOffset = run.textEnd
    offset = run.end
  }
  expect(textOffset).toBe(text.length)
  expect(offset).toBeLessThanOrEqual(span.end)
}

/** What a briefing says, without its places. */
function facts(written: string): unknown {
  const { blocks, citations, sections, issues } = read(written)
  return {
    blocks: blocks.map(({ kind, text: words }) => [kind, words]),
    citations: citations.map(({ form, raw: marker, items }) => [
      form,
      marker.replace(/\s+/g, ' '),
      items.map(({ target }) => target),
    ]),
    sections: sections.map(({ title, zone }) => [title, zone]),
    issues: issues.map(({ message }) => message),
  }
}

function law(check: (text: string) => void): void {
  fc.assert(fc.property(texts, check), { numRuns: 200 })
}

describe('every text', () => {
  it('has blocks with the prose of its tree, and runs that lead back to the source', () => {
    law((text) => {
      const { blocks, tree } = read(text)
      expect(blocks.map((block) => block.text)).toEqual(proseOf(tree))
      for (const block of blocks) checkRuns(block, text)
    })
  })

  it('has citations, links and issues whose spans lie in the source and say what they say', () => {
    law((text) => {
      const { citations, links, issues, blocks, comments, numberedReferences } = read(text)
      const spans = [
        ...citations.map(({ span }) => span),
        ...citations.flatMap(({ items }) => items.map(({ span }) => span)),
        ...links.map(({ span }) => span),
        ...issues.map(({ location }) => location.span),
        ...comments.map(({ span }) => span),
        ...numberedReferences.map(({ span }) => span),
      ]
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      const inOneLine = citations.filter(({ raw }) => !raw.includes('\n'))
      for (const { raw, span } of inOneLine) expect(text.slice(span.start, span.end)).toBe(raw)
      const inText = citations.filter(({ form }) => form !== 'numbered-link')
      for (const { raw, block, textSpan } of inText)
        expect(blocks[block]?.text.slice(textSpan.start, textSpan.end)).toBe(raw)
      const asWritten = links.filter(({ span }) => !/[&\\]/.test(text.slice(span.start, span.end)))
      for (const { span, url } of asWritten) expect(text.slice(span.start, span.end)).toContain(url)
    })
  })

  it('has sections that cover the body in order', () => {
    law((text) => {
      const { sections, frontMatter, blocks } = read(text)
      let offset = frontMatter.span.end
      for (const { span } of sections) {
        expect(span.start).toBe(offset)
        expect(span.end).toBeGreaterThanOrEqual(offset)
        offset = span.end
      }
      expect(offset).toBe(text.length)
      for (const { section, span } of blocks)
        expect(sections[section]?.span.start).toBeLessThanOrEqual(span.start)
    })
  })

  it('is plain data that a worker can send', () => {
    law((text) => {
      const briefing = read(text)
      expect(JSON.parse(JSON.stringify(briefing))).toEqual(briefing)
    })
  })

  it('says the same with other line ends and a byte order mark', () => {
    law((raw) => {
      const text = raw.replaceAll('\uFEFF', '').replace(/\r\n?/g, '\n')
      const expected = facts(text)
      expect(facts(text.replaceAll('\n', '\r\n'))).toEqual(expected)
      expect(facts(`\uFEFF${text}`)).toEqual(expected)
    })
  })
})
