/** Checks what parsing makes of a briefing: blocks, citations, links, references, comments, issues. */
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../src/markdown/parse-briefing.ts'
import { defaultZones } from '../../src/markdown/zones.ts'
import { cited, issuesOf, read, slice } from './read.ts'

describe('blocks', () => {
  it('have kinds, groups, rows and what introduces them', () => {
    const { blocks } = read(
      [
        'Three ferries sail [1]:\n\n- Alma\n- Berta\n  - small:\n\n    1. old\n',
        'Table 1: Rents by year [2]\n\n| year | rent |\n| - | - |\n| 2019 | 4 |\n',
        '> Water was low.\n>\n> — The harbour [3]\n',
        '[^1]: A note.\n',
      ].join('\n'),
    )
    expect(
      blocks.map(({ kind, text, group, row, leadIn }) => [kind, text, group, row, leadIn]),
    ).toEqual([
      ['paragraph', 'Three ferries sail [1]:', undefined, undefined, undefined],
      ['list-item', 'Alma', 0, undefined, 0],
      ['list-item', 'Berta', 0, undefined, 0],
      ['list-item', 'small:', 1, undefined, undefined],
      ['list-item', 'old', 2, undefined, 3],
      ['caption', 'Table 1: Rents by year [2]', undefined, undefined, undefined],
      ['table-header', 'year', 3, 0, 5],
      ['table-header', 'rent', 3, 0, 5],
      ['table-cell', '2019', 3, 1, 5],
      ['table-cell', '4', 3, 1, 5],
      ['quote', 'Water was low.', undefined, undefined, 11],
      ['quote', '— The harbour [3]', undefined, undefined, undefined],
      ['footnote', 'A note.', undefined, undefined, undefined],
    ])
  })

  it('find the caption below a table, and give it to one table only', () => {
    const { blocks } = read(
      '| a |\n| - |\n\nTable 1. Rents\n\nText.\n\n| b |\n| - |\n\nTable 2. Rivers\n\n| c |\n| - |',
    )
    expect(blocks.map(({ text, leadIn }) => [text, leadIn])).toEqual([
      ['a', 1],
      ['Table 1. Rents', undefined],
      ['Text.', undefined],
      ['b', undefined],
      ['Table 2. Rivers', undefined],
      ['c', 4],
    ])
  })

  it('find the attribution after a quote, else the paragraph that introduces it', () => {
    const after = read('He wrote:\n\n> Low water.\n\n— The harbour [3]').blocks
    expect(after[1]?.leadIn).toBe(2)
    const before = read('The harbour wrote [3]:\n\n> Low water.\n\nIt rained.').blocks
    expect(before[1]?.leadIn).toBe(0)
  })

  it('take comments between two paragraphs for nothing', () => {
    expect(read('Ferries:\n\n<!-- briefing: claim -->\n\n- Alma').blocks[1]?.leadIn).toBe(0)
  })

  it('keep markup out of the text and remember it', () => {
    const text =
      'A **bold *and* slanted** [link](https://a.org), `code` ~~gone~~ <b>x</b>\\\n&copy; \\*'
    const [block] = read(text).blocks
    expect(block?.text).toBe('A bold and slanted link, code  x\n© *')
    expect(block?.inlines.map(({ kind, textSpan }) => [kind, slice(block.text, textSpan)])).toEqual(
      [
        ['emphasis', 'and'],
        ['strong', 'bold and slanted'],
        ['link', 'link'],
        ['code', 'code'],
      ],
    )
  })

  it('are none in code, HTML and definitions', () => {
    const { blocks, hasBody } = read(
      '```\nRents\n```\n\n<div>Rivers</div>\n\n[1]: https://a.org\n\n---\n',
    )
    expect(blocks).toEqual([])
    expect(hasBody).toBe(false)
  })
})

