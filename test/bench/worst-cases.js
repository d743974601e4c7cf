/** Makes texts that cost a parser more than their size says, and what authors write that looks like them. */

/** A text of about so many characters. */
const repeat = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length))
/** Openers first, then as many closers. */
const mirrored = (open, close) => (size) => {
  const count = Math.ceil(size / (open.length + close.length))
  return open.repeat(count) + close.repeat(count)
}
/** Each piece is made from its number. */
const numbered = (piece) => (size) => {
  let text = ''
  for (let index = 0; text.length < size; index++) text += piece(index)
  return text
}
const after = (start, rest) => (size) => start + rest(size - start.length)

/** What somebody writes to stop the program. Name → text of a size. */
export const attacks = {
  'emphasis that never closes': repeat('*a_ '),
  'emphasis of both signs': repeat('*a **b _c __d '),
  'emphasis opened only': repeat('*a '),
  'emphasis closed only': repeat('a* '),
  'emphasis nested': mirrored('*a ', ' b*'),
  'emphasis by the rule of three': after('a', repeat('**b *c**d')),
  'tildes that never close': repeat('~~a ~b '),
  'images opened': repeat('!['),
  'images nested': mirrored('![', '](u)'),
  'links nested': mirrored('[', '](u)'),
  'brackets opened': repeat('['),
  'brackets closed': repeat(']'),
  'brackets around brackets': mirrored('[', ']'),
  'references to nothing': repeat('[a][b'),
  'links cut off': repeat('[a](b "c '),
  'links in angle brackets cut off': repeat('[a](<b'),
  'titles in parentheses cut off': repeat('[a](b (c '),
  'markers cut off': repeat('[@a, p. 1 '),
  'markers and images': repeat('![@a, p. 4](u '),
  'comments opened': repeat('<!--'),
  'processing instructions opened': repeat('a <?'),
  'declarations opened': repeat('a <!A '),
  'CDATA opened': repeat('a <![CDATA['),
  'tags cut off': repeat('a <b c="'),
  'addresses cut off': repeat('<a:b'),
  'code of ever more ticks': numbered((index) => `${'`'.repeat(index + 1)} `),
  'code of two lengths': after('a', repeat('`` b ` c ``` ')),
  backslashes: repeat('\\'),
  entities: repeat('&lt;&'),
  'quotes in quotes': repeat('> > a\n\n'),
  'quotes with lazy lines': repeat('> > > a\nb\n'),
  'quotes open and close': repeat('> a\n\n>> b\n>>> c\n'),
  'lists nested to a hundred': numbered((index) => `${' '.repeat((index % 45) * 2)}- a\n`),
  'lists of every sign': repeat('- a\n* b\n+ c\n1. d\n2) e\n'),
  'empty items': repeat('-\n'),
  'items in items': repeat('- - - - a\n'),
  'blank lines in an item': after('- a\n', repeat('\n  \n')),
  'headings underlined': repeat('a\n=\n'),
  'fences opened': repeat('```a\n~~~\n'),
  definitions: numbered((index) => `[a${index}]: u\n`),
  'definitions and references': numbered((index) => `[a${index}]: u\n\n[a${index}] b\n\n`),
  'one definition, many references': after(`[a]: ${'u'.repeat(2000)}\n\n`, repeat('[a] ')),
  footnotes: numbered((index) => `[^${index}]: a\n\nb[^${index}]\n\n`),
  'footnotes nested': numbered((index) => `[^${index}]: a[^${index + 1}]\n`),
  'table of many columns': (size) => {
    const columns = Math.ceil(size / 4)
    return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`
  },
  'table of many columns and short rows': (size) => {
    const columns = Math.floor(size / 6)
    return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|\n'.repeat(columns)}`
  },
  'tables cut off': repeat('a | b\n- | -\n'),
  'tables in quotes': repeat('> a | b\n> - | -\n> c | d\n\n'),
  tabs: repeat('\t- a\n'),
  'carriage returns': repeat('a\r'),
  'NUL characters': repeat('\0'),
  'HTML blocks': repeat('<div>\n\na\n\n'),
  suppressions: repeat('<!-- briefing-ignore uncited-claim: a -->\n'),
  'suppressions cut off': repeat('<!-- briefing-ignore '),
  'quotation marks opened': repeat('“a '),
  'parentheses opened': repeat('(a '),
  'full stops': repeat('a. '),
  abbreviations: repeat('e.g. i.e. '),
  digits: repeat('1,000.'),
  'one word': repeat('a'),
}

/** What somebody may well write, in a file that has grown. */
export const accidents = {
  'one paragraph of sentences': repeat('Rents rose by 4 % in 2024 in the north [@census, p. 4]. '),
  'one paragraph of markers': repeat('[@k]'),
  'one paragraph of emphasis': repeat('Rents **rose** by *4 %* in `2024` [1]. '),
  'one paragraph of links': repeat('Rents [rose](https://a.org "Rents") in ![one](u) [1]. '),
  'one paragraph of HTML': repeat('Rents <b>rose</b> in <https://a.org> <!-- c -->. '),
  'one paragraph of lines': repeat('Rents rose by 4 % [1].\n'),
  'one paragraph of hard breaks': repeat('Rents rose by 4 % [1].  \n'),
  'short paragraphs': repeat('Rents rose [1].\n\n'),
  'two markers': repeat('Rents rose [1] [2].\n\n'),
  'headings with markers': repeat('## Rents [1]\n\nRents rose [1].\n\n'),
  'markers to come': repeat('Rents rose [citation needed].\n\n'),
  analysis: repeat('<!-- briefing: analysis -->\nRents rose by 4 % in 2024.\n\n'),
  'one list': repeat('- Rents rose [1].\n'),
  'one list with paragraphs': repeat('- Rents rose [1].\n\n  Rivers fell [2].\n\n'),
  'one list of tasks': repeat('- [x] Rents rose [1].\n'),
  'short lists': repeat('Rents:\n\n- rose [1].\n- fell [2].\n\n'),
  'separate lists': numbered((index) => `${index % 2 ? '-' : '*'} Rents rose [1].\n\n`),
  'lists in lists': repeat('- Rents\n  - rose\n    - again [1].\n'),
  quotes: repeat('> Rents rose [1].\n\n'),
  'one quote': repeat('> Rents rose [1].\n>\n'),
  'quotes in quotes of mail': repeat('> > Rents rose [1].\n>\n> Rivers fell.\n\n'),
  headings: repeat('## Rents\n\nRents rose [1].\n\n'),
  'one table': after('| a | b |\n| - | - |\n', repeat('| Rents | rose [1] |\n')),
  tables: repeat('| a | b |\n| - | - |\n| Rents | rose [1] |\n\n'),
  'code in fences': repeat('```js\nconst a = 1\n```\n\nRents rose [1].\n\n'),
  'one piece of code': after('```js\n', repeat('const a = 1\n')),
  images: repeat('![Rents](rents.png)\n\nRents rose [1].\n\n'),
  comments: repeat('<!-- checked -->\n\nRents rose [1].\n\n'),
  HTML: repeat('<details>\n<summary>a</summary>\n\nRents rose [1].\n\n</details>\n\n'),
  notes: numbered((index) => `Rents rose[^${index}].\n\n[^${index}]: See the census.\n\n`),
  'links defined': numbered(
    (index) => `Rents [rose][r${index}].\n\n[r${index}]: https://a.org/${index}\n\n`,
  ),
  'links defined at the end': (size) => {
    const count = Math.ceil(size / 50)
    const numbers = Array.from({ length: count }, (_, index) => index)
    const text = numbers.map((index) => `Rents [rose][r${index}].\n\n`).join('')
    return text + numbers.map((index) => `[r${index}]: https://a.org/${index}\n`).join('')
  },
  'references numbered': (size) => {
    const count = Math.ceil(size / 60)
    const numbers = Array.from({ length: count }, (_, index) => index + 1)
    const text = numbers.map((index) => `Rents rose [${index % 900}].\n\n`).join('')
    return `${text}## References\n\n${numbers.map((index) => `${index}. Census https://a.org/${index}\n`).join('')}`
  },
  'Windows line ends': repeat('Rents rose [1].\r\n\r\n- Rivers\r\n- fell [2].\r\n\r\n'),
  'tabs in lists': repeat('-\tRents rose [1].\n\t-\tagain\n'),
}

/** What breaks readers of data: size → the files of a project, by path. */
export const bombs = {
  'front matter of many keys': (size) =>
    briefing(`---\n${numbered((index) => `k${index}: a\n`)(size)}---\n\nRents.\n`),
  'front matter nested': (size) => briefing(`---\na: ${'['.repeat(size)}\n---\n\nRents.\n`),
  'front matter never closed': (size) => briefing(`---\n${'a: b\n'.repeat(size / 5)}`),
  'front matter of aliases': () => briefing(`---\na: &a [b, b]\n${aliases(40)}---\n\nRents.\n`),
  'YAML of nested lists': (size) => registry('sources.yaml', '['.repeat(size)),
  'YAML of nested items': (size) => registry('sources.yaml', '- '.repeat(size / 2)),
  'YAML of aliases': () => registry('sources.yaml', `a: &a [b, b]\n${aliases(40)}`),
  'YAML of one map': (size) =>
    registry('sources.yaml', numbered((index) => `k${index}: { type: report, title: a }\n`)(size)),
  'YAML of one key over and over': (size) =>
    registry('sources.yaml', repeat('- { id: k, type: report, title: a }\n')(size)),
  'YAML of nothing but errors': (size) => registry('sources.yaml', repeat('- : {\n')(size)),
  'YAML of open quotation marks': (size) => registry('sources.yaml', repeat('- "a\n')(size)),
  'JSON of nested lists': (size) => registry('sources.json', mirrored('[', ']')(size)),
  'JSON of nested maps': (size) => registry('sources.json', `[${'{"a":'.repeat(size / 5)}`),
  'JSON of empty entries': (size) => registry('sources.json', `[${repeat('{},')(size)}{}]`),
  'JSON of one entry over and over': (size) => {
    const entry = '{"id":"k","type":"report","title":"a"}'
    return registry('sources.json', `[${repeat(`${entry},`)(size)}${entry}]`)
  },
  'BibTeX of doubling strings': () =>
    registry(
      'sources.bib',
      `@string{a0 = "aaaaaaaaaaaaaaaa"}\n${numbered(
        (index) => `@string{a${index + 1} = a${index} # a${index}}\n`,
      )(4096)}@book{k, title = a99}\n`,
    ),
  'BibTeX of open braces': (size) =>
    registry('sources.bib', `@book{k, title = ${'{'.repeat(size)}`),
  'BibTeX of entries cut off': (size) =>
    registry('sources.bib', repeat('@book{k, title = {a\n')(size)),
  'BibTeX of commands': (size) =>
    registry('sources.bib', `@book{k, title = {${repeat('\\textbf{')(size)}}}\n`),
  'RIS never closed': (size) => registry('sources.ris', repeat('TY  - RPRT\n')(size)),
  'RIS of authors': (size) =>
    registry('sources.ris', `TY  - RPRT\nID  - k\n${repeat('AU  - A, B\n')(size)}ER  - \n`),
  'config of many settings': (size) => ({
    ...briefing('Rents.\n'),
    'briefing.config.yaml': numbered((index) => `k${index}: a\n`)(size),
  }),
  'config nested': (size) => ({
    ...briefing('Rents.\n'),
    'briefing.config.yaml': `rules: ${'{a: '.repeat(size / 4)}`,
  }),
  'patterns in the config': (size) => ({
    ...briefing('Rents.\n'),
    'briefing.config.yaml': `briefings: ["${'{a,b}'.repeat(size / 5)}.md"]\n`,
  }),
  'many files of briefings': (size) =>
    Object.fromEntries(
      Array.from({ length: size / 1024 }, (_, index) => [
        `briefings/${index}.md`,
        'Rents rose [@census].\n'.repeat(44),
      ]),
    ),
}

function briefing(text) {
  return { 'briefings/rents.md': text }
}

function registry(name, text) {
  return { ...briefing('Rents rose [@k].\n'), [`sources/${name}`]: text }
}

/** Each name stands for twice what the one before stands for. */
function aliases(count) {
  const names = Array.from({ length: count }, (_, index) => index)
  return names
    .map((index) => `a${index}: &a${index} [*a${index || ''}, *a${index ? index - 1 : ''}]\n`)
    .join('')
}
