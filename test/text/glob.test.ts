/** Holds globs against picomatch, and against names that make picomatch try for hours. */
import * as fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, it } from 'vitest'
import { folderOfGlob, globFault, globMatcher } from '../../src/text/glob.ts'
import { growth } from '../growth.ts'

describe('a glob', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['*.md', ['rents.md'], ['.md', '.rents.md', 'a/rents.md', 'rents.mdx']],
    ['.*', ['.rents'], ['rents']],
    ['**/*.md', ['rents.md', 'a/b/rents.md'], ['a/.b/rents.md', '.a/rents.md']],
    ['a/**', ['a/b', 'a/b/c', 'a/'], ['a', 'b/a/c', 'a/.b', 'a/b/.c']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['20??-*', ['2026-rents', '2026-'], ['206-rents']],
    ['[a-c][!x]', ['ab', 'cy'], ['dx', 'ax', 'a/', 'a']],
    ['[]-]', [']', '-'], ['a']],
    ['[a-]b', ['ab', '-b'], ['cb']],
    ['{a,b/{c,d},}.md', ['a.md', 'b/c.md', 'b/d.md'], ['c.md', 'b.md']],
    ['+(a|bb)', ['a', 'bb', 'abba'], ['', 'ab']],
    ['x*(a)?(b)@(c|d)', ['xc', 'xaabd'], ['xbbc', 'xab']],
    ['**(a).md', ['x.md', 'xaa.md'], ['xb.mdx']],
    ['notes (old)/{draft}', ['notes (old)/{draft}'], ['notes old/draft']],
    ['{a,[', ['{a,['], ['a']],
    [String.raw`\*\{a,b}`, ['*{a,b}'], ['xa']],
    ['./a', ['a'], ['./b']],
    ['!a', ['b', 'a/b'], ['a']],
    ['!!a', ['a'], ['b']],
  ])('%s', (pattern, matching, others) => {
    const isMatch = globMatcher([pattern])
    expect(matching.filter((path) => !isMatch(path))).toEqual([])
    expect(others.filter((path) => isMatch(path))).toEqual([])
  })

  it('with `dot` matches what is hidden, but not the folder around', () => {
    const isMatch = globMatcher(['**/README.md', 'drafts/*'], { dot: true })
    expect(['.a/README.md', 'drafts/.b', '../README.md'].map(isMatch)).toEqual([true, true, false])
  })

  it('means what picomatch takes it for', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      '/',
      '*',
      'a?',
      '/**/',
      '[ab]',
      '[a-c]',
      '.',
      '*.md',
      '{a,b}',
    )
    const name = fc.constantFrom('a', 'b', 'c', '/', 'a/', 'bb', '.', '.md', '[', '*', '}')
    const inFolders = fc.tuple(
      fc.constantFrom('', '**/'),
      fc.array(part, { minLength: 1, maxLength: 5 }),
    )
    const patterns = inFolders
      .map(([front, parts]) => front + parts.join(''))
      .filter((pattern) => !/\/\/|\*\*[^/]|[^/]\*\*|\*\*$|\*\*\/\*\*|^\/|\/$/.test(pattern))
    const paths = fc
      .array(name, { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''))
      .filter((path) => !/^\/|\/\/|\/$|(?:^|\/)\.\.?(?:\/|$)/.test(path))
    fc.assert(
      fc.property(patterns, paths, fc.boolean(), (pattern, path, dot) => {
        expect(globMatcher([pattern], { dot })(path)).toBe(picomatch(pattern, { dot })(path))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['*a', '+(a|aa)', '{a,aa}', '**/a/', '*(*(a))', '[ab]*'])(
    'is compared in time that grows with the name: %s, repeated',
    async (piece) => {
      const isMatch = globMatcher([`${piece.repeat(20)}b`])
      const name = piece.includes('/') ? 'a/' : 'a'
      expect(await growth((size) => isMatch(`${name.repeat(size)}c`), 1000)).toBeLessThan(24)
    },
  )
})

describe('a fault', () => {
  it.each([
    ['x'.repeat(1001), 'must be a pattern of at most 1000 characters'],
    ['!(README).md', 'must not have "!(" in it: what to leave out has no pattern'],
    ['{1..9}.md', 'must not have ".." in braces: [1-9] and {9,10,11} say the same'],
  ])('%s', (pattern, fault) => expect(globFault(pattern)).toBe(fault))

  it.each(['x'.repeat(1000), String.raw`\!(a`, String.raw`!\(a)`, 'a..b/{c,d}', '../{a,b}'])(
    'is not in %s',
    (pattern) => expect(globFault(pattern)).toBeUndefined(),
  )
})

it.each([
  ['a/b/*.md', 'a/b'],
  ['a/b.md', 'a'],
  ['./a/**', 'a'],
  ['../a/{b,c}', '../a'],
  ['a/@(b|c)/d', 'a'],
  ['*.md', ''],
  ['!a/*', ''],
])('what %s matches lies in "%s"', (pattern, folder) => expect(folderOfGlob(pattern)).toBe(folder))
