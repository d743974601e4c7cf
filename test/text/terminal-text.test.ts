/** Shows that nothing from a file can command a terminal. */
import { expect, test } from 'vitest'
import { escapeText, paint, print } from '../../src/text/terminal-text.ts'

test('control, bidirectional and line-separating characters become escapes', () => {
  expect(escapeText('ferry\u001b]0;owned\u0007')).toBe('ferry\\u001b]0;owned\\u0007')
  expect(escapeText('a\r\n\tb')).toBe('a\\r\\n\\tb')
  expect(escapeText('\u009b31m \u2028 \u202e \u2067 \ufeff')).toBe(
    '\\u009b31m \\u2028 \\u202e \\u2067 \\ufeff',
  )
  expect(escapeText('\u{e0041}')).toBe('\\u{e0041}')
  expect(escapeText('\ud83d alone')).toBe('\\ud83d alone')
})

test('letters of all scripts and joined emoji stay as they are', () => {
  const text = 'Zürich 漢字 עברית می‌خواهم 👩‍👩‍👧'
  expect(escapeText(text)).toBe(text)
})

test('a line is put together from safe parts and painted from outside', () => {
  const path = escapeText('rents.md')
  expect(print`${path}:${3}`).toBe('rents.md:3')
  expect(paint(path, ['bold', 'red'])).toBe('\u001b[1;31mrents.md\u001b[0m')
})
