/** Checks what is taken for a placeholder, and what only resembles one. */
import { describe, expect, it } from 'vitest'
import {
  findPlaceholders,
  isPlaceholder,
  isPlaceholderDoi,
  isPlaceholderName,
  isPlaceholderUrl,
} from '../../src/syntax/placeholder.ts'

const found = (text: string): string[] =>
  findPlaceholders(text).map(({ start, end }) => text.slice(start, end))

describe('placeholders', () => {
  it.each(['TODO', 'TBD: find it', '[Insert title]', 'xxx', 'Lorem ipsum dolor sit amet', '...'])(
    'a field may hold %j',
    (text) => {
      expect(isPlaceholder(text)).toBe(true)
    },
  )

  it.each(['', 'Todo', 'Insert coins to play', 'TBC Bank', 'Lorem ipsum, a history', 'Title'])(
    'a field may well say %j',
    (text) => {
      expect(isPlaceholder(text)).toBe(false)
    },
  )

  it('are the names that style guides show', () => {
    expect(isPlaceholderName('Author', 'A. A.')).toBe(true)
    expect(isPlaceholderName('Author', 'Jane')).toBe(false)
  })

  it('are reserved hosts, and not hosts that resemble them', () => {
    expect(isPlaceholderUrl('https://www.example.com/a')).toBe(true)
    expect(isPlaceholderUrl('http://localhost:8080')).toBe(true)
    expect(isPlaceholderUrl('https://examples.com/example.com')).toBe(false)
    expect(isPlaceholderUrl('no address')).toBe(false)
  })

  it('are DOIs made up for show, and not short ones', () => {
    expect(isPlaceholderDoi('10.0000/abc')).toBe(true)
    expect(isPlaceholderDoi('10.1000/xxxx')).toBe(true)
    expect(isPlaceholderDoi('10.1000/1234')).toBe(false)
    expect(isPlaceholderDoi('10.1000/182')).toBe(false)
  })

  it('stand in brackets in prose', () => {
    expect(found('Rents rose [citation needed] and [Add a source here] (source?) [sic].')).toEqual([
      '[citation needed]',
      '[Add a source here]',
    ])
    expect(
      found('[source](https://stats.example) [ref]: x, [in the source] [references to it]'),
    ).toEqual([])
  })

  it('are found in time that grows with the text', () => {
    expect(findPlaceholders('[insert a '.repeat(50_000))).toEqual([])
    expect(findPlaceholders('[TODO '.repeat(50_000))).toEqual([])
  })
})