describe('citations', () => {
  it('carry exact spans of marker and key, also after escapes and entities', () => {
    const text = 'R&amp;D \\* rose [@a; -@{b c}, p. 4].'
    const [citation] = read(text).citations
    expect(citation && slice(text, citation.span)).toBe('[@a; -@{b c}, p. 4]')
    expect(citation?.items.map(({ span }) => slice(text, span))).toEqual(['a', 'b c'])
    expect(citation?.textSpan).toEqual({ start: 11, end: 30 })
  })

  it('of a numbered link name its address', () => {
    const text = 'Rents rose [[7]](https://a.org).'
    const [citation] = read(text).citations
    expect(citation?.items).toEqual([
      {
        target: { kind: 'url', url: 'https://a.org' },
        mode: 'parenthetical',
        span: { start: 17, end: 30 },
      },
    ])
    expect(read(text).links).toEqual([])
  })

  it('of a footnote are those of its text, or its addresses', () => {
    const text =
      'Rose[^a], fell[^b], stood[^c].\n\n[^a]: See [@k, p. 4].\n[^b]: https://b.org\n[^c]: Truly.'
    expect(cited(text)).toEqual(['footnote [^a]', 'footnote [^b]', 'key [@k, p. 4]'])
    const [first, second] = read(text).citations
    expect(first?.items[0]).toMatchObject({ target: { key: 'k' }, locator: { value: '4' } })
    expect(second?.items[0]?.target).toEqual({ kind: 'url', url: 'https://b.org' })
  })

  it('that are nearly right are malformed, with an issue at the exact span', () => {
    const text = 'It **rose [1;2]**, 【8†source】 and [@open, p. 4 fell &amp; ［1］.'
    expect(cited(text)).toEqual([
      'malformed [1;2]',
      'malformed 【8†source】',
      'malformed [@open, p. 4',
      'malformed ［1］',
    ])
    expect(issuesOf(text)).toEqual([
      'malformed-marker: Marker "[1;2]" has semicolons between its numbers: [1;2]',
      'malformed-marker: Marker of a chat tool names no source: 【8†source】',
      'malformed-marker: Marker "[@open, p. 4" has no closing bracket: [@open, p. 4',
      'malformed-marker: Marker "［1］" has the wrong kind of brackets: ［1］',
    ])
  })

  it('are not seen in what an author escaped', () => {
    expect(issuesOf('Write \\[@key, and \\[1;2 or \\[1; 2].')).toEqual([])
  })

  it('inside a link are malformed, because the link hides them', () => {
    expect(issuesOf('See [the list [1]](https://a.org).')).toEqual([
      'malformed-marker: Marker "[1]" stands inside a link: [1]',
    ])
  })
})

describe('links', () => {
  it('are found as links, references, autolinks and bare addresses', () => {
    const text =
      'See [a](https://a.org), [b][x], <https://c.org> and https://d.org/e_(f)_g. Or (https://h.org).\n\n[x]: https://b.org'
    expect(read(text).links.map(({ url, span }) => [url, slice(text, span)])).toEqual([
      ['https://a.org', '[a](https://a.org)'],
      ['https://b.org', '[b][x]'],
      ['https://c.org', '<https://c.org>'],
      ['https://d.org/e_(f)_g', 'https://d.org/e_(f)_g'],
      ['https://h.org', 'https://h.org'],
    ])
  })

  it('are not looked for in code or in the text of a link', () => {
    expect(
      read('`https://a.org` [https://b.org](https://c.org)').links.map(({ url }) => url),
    ).toEqual(['https://c.org'])
  })
})

describe('numbered references', () => {
  it('are definitions and the numbered lines of a reference list', () => {
    const text = [
      '## Sources\n\n[1] Harbour office, https://a.org\n[2]: https://b.org\ncontinued\n[3] no address\n',
      '4. [Council](https://d.org)\n5. Nothing\n6. <https://f.org>\n',
      '- [7] Rents https://g.org\n',
      '[8]: https://h.org\n[note]: https://i.org\n',
    ].join('\n')
    const found = read(text).numberedReferences
    expect(found.map(({ number, url, span }) => [number, url, slice(text, span)])).toEqual([
      [1, 'https://a.org', '[1] Harbour office, https://a.org'],
      [2, 'https://b.org', '[2]: https://b.org\ncontinued'],
      [4, 'https://d.org', '[Council](https://d.org)'],
      [6, 'https://f.org', '<https://f.org>'],
      [7, 'https://g.org', '[7] Rents https://g.org'],
      [8, 'https://h.org', '[8]: https://h.org'],
    ])
  })

  it('outside a reference list are only lines that go on with their address', () => {
    const text = '[1] https://a.org - Rents\n[2] Rivers https://b.org'
    expect(read(text).numberedReferences.map(({ number }) => number)).toEqual([1])
  })
})

function targets(text: string): string[] {
  return read(text).comments.map(({ target }) => slice(text, target))
}

