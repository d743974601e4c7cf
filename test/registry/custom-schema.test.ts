/** Checks what is said of our own fields when they have the wrong shape, and where. */
import { describe, expect, it } from 'vitest'
import { meantCustomField } from '../../src/registry/custom-schema.ts'
import { readYaml } from './read-registry.ts'

const sha256 = 'ab'.repeat(32)

async function said(custom: string): Promise<string[]> {
  const text = `- id: census\n  type: report\n  title: Census\n  custom:\n    ${custom}\n`
  const { issues } = await readYaml(text)
  return issues.map(({ message, help, location: { span } }) => {
    const words = text.slice(span.start, span.end)
    return [message, JSON.stringify(words), ...(help === undefined ? [] : [help])].join(' | ')
  })
}

describe('fields under `custom`', () => {
  it.each([
    'tier: primary',
    'reliability: B',
    'reliability: public record',
    'reliability: { grade: b, by: desk, date: 2026-03-01 }',
    'credibility: 2',
    'credibility: { grade: 2, reason: two accounts agree }',
    `snapshot: { path: snapshots/a.html, sha256: ${sha256}, mediaType: text/html, bytes: 3, at: 2026-03-01 }`,
    'link: { status: 404, checkedAt: 2026-03-01T10:00:00Z, failingSince: 2026-02-27 }',
    'quotes: [{ exact: rents rose, prefix: that }]',
    'archive: [{ url: "https://archive.example/1", at: 2026-03-01 }]',
    'supersededBy: 2024',
    'retracted: true',
    'retracted: 2026-03',
    'origin: Pier Press wire',
    'derived-from: [census, 2024]',
    'rooms: 3',
    'original: yes',
  ])('may be %s', async (custom) => {
    expect(await said(custom)).toEqual([])
  })

  it.each([
    [
      'reliability: G',
      'Field "custom.reliability" must be a grade from A to F, words, or a map with them | "G"',
    ],
    [
      'credibility: 7',
      'Field "custom.credibility" must be a grade from 1 to 6, words, or a map with them | "7"',
    ],
    [
      'snapshot: { path: a.html }',
      'Field "custom.snapshot.sha256" must be a SHA-256 in hexadecimal | "{ path: a.html }"',
    ],
    [
      'snapshot: { path: a.html, sha256: abc }',
      'Field "custom.snapshot.sha256" must be a SHA-256 in hexadecimal | "abc"',
    ],
    ['snapshot: a.html', 'Field "custom.snapshot" must be a map with path and sha256 | "a.html"'],
    [
      'link: { checkedAt: yesterday }',
      'Field "custom.link.checkedAt" must be a date, as in 2026-03-09 | "yesterday"',
    ],
    [
      'archive: [{ url: "https://archive.example", at: 2026-02-31 }]',
      'Field "custom.archive.at" must be a date, as in 2026-03-09 | "2026-02-31"',
    ],
    [
      'retracted: [1]',
      'Field "custom.retracted" must be true, a date, or a map of date, reason and url | "[1]"',
    ],
    [
      'derived-from: { a: b }',
      'Field "custom.derived-from" must be a key or a list of keys | "{ a: b }"',
    ],
    [
      'superseded-by: census',
      'Unknown field "superseded-by" under "custom" | "superseded-by" | did you mean "supersededBy"?',
    ],
    [
      'reliabilty: A',
      'Unknown field "reliabilty" under "custom" | "reliabilty" | did you mean "reliability"?',
    ],
  ])('may not be %s', async (custom, words) => {
    expect(await said(custom)).toEqual([words])
  })
})

describe('meantCustomField', () => {
  it.each(['original', 'line', 'region', 'note', 'tags', 'reliable', 'quote-style'])(
    'leaves %s to whoever wrote it',
    (word) => {
      expect(meantCustomField(word)).toBeUndefined()
    },
  )
})
