/** Holds what becomes of each kind of marker. */
import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

const LIST =
  '\n\nReferences\n\n1. Tides. https://tides.example/a\n2. Ferries. https://ferry.example/b\n'

/** Of a sentence above a list of two sources. */
function imported(sentence: string, list = LIST): string {
  return importText(`${sentence}${list}`).text.trimEnd()
}

describe('markers with numbers', () => {
  it.each([
    ['Late [1].', 'Late [@s0].'],
    ['Late [1, 2].', 'Late [@s0; @s1].'],
    ['Late [1–2].', 'Late [@s0; @s1].'],
    ['Late [1]–[2].', 'Late [@s0; @s1].'],
    ['Late [1] - [2][1]–[2].', 'Late [@s0; @s1].'],
    ['Late [2]–[1].', 'Late [@s1]–[@s0].'],
    ['Late [1, p. 2]–[2].', 'Late [@s0, p. 2]–[@s1].'],
    ['Late [1][2].', 'Late [@s0; @s1].'],
    ['Late [1] [2].', 'Late [@s0; @s1].'],
    ['Late [1] and early [2].', 'Late [@s0] and early [@s1].'],
    ['Late [1]\n[2].', 'Late [@s0]\n[@s1].'],
    ['Late [1][1].', 'Late [@s0].'],
    ['Late [2, p. 4].', 'Late [@s1, p. 4].'],
    ['Late [1, p. 2][1, p. 3].', 'Late [@s0, p. 2; @s0, p. 3].'],
    ['Late【1】.', 'Late[@s0].'],
    ['[cite_start]Late.[cite: 1, 2]', 'Late.[@s0; @s1]'],
    ['Late.¹ Early.¹,²', 'Late.[@s0] Early.[@s0; @s1]'],
    ['Late<sup>1</sup>, early<sup>1,2</sup>.', 'Late[@s0], early[@s0; @s1].'],
    ['Late<sup>[1]</sup>.', 'Late[@s0].'],
    ['Late 【1†source】【2†L3-L9】.', 'Late [@s0; @s1].'],
    ['Late.¹⁻² Early.⁽¹⁾', 'Late.[@s0; @s1] Early.[@s0]'],
    ['Late [[1]][[2]] and [[1, 2]].', 'Late [@s0; @s1] and [@s0; @s1].'],
    ['Late [[1][2]].', 'Late [@s0; @s1].'],
    ['Late [1†source][2†L3-L9].', 'Late [@s0; @s1].'],
    ['Late [citation:1][citation: 2].', 'Late [@s0; @s1].'],
    ['Late [Source 1] and (Refs. 1, 2).', 'Late [@s0] and [@s0; @s1].'],
    ['Late[^1], early[^2^], never^1,2^.', 'Late[@s0], early[@s1], never[@s0; @s1].'],
    ['| Late [1] | Early [2] |\n| --- | --- |', '| Late [@s0] | Early [@s1] |\n| --- | --- |'],
  ])('%j is %j', (sentence, expected) => {
    expect(imported(sentence)).toBe(expected)
  })

  it.each([
    'Code `[1]` stays.',
    '```\nrow[1]\n```',
    'The zone has 5 km² and 3 m³ in 10⁶ parts; x² too.',
    'An area of 5 km<sup>2</sup>.',
    String.raw`A bracket \[1] stays.`,
    'The year [2024] stays, and [sic].',
    'Powers are 2^3^ and 10¹⁻³.',
    String.raw`A bracket \[Source 1] stays.`,
  ])('leaves %j alone', (sentence) => {
    expect(imported(sentence)).toBe(sentence)
    expect(importText(sentence + LIST).report.markers).toEqual([])
  })
})

describe('markers with addresses', () => {
  const A = 'https://tides.example/a'
  const B = 'https://ferry.example/b'
  it.each([
    [`Late [1](${A}).`, 'Late [@s0].'],
    [`Late [[1]](${A})[[2]](${B}).`, 'Late [@s0; @s1].'],
    [`Late [](${A}).`, 'Late [@s0].'],
    [`Late [【1】](${A})[^2](${B}).`, 'Late [@s0; @s1].'],
    [`Late [¹](${A}) or<sup>[2](${B})</sup>.`, 'Late [@s0] or[@s1].'],
    [`Late [[1](${A}), [2](${B})].`, 'Late [@s0; @s1].'],
    [`Late [[Tides](${A})].`, 'Late [@s0].'],
    [`Late [oai_citation:0‡tides.example](${A}).`, 'Late [@s0].'],
    [`Late. ([tides.example](${A}))`, 'Late. [@s0]'],
    [`Late ([Tides](${A}), [Ferries](${B})).`, 'Late [@s0; @s1].'],
    [`Late (${A}).`, 'Late [@s0].'],
    [`Late ([Tides][1]).\n\n[1]: ${A} "Tides"\n`, 'Late [@s0].'],
    [`Late [1].\n\n[1]: ${A}\n`, 'Late [@s0].'],
    [`Late [1].\n\n[^1]: ${A}\n`, 'Late [@s0].'],
    [`Late[^1].\n\n[^1]: [Tides](${A})\n`, 'Late[@s0].'],
    [`Late[^a_1][^a_2].\n\n[^a_1]: ${A}\n\n[^a_2]: ${B}\n`, 'Late[@s0; @s1].'],
  ])('%j is %j', (text, expected) => {
    const { text: written, losses } = importText(text)
    expect(written.trimEnd()).toBe(expected)
    expect(losses).toEqual([])
  })

  it.each([
    `As [the tables](${A}) say.`,
    `As [the tables][t] say.\n\n[t]: ${A}`,
    `As the tables (see [here](${A})) say.`,
    `Source: ${A}`,
    `Source: <${A}>`,
    `Late[^1].\n\n[^1]: The islands are left out; see [the tables](${A}) for them.`,
  ])('leaves %j as it is, since it cites by itself', (text) => {
    const { text: written, report, losses } = importText(text)
    expect(written).toBe(text)
    expect(losses).toEqual([])
    expect(report.sources).toMatchObject([{ url: A }])
  })

  it('takes tracking out of addresses that stay, and leaves the passage in', () => {
    const { text } = importText(
      'As [tides](https://t.example/a?utm_source=chatgpt.com&b=1#:~:text=x) say.',
    )
    expect(text).toBe('As [tides](https://t.example/a?b=1#:~:text=x) say.')
  })

  it('gives one source to every spelling of an address', () => {
    const { text, report } = importText(
      'Late [1](https://tides.example/a/?utm_source=openai), early [2](http://tides.example/a#:~:text=x).',
    )
    expect(text).toBe('Late [@s0], early [@s0].')
    expect(report.sources).toEqual([{ url: 'https://tides.example/a/', numbers: [1, 2] }])
  })
})