describe('comments', () => {
  it('apply to the next block, also a whole list, table or quote', () => {
    const ignore = '<!-- briefing-ignore uncited-claim: why -->'
    expect(
      targets(`${ignore}\n\nRents.\n\n${ignore}\n- a\n- b\n\n${ignore}\n\n> q\n>\n> r`),
    ).toEqual(['Rents.', '- a\n- b', '> q\n>\n> r'])
    expect(targets(`${ignore}\n${ignore}\n\nRents.`)).toEqual(['Rents.', 'Rents.'])
    expect(targets(`Rents.\n\n${ignore}\n`)).toEqual([''])
  })

  it('apply to the block they stand in', () => {
    expect(targets('- Rents. <!-- briefing: analysis -->\n- Rivers.')).toEqual([
      'Rents. <!-- briefing: analysis -->',
    ])
  })

  it('declare a whole section when they come right after its heading', () => {
    const text =
      '# T\n\n## A <!-- briefing: claim -->\n\nx\n\n## B\n\n<!-- briefing: analysis -->\n\ny\n\n### C\n\nz\n\n## D\n'
    expect(targets(text)).toEqual([
      '## A <!-- briefing: claim -->\n\nx\n\n',
      '## B\n\n<!-- briefing: analysis -->\n\ny\n\n### C\n\nz\n\n',
    ])
  })

  it('apply to the whole file when they say so, and to one block after a heading otherwise', () => {
    const text =
      '## A\n\n<!-- briefing-ignore a-b: c --> \n\nx\n\n<!-- briefing-ignore-file a-b: c -->'
    expect(targets(text)).toEqual(['x', text])
  })

  it('have spans of their own and of their rule', () => {
    const text = 'Rents. <!-- briefing-ignore uncited-claim: asked until 2027-01-31 -->'
    expect(read(text).comments).toEqual([
      {
        kind: 'suppression',
        rule: 'uncited-claim',
        reason: 'asked',
        until: '2027-01-31',
        target: { start: 0, end: text.length },
        span: { start: 7, end: text.length },
        ruleSpan: { start: 28, end: 41 },
      },
    ])
  })

  it('that are misspelt or never closed do nothing, and the former say so', () => {
    expect(issuesOf('<!-- briefing-ingore a: b -->\n\nRents.')).toEqual([
      'malformed-comment: Unknown comment "briefing-ingore": <!-- briefing-ingore a: b -->',
    ])
    expect(read('<!-- briefing: analysis').comments).toEqual([])
  })
})

describe('bad input', () => {
  it.each([
    ['quotes', `${'> '.repeat(2000)}a`, 'too-deep'],
    ['lists', `${'- '.repeat(2000)}a`, 'too-deep'],
    [
      'indented lists',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      'too-deep',
    ],
    ['brackets', `${'!['.repeat(4000)}a`, 'too-complex'],
    ['emphasis', '*a_ '.repeat(80_000), 'too-complex'],
    ['strong emphasis', `${'**a '.repeat(400)}${'b** '.repeat(400)}`, 'too-deep'],
  ])('refuses %s that would overwhelm the parser, and keeps the front matter', (_, body, kind) => {
    const { title, blocks, tree, issues, hasBody } = read(`---\ntitle: Ferries\n---\n${body}`)
    expect(title).toBe('Ferries')
    expect([blocks, tree.children, hasBody]).toEqual([[], [], false])
    expect(issues.map((issue) => issue.kind)).toEqual([kind])
    expect(issues[0]?.location.span.end).toBeGreaterThan(issues[0]?.location.span.start ?? 0)
  })

  it('reads nothing below the front matter of a text that is refused, and says so at its first line', () => {
    const text = '---\ntitle: Ferries\n---\n\nRents rose [1].\nAgain.\n'
    const refusal = { message: 'Reading takes more than 3 seconds', help: 'split the text' }
    const { title, blocks, issues } = parseBriefing(
      { path: 'a.md', text, refusal },
      { zones: defaultZones },
    )
    expect([title, blocks]).toEqual(['Ferries', []])
    const span = { start: text.indexOf('Rents'), end: text.indexOf('\nAgain') }
    expect(issues).toEqual([
      {
        kind: 'too-complex',
        message: refusal.message,
        help: 'split the text; nothing below the front matter was read',
        location: { path: 'a.md', span },
      },
    ])
  })

  it('reports the first NUL character and how many there are', () => {
    expect(issuesOf('a\0b\0')).toEqual(['invalid-encoding: Text holds 2 NUL characters: \0'])
  })

  it('makes an empty briefing of an empty text', () => {
    const { title, sections, blocks, hasBody, issues } = read('')
    expect([title, blocks, hasBody, issues]).toEqual(['', [], false, []])
    expect(sections).toHaveLength(1)
  })
})
