/** Holds what edits do to a text, and that they do nothing else. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/apply-edits.ts'

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text })

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in whatever order the edits come', () => {
    const edits = [edit(6, 10, 'fell'), edit(0, 0, 'All '), edit(10, 17, '')]
    expect(applyEdits('Rents rose again.', edits)).toEqual({ text: 'All Rents fell', dropped: [] })
  })

  it('applies every insertion at one place, in the order given', () => {
    expect(applyEdits('ad', [edit(1, 1, 'b'), edit(1, 1, 'c')]).text).toBe('abcd')
  })

  it('drops and returns what overlaps an edit before it', () => {
    const edits = [edit(0, 4, 'x'), edit(2, 6, 'y'), edit(3, 3, 'z'), edit(4, 5, 'w')]
    const { text, dropped } = applyEdits('abcdefgh', edits)
    expect(text).toBe('xwfgh')
    expect(dropped).toEqual([edits[1], edits[2]])
  })

  it('keeps every character outside the edits', () => {
    const texts = fc.array(fc.record({ kept: fc.string(), old: fc.string(), put: fc.string() }))
    fc.assert(
      fc.property(texts, fc.string(), (parts, tail) => {
        let offset = 0
        const edits = parts.map(({ kept, old, put }) => {
          const start = offset + kept.length
          offset = start + old.length
          return edit(start, offset, put)
        })
        const before = parts.map(({ kept, old }) => kept + old).join('') + tail
        const after = parts.map(({ kept, put }) => kept + put).join('') + tail
        expect(applyEdits(before, edits)).toEqual({ text: after, dropped: [] })
      }),
    )
  })
})