describe('markers that lead nowhere', () => {
  it.each([
    ['Late [7].', 'Late [@missing-7].', '[7]: no source has the number 7'],
    ['Late [1, 7].', 'Late [@s0; @missing-7].', '[1, 7]: no source has the number 7'],
    ['Late【7】.', 'Late[@missing-7].', '【7】: no source has the number 7'],
    ['Late [cite: 7].', 'Late [cite: 7].', '[cite: 7]: no source has the number 7'],
    ['Late.⁷', 'Late.⁷', '⁷: no source has the number 7'],
    ['Late (Quay)¹.', 'Late (Quay)¹.', '¹: may be an exponent'],
    [
      'Late [1] 【1†source】.',
      'Late [@s0] 【1†source】.',
      '【1†source】: names a place in the chat and no source',
    ],
    [
      'Late 【4:0†tides.pdf】.',
      'Late 【4:0†tides.pdf】.',
      '【4:0†tides.pdf】: names a place in the chat and no source',
    ],
    [
      'Late citeturn0search1turn2news3.',
      'Late citeturn0search1turn2news3.',
      'citeturn0search1turn2news3: names a place in the chat and no source',
    ],
    [
      'Late \uE200cite\uE202turn0search1\uE201.',
      'Late \uE200cite\uE202turn0search1\uE201.',
      '\uE200cite\uE202turn0search1\uE201: names a place in the chat and no source',
    ],
    [
      'Late \uE200entity\uE202["ship"]\uE201.',
      'Late \uE200entity\uE202["ship"]\uE201.',
      '\uE200entity\uE202["ship"]\uE201: is a control code of a chat tool and names no source',
    ],
    [
      'Late [1](sandbox:/data/a.csv).',
      undefined,
      '[1](sandbox:/data/a.csv): leads to no web address',
    ],
    [
      'Late <a href="https://tides.example/a">tides</a>.',
      undefined,
      '<a href="https://tides.example/a">: is raw HTML, which is not read',
    ],
    [
      'Late<cite index="1-2">.</cite>',
      undefined,
      '<cite index="1-2">: names a place in the chat and no source',
    ],
    ['Late [web:3].', undefined, '[web:3]: names a place in the chat and no source'],
    ['Late turn0search1.', undefined, 'turn0search1: names a place in the chat and no source'],
    [
      'Late :contentReference[oaicite:3]{index=3}.',
      undefined,
      ':contentReference[oaicite:3]{index=3}: names a place in the chat and no source',
    ],
    [
      'Late<grok:render type="x">.',
      undefined,
      '<grok:render type="x">: names a place in the chat and no source',
    ],
    ['Late [cite: a.pdf].', undefined, '[cite: a.pdf]: has numbers that cannot be read'],
    ['Late [Source 7].', undefined, '[Source 7]: no source has the number 7'],
    ['Late[^7].', undefined, '[^7]: no source has the number 7'],
    ['Late [1–90].', undefined, '[1–90]: has numbers that cannot be read'],
  ])('%j is %j and said', (sentence, expected, loss) => {
    const { text, losses } = importText(sentence + LIST)
    expect(text.trimEnd()).toBe(expected ?? sentence)
    expect(losses).toEqual([loss])
  })

  it('says that a footnote of words names no source', () => {
    const text = 'Late[^1].\n\n[^1]: Without the islands.\n'
    expect(importText(text)).toMatchObject({
      text,
      losses: ['[^1]: its footnote names no source'],
    })
  })

  it('does not choose between two sources with one number', () => {
    const one = 'Late [1].\n\nSources:\n\n1. https://tides.example/a\n\n'
    const { text, losses } = importText(
      `${one}Early [1].\n\nSources:\n\n1. https://ferry.example/b\n`,
    )
    expect(losses).toEqual([
      '[1]: more than one source has the number 1',
      '[1]: more than one source has the number 1',
    ])
    expect(text).not.toContain('@s')
  })
})

describe('a report that is a briefing already', () => {
  it('keeps numbers that its front matter lists, and its keys', () => {
    const text = '---\nsources: [tides]\n---\n\nLate [1] and [@ferries].\n'
    expect(importText(text)).toMatchObject({ text, losses: [] })
  })
})
