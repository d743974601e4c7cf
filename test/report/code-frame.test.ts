/** Holds code frames to exact columns: long lines, tabs, wide letters, emoji, line ends. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrame } from '../../src/report/code-frame.ts'
import { TextFile } from '../../src/text/text-file.ts'
import { growth } from '../growth.ts'

/** The frame round the first place of `words`, as two lines. */
function frame(text: string, words: string, width = 60): string {
  const start = text.indexOf(words)
  const { line, source, marks } = codeFrame(
    new TextFile('rivers.md', text),
    { start, end: start + words.length },
    width,
  )
  return `${line} │ ${source}\n${' '.repeat(String(line).length)} │ ${marks}`
}

test('a short line stands there whole with carets under the words', () => {
  expect(frame('# Rivers\n\nNitrate fell by half.\n', 'fell by half')).toBe(
    ['3 │ Nitrate fell by half.', '  │         ^^^^^^^^^^^^'].join('\n'),
  )
})

test('a long line is a window between words, cut on both sides', () => {
  const before = 'The river rose and the river fell. '.repeat(20)
  const text = `${before}Nitrate fell by half.${' The ferry was late again.'.repeat(20)}\n`
  expect(frame(text, 'Nitrate fell by half')).toBe(
    [
      '1 │ … the river fell. Nitrate fell by half. The ferry was …',
      '  │                   ^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
  )
})

test('words at the start or the end of a long line use the whole window', () => {
  const text = `Nitrate fell by half.${' The ferry was late again.'.repeat(10)} It sank.`
  expect(frame(text, 'Nitrate')).toBe(
    ['1 │ Nitrate fell by half. The ferry was late again. The …', '  │ ^^^^^^^'].join('\n'),
  )
  expect(frame(text, 'sank.')).toBe(
    [
      '1 │ … ferry was late again. The ferry was late again. It sank.',
      '  │                                                      ^^^^^',
    ].join('\n'),
  )
})

test('a span longer than the window starts near its left side and is cut at the right', () => {
  const text = `It rained. ${'Rents rose and rivers fell and '.repeat(10)}nothing else.`
  expect(frame(text, text.slice(11), 40)).toBe(
    ['1 │ … rained. Rents rose and rivers fell …', '  │           ^^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
  )
})

test('a tab is four columns, and the carets follow it', () => {
  expect(frame('\tRents rose.', 'rose')).toBe(
    ['1 │     Rents rose.', '  │           ^^^^'].join('\n'),
  )
})

test('wide letters and emoji take two columns, marks take none', () => {
  expect(frame('漢字 rents rose', 'rents')).toBe(
    ['1 │ 漢字 rents rose', '  │      ^^^^^'].join('\n'),
  )
  expect(frame('The 🚢👩‍👩‍👧 ferry', 'ferry')).toBe(
    ['1 │ The 🚢👩‍👩‍👧 ferry', '  │          ^^^^^'].join('\n'),
  )
  expect(frame('Que\u0301bec 漢字', '漢字')).toBe(
    ['1 │ Que\u0301bec 漢字', '  │        ^^^^'].join('\n'),
  )
})

test('control and bidirectional characters are shown as escapes that the carets allow for', () => {
  expect(frame('a\u001b[31m \u202eb rents', 'rents')).toBe(
    ['1 │ a\\u001b[31m \\u202eb rents', '  │                     ^^^^^'].join('\n'),
  )
})

test('a span over several lines shows the first and says that it goes on', () => {
  expect(frame('One ferry\r\nran late.\r\n', 'ferry\r\nran')).toBe(
    ['1 │ One ferry', '  │     ^^^^^…'].join('\n'),
  )
})

test('an empty span has one caret, at the end of a line too', () => {
  const file = new TextFile('a.md', 'Rents\nrose')
  const marks = [0, 3, 5, 10].map((start) => codeFrame(file, { start, end: start }, 40).marks)
  expect(marks).toEqual(['^', '   ^', '     ^', '    ^'])
})

test('a byte order mark is no column', () => {
  expect(frame('\ufeffRents rose', 'Rents')).toBe(['1 │ Rents rose', '  │ ^^^^^'].join('\n'))
})

test('no frame is wider than asked for, throws, or is without a caret', () => {
  const pieces = fc.constantFrom(
    'rent ',
    '漢',
    '🚢',
    '\t',
    '\n',
    '\r\n',
    '\u202e',
    'e\u0301',
    '\ud83d',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 200 }),
      fc.nat(400),
      fc.nat(90),
      (parts, start, length) => {
        const text = parts.join('')
        const { source, marks } = codeFrame(
          new TextFile('a.md', text),
          { start, end: start + length },
          50,
        )
        expect(marks).toMatch(/^ *\^+…?$/u)
        expect(marks.length).toBeLessThanOrEqual(52)
        expect(Array.from(source).length).toBeLessThanOrEqual(200)
        // oxlint-disable-next-line no-control-regex -- they are what must not be there
        expect(source).not.toMatch(/[\u0000-\u001f\u202e]/u)
      },
    ),
  )
})

test('a line of a million characters costs no more than its window', async () => {
  const [short, long] = [12_500, 100_000].map((count) => {
    const file = new TextFile('rents.md', 'Rents rose. '.repeat(count))
    file.pointAt(0)
    return file
  })
  const show = (count: number): void => {
    const file = count > 12_500 ? long : short
    if (!file) return
    for (let round = 0; round < 50; round++) codeFrame(file, { start: 60_000, end: 60_010 }, 100)
  }
  expect(await growth(show, 12_500)).toBeLessThan(6)
})
