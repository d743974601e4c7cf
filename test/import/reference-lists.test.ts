/** Holds which lists of sources are read, what their entries say, and what of them goes. */
import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

describe('the entries of a list', () => {
  it.each([
    ['1. Tides of the Elbe. https://t.example/a', { title: 'Tides of the Elbe' }],
    ['1. [Tides of the Elbe](https://t.example/a)', { title: 'Tides of the Elbe' }],
    [
      '1. [Tides of the Elbe](https://t.example/a) – Harbour Office, 2024',
      { title: 'Tides of the Elbe', note: 'Harbour Office, 2024' },
    ],
    ['[1] Tides of the Elbe - https://t.example/a', { title: 'Tides of the Elbe' }],
    ['[1] https://t.example/a - Tides of the Elbe', { title: 'Tides of the Elbe' }],
    ['[1]: https://t.example/a "Tides of the Elbe"', { title: 'Tides of the Elbe' }],
    ['[1]: Tides of the Elbe <https://t.example/a>', { title: 'Tides of the Elbe' }],
    ['**[1]** “Tides of the Elbe”, https://t.example/a', { title: 'Tides of the Elbe' }],
    ['1. Tides of the Elbe\n   https://t.example/a', { title: 'Tides of the Elbe' }],
    ['- [1] Tides of the Elbe: <https://t.example/a>', { title: 'Tides of the Elbe' }],
    ['(1) Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['¹ Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['【1】 Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['[1](https://t.example/a) Tides of the Elbe', { title: 'Tides of the Elbe' }],
    [
      '1. Tides of the Elbe, accessed on March 9, 2026, [https://t.example/a](https://t.example/a)',
      { title: 'Tides of the Elbe', accessed: '2026-03-09' },
    ],
    [
      '1. Tides of the Elbe. Available at: https://t.example/a (accessed 9 March 2026).',
      { title: 'Tides of the Elbe', accessed: '2026-03-09' },
    ],
    ['[[1]] Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    [String.raw`\[1\] Tides of the Elbe https://t.example/a`, { title: 'Tides of the Elbe' }],
    [String.raw`1\. Tides of the Elbe https://t.example/a`, { title: 'Tides of the Elbe' }],
    ['#1 Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['- Source 1: Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['[Ref 1] Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    ['<sup>1</sup> Tides of the Elbe https://t.example/a', { title: 'Tides of the Elbe' }],
    [
      '<a id="r1"></a>[1] Tides of the Elbe https://t.example/a [↩](#t1)',
      { title: 'Tides of the Elbe' },
    ],
    ['[1]<br>Tides of the Elbe<br>https://t.example/a', { title: 'Tides of the Elbe' }],
    ['- [1] Tides of the Elbe\n  - https://t.example/a', { title: 'Tides of the Elbe' }],
    ['1. (2) Tides of the Elbe https://t.example/a', { title: '(2) Tides of the Elbe' }],
    ['1. The missing link https://t.example/a', { title: 'The missing link' }],
    [
      '1. Tides of the Elbe. Retrieved March 9, 2026, from https://t.example/a',
      { title: 'Tides of the Elbe', accessed: '2026-03-09' },
    ],
    ['1. https://t.example/a', {}],
    ['1. [t.example](https://t.example/a)', {}],
    [
      '| # | Title | Publisher | Address |\n| - | - | - | - |\n| 1 | Tides of the Elbe | Quay | https://t.example/a |',
      { title: 'Tides of the Elbe', note: 'Quay' },
    ],
  ])('%j', (list, expected) => {
    const { text, report } = importText(`Late [1].\n\n## Sources\n\n${list}\n`)
    expect(report.sources).toEqual([{ url: 'https://t.example/a', numbers: [1], ...expected }])
    expect(text).toBe('Late [@s0].\n')
  })

  it.each([
    '[1] Tides https://t.example/a [2] Ferries https://f.example/b',
    '[1] Tides https://t.example/a; [2] Ferries https://f.example/b.',
    '[1] Tides https://t.example/a<br>[2] Ferries https://f.example/b',
    '【1】Tides https://t.example/a 【2】Ferries https://f.example/b',
    '1 Tides https://t.example/a\n2 Ferries https://f.example/b',
    '[2] Ferries https://f.example/b\n\n[1] Tides https://t.example/a',
  ])('are two in %j', (list) => {
    const { text, report } = importText(`Late [1], early [2].\n\n## Sources\n\n${list}\n`)
    expect(report.sources.toSorted((a, b) => (a.url ?? '').localeCompare(b.url ?? ''))).toEqual([
      { url: 'https://f.example/b', title: 'Ferries', numbers: [2] },
      { url: 'https://t.example/a', title: 'Tides', numbers: [1] },
    ])
    expect(text).toMatch(/^Late \[@s\d\], early \[@s\d\]\.\n$/)
  })

  it('are one where the numbers do not follow each other', () => {
    const { report } = importText(
      'Late [1].\n\n## Sources\n\n[1] Tides, see [4] there. https://t.example/a\n',
    )
    expect(report.sources).toMatchObject([{ title: 'Tides, see [4] there', numbers: [1] }])
  })

  it('may have no address on one line either', () => {
    const { sources } = importText(
      'Late [1].\n\nSources: [1] Ada Quay, Tides. [2] Ben Pier, Ferries.\n',
    )
    expect(sources).toEqual(['Ada Quay, Tides', 'Ben Pier, Ferries'])
  })

  it('may name no address, or a DOI', () => {
    const { report } = importText(
      'Late [1][2].\n\n## Sources\n\n1. Ada Quay, Tides, 2019.\n2. Ben Pier, Ferries. doi:10.1000/182\n',
    )
    expect(report.sources).toEqual([
      { title: 'Ada Quay, Tides, 2019', numbers: [1] },
      { title: 'Ben Pier, Ferries', doi: '10.1000/182', numbers: [2] },
    ])
  })

  it('takes the page and not its copy in an archive', () => {
    const { report } = importText(
      'Late [1].\n\n## Sources\n\n1. https://web.archive.org/web/2026/https://t.example/a Tides https://t.example/a\n',
    )
    expect(report.sources).toMatchObject([{ url: 'https://t.example/a' }])
  })
})

describe('where a list stands', () => {
  const entry = '1. Tides https://t.example/a'
  it.each([
    ['## References', entry],
    ['## 7. Works Cited', entry],
    ['### Quellen', entry],
    ['**Sources:**', entry],
    ['Sources :', entry],
    ['参考文献：', '[1] https://t.example/a - Tides'],
    ['---\n\n# Sources', entry],
    ['## Sources (12)', entry],
    ['## Appendix A: References & Sources', entry],
    ['## المراجع', entry],
  ])('is read below %j', (heading, list) => {
    for (const gap of ['\n\n', '\n'])
      expect(importText(`Late [1].\n\n${heading}${gap}${list}\n`)).toMatchObject({
        text: 'Late [@s0].\n',
        losses: [],
      })
  })

  it('needs no heading where each line is a number and an address', () => {
    const { text } = importText(
      'Late [1].\n\n[1] Tides https://t.example/a\n[2] https://f.example/b\n',
    )
    expect(text).toBe('Late [@s0].\n')
  })

  it.each([
    [
      'a paragraph',
      'Late [1].\n[1] Tides https://t.example/a\n[2] https://f.example/b\n',
      'Late [@s0].\n',
    ],
    [
      'a paragraph and its name',
      'Late [1].\nSources:\n[1]: Tides https://t.example/a\n',
      'Late [@s0].\n',
    ],
    [
      'a paragraph that has its name',
      'Late [1].\nSources:\n1. Tides https://t.example/a\n',
      'Late [@s0].\n',
    ],
    [
      'one line',
      'Late [1].\r\nSources: [1] https://t.example/a, [2] https://f.example/b\r\n',
      'Late [@s0].\r\n',
    ],
    [
      'lines with raised numbers',
      'Late.¹\n\n---\n\n¹ Tides – https://t.example/a\n',
      'Late.[@s0]\n',
    ],
    [
      'a quotation',
      'Late [1].\n\n> **Sources**\n> 1. [Tides](https://t.example/a)\n',
      'Late [@s0].\n',
    ],
    [
      'a quotation of lines',
      'Late [1].\n\n> Sources:\n> [1] https://t.example/a\n',
      'Late [@s0].\n',
    ],
    [
      'a table without a heading',
      'Late [1].\n\n| Ref | Title | Address |\n| - | - | - |\n| [1] | Tides | https://t.example/a |\n',
      'Late [@s0].\n',
    ],
    [
      'parts with headings',
      'Late [1][2].\n\n## Sources\n\n### A\n\n1. https://t.example/a\n\n### B\n\n2. https://f.example/b\n\n## More\n\nEarly.\n',
      'Late [@s0; @s1].\n\n## More\n\nEarly.\n',
    ],
  ])('is read in %s', (_where, text, expected) => {
    expect(importText(text)).toMatchObject({ text: expected, losses: [] })
  })

  it.each([
    'Late.\n\n| Rank | Ferry | Address |\n| - | - | - |\n| 1 | Anna | https://t.example/a |\n\nEarly.\n',
    'Late.\n\n> **Sources**\n>\n> All were read.\n',
    'Late.\n\n> Early.\n',
    '# Sources\n\n## Of the Elbe\n\nLate.\n',
    'Late.\nSources:\n\nEarly.\n',
  ])('is not seen in %j', (text) => {
    expect(importText(text).text).toBe(text)
  })

  it('goes with its heading, and leaves what follows where it is', () => {
    const { text } = importText(`Late [1].\n\n## Sources\n\n${entry}\n\n## Method\n\nWe read it.\n`)
    expect(text).toBe('Late [@s0].\n\n## Method\n\nWe read it.\n')
  })

  it('stays where there is more in it than entries', () => {
    const { text } = importText(`Late [1].\n\n## Sources\n\nAll were read in March.\n\n${entry}\n`)
    expect(text).toBe('Late [@s0].\n\n## Sources\n\nAll were read in March.\n')
  })

  it('stays without numbers where text follows, since its place says what it is for', () => {
    const text = 'Late.\n\nSources:\n\n- [Tides](https://t.example/a)\n\n## More\n\nEarly.\n'
    expect(importText(text).text).toBe(text)
  })

  it('goes without numbers at the end, and its sources are kept', () => {
    const { text, sources } = importText('Late.\n\n## Sources\n\n- [Tides](https://t.example/a)\n')
    expect(text).toBe('Late.\n')
    expect(sources).toEqual(['Tides'])
  })

  it('keeps a definition on which a link hangs', () => {
    const text = 'Late [1], say [the tables][1].\n\n[1]: https://t.example/a\n'
    expect(importText(text).text).toBe(text.replace('[1],', '[@s0],'))
  })
})

describe('a title', () => {
  it.each([
    ['([Reuters](https://www.reuters.com/a))', 'https://www.reuters.com/a'],
    ['[source](https://t.example/a)', 'https://t.example/a'],
    ['[t.example](https://t.example/a "Tides")', 'Tides'],
    ['[Tides of the Elbe](https://t.example/a)', 'Tides of the Elbe'],
  ])('of %s is %s', (link, title) => {
    expect(importText(`Late ${link}.`).sources).toEqual([title])
  })
})

describe('what is known of a report', () => {
  it('is the words of its first heading of the first level, and a language without doubt', () => {
    const prose =
      'The ferry is late and the tide is high, which was the case for the whole of the year. '
    const { report } = importText(`## A\n\n# Ferries [1]\n\n${prose.repeat(3)}\n`)
    expect(report).toMatchObject({ title: 'Ferries', lang: 'en' })
    expect(importText('Late.').report).not.toHaveProperty('lang')
    expect(importText('Late.').report).not.toHaveProperty('title')
  })
})
