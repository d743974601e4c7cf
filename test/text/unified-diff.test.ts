/** Checks that a unified diff, applied, gives the new text. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/text/unified-diff.ts'

const line = fc.constantFrom(
  'rents\n',
  'rivers\n',
  'ferries\r\n',
  'planets\n',
  '\n',
  '--- a\n',
  '🚢\n',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', 'no end'))
  .map(([lines, end]) => lines.join('') + end)

describe('unifiedDiff', () => {
  it('says nothing of texts that are the same', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(unifiedDiff('a.md', same, same)).toEqual([])
      }),
    )
  })

  it('turns the old text into the new one when it is applied', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after)
        expect(applied(before, unifiedDiff('a.md', before, after))).toBe(after)
      }),
    )
  })

  it('joins changes that are near, and parts those that are far from each other', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index}\n`)
    const changed = lines.with(2, 'two\n').with(6, 'six\n').with(25, 'x\n')
    const heads = unifiedDiff('a.md', lines.join(''), changed.join('')).filter((one) =>
      one.startsWith('@@'),
    )
    expect(heads).toEqual(['@@ -1,10 +1,10 @@', '@@ -23,7 +23,7 @@'])
  })

  it('takes no longer for texts that have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}\n`).join('')
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}\n`).join('')
    expect(unifiedDiff('a.md', before, after)).toHaveLength(40_003)
  })
})

/** A patch program that trusts nothing: lines that stay or go must be those of the old text. */
function applied(before: string, diff: readonly string[]): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const result: string[] = []
  let at = 0
  for (const [index, one] of diff.entries()) {
    if (index < 2 || one.startsWith('\\')) continue
    const head = /^@@ -(\d+)(?:,(\d+))? /.exec(one)
    const words = `${one.slice(1)}${diff[index + 1]?.startsWith('\\') ? '' : '\n'}`
    if (head) {
      const start = Number(head[1]) - (head[2] === '0' ? 0 : 1)
      while (at < start) result.push(old[at++] ?? '')
    } else if (one.startsWith('+')) result.push(words)
    else {
      if (old[at] !== words) throw new Error(`Line ${at + 1} is not ${JSON.stringify(words)}`)
      if (one.startsWith(' ')) result.push(words)
      at++
    }
  }
  return [...result, ...old.slice(at)].join('')
}
