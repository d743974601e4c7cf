/** Makes YAML as people write it, and the same with something else in the middle. */
import * as fc from 'fast-check'
import { heapsOf } from '../laws/heaps.ts'

const keys = ['id', 'title', 'URL', 'container-title', 'a b', 'x.y', '__proto__', 'null', 'true']
const oddKeys = ['1', 'é', '"k"', '?', '<<', '- k', 'k ', '-k', '_']
const scalars = [
  ['Rents rose', 'a', 'report', '2026-05-12', '2026', '-5', '+7', '0777', '1.5', '.5', '1.', '1e3'],
  ['true', 'False', 'null', '~', 'NULL', 'yes', 'no', '12:30:45', 'https://a.example/b?c=d&e#f'],
  [
    '"quoted"',
    "'it''s'",
    "''",
    '""',
    '"a: b"',
    "'x # y'",
    'a#b',
    'a:b',
    'a, b',
    'x]',
    'é — 𝄞',
    'ｆ：',
  ],
].flat()
const oddScalars = [
  [
    '0x1F',
    '0o17',
    '.inf',
    '-.inf',
    '.nan',
    '-.5',
    '-',
    '--',
    '- -',
    '-a',
    '?a',
    ':a',
    '?',
    ':',
    '-1-',
  ],
  [
    'a: b',
    'a:',
    'a #',
    'a # note',
    '#',
    '!!str 1',
    '&x y',
    '*x',
    '@a',
    '`a`',
    '%a',
    '|',
    '>',
    '>-',
  ],
  [
    '"a',
    "'a",
    '"a\\n"',
    '"a" b',
    "'a' # note",
    '"a"# note',
    '"a": b',
    '\u00A0a',
    'a\u00A0',
    '\u2028',
  ],
  [
    '[a',
    '{a: b',
    ']',
    '}',
    '[a, b] # note',
    '[a]#',
    '[a] b',
    '[a]: b',
    '...',
    '---',
    '1_000',
    '1e',
    '.',
  ],
].flat()
const flows = [
  ['[]', '{}', '[a, b]', '[ a , 1 ]', '{ family: Okonkwo, given: A. }', '{a: [1, {b: c}], d: "e"}'],
  ['[a,b]', '[a,]', '[,a]', '{a}', '{a:}', '{a: }', '{a:b}', '[a: b]', '["a", \'b\']', '[[[[1]]]]'],
  [
    '{ "a": 1 }',
    '[a #b]',
    '[ a # b ]',
    '[ - a ]',
    '[-1, .5]',
    '[http://a.b/?c]',
    '{a: http://b.c}',
  ],
].flat()
const splices = [
  [
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '    ',
    '\n  ',
    '\n    ',
    '\uFEFF',
    '\0',
    '\u0085',
    '\u2028',
  ],
  [
    '# note',
    ' # note',
    '\n# note\n',
    '\n      # note\n',
    '\n---\n',
    '\n...\n',
    '%YAML 1.2\n',
    '- ',
    '-\n',
  ],
  [
    ': ',
    ':',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>-\n',
    '>+\n',
    '|2\n',
    '&a ',
    '*a',
    '!t ',
    '? ',
  ],
].flat()

/** Lines of a value; a line end as the first one says that it does not start on the line of its key. */
type Written = readonly string[]

/** Words, and once in a while one of the others. */
function mostly(words: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...words), weight: 40 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  )
}

const scalar = fc.oneof(
  { arbitrary: mostly(scalars, oddScalars), weight: 5 },
  { arbitrary: mostly(flows.slice(0, 6), flows), weight: 1 },
)
const blockLines = ['Rents rose', 'by 4 %.', 'a: b', '']
const blockText = fc
  .tuple(
    mostly(['|', '>', '|-', '>-'], ['>- ', '>+', '>- # note', '|2', '>9-']),
    fc.array(mostly(blockLines, [' more', '# c', '- d', 'e ', '\u00A0', ' ']), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom(1, 2, 2, 4),
  )
  .map(([header, lines, step]) => [
    header,
    ...lines.map((line) => (line === '' ? '' : ' '.repeat(step) + line)),
  ])
const key = mostly(keys, oddKeys)

const value: fc.Arbitrary<Written> = fc.letrec<{
  value: Written
  item: Written
  map: Written
  list: Written
}>((tie) => ({
  map: fc
    .array(fc.tuple(key, tie('value'), fc.constantFrom(0, 1, 2, 2, 4)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) => pairs.flatMap(([name, lines, step]) => under(`${name}:`, lines, step))),
  list: fc
    .array(fc.tuple(tie('item'), fc.constantFrom('-', '-', '-  ')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((items) =>
      items.flatMap(([lines, dash]) => {
        // The first line of what is nested stands behind the dash.
        const [head = '', ...tail] = lines[0] === '\n' ? lines.slice(1) : lines
        const pad = ' '.repeat(dash.length + 1)
        return [`${dash} ${head}`, ...tail.map((line) => (line === '' ? line : pad + line))]
      }),
    ),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: scalar.map((word) => [word]), weight: 20 },
    { arbitrary: blockText, weight: 1 },
    { arbitrary: tie('map').map((lines) => ['\n', ...lines]), weight: 20 },
    { arbitrary: tie('list').map((lines) => ['\n', ...lines]), weight: 1 },
  ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar.map((word) => [word]),
    fc.constant(['']),
    blockText,
    tie('map').map((lines) => ['\n', ...lines]),
    tie('list').map((lines) => ['\n', ...lines]),
  ),
})).value

/** A key's line, and what stands below it `step` deeper; a value on the key's line keeps its own depth. */
function under(head: string, [first = '', ...rest]: Written, step: number): Written {
  const pad = ' '.repeat(step)
  const lines = rest.map((line) => (line === '' ? line : pad + line))
  return first === '\n' ? [head, ...lines] : [`${head} ${first}`.trimEnd(), ...rest]
}

const plain = fc
  .tuple(
    mostly(['', '', '---\n', '# note\n', '\n', '# note\n---\n'], ['--- \n', '---\n---\n', '...\n']),
    value.filter(([first]) => first === '\n'),
    mostly(['\n', '', '\n\n', '\n# end', '  \n'], ['\n...\n', '\n---\n']),
  )
  .map(([head, [, ...lines], tail]) => head + lines.join('\n') + tail)

const spliced = fc
  .tuple(plain, fc.nat(), fc.constantFrom(...splices), fc.nat(6))
  .map(([text, at, splice, gone]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + splice + text.slice(place + gone)
  })

/** Texts that are YAML for the most part. */
export const yamlTexts: fc.Arbitrary<string> = fc.oneof(
  plain,
  spliced,
  heapsOf([...keys.map((name) => `${name}: `), ...scalars, ...splices, '\n', '\n', '  ', '- ']),
)
