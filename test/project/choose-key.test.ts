/** Holds the keys that new sources are given. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseKey, TakenKeys } from '../../src/project/choose-key.ts'
import { decodeEntry } from '../../src/project/decode-entry.ts'
import type { EntryFields } from '../../src/project/page-entry.ts'
import { printKey } from '../../src/syntax/cite-key.ts'

async function keyOf(fields: EntryFields, taken: readonly string[] = []): Promise<string> {
  const { source } = await decodeEntry('new', { type: 'webpage', ...fields })
  return source ? chooseKey(source, new TakenKeys(taken)) : ''
}

describe('the key of a new source', () => {
  it.each([
    [
      {
        title: 'The Rents of 2026',
        author: [{ family: 'de la Cruz', given: 'Ben' }],
        issued: 2026,
      },
      'de-la-cruz-2026-rents',
    ],
    [{ title: 'Rents', author: [{ literal: 'Ada Quay' }], issued: '2026-03' }, 'quay-2026-rents'],
    [
      { title: 'Rents', author: [{ literal: 'The Office for National Statistics' }] },
      'office-rents',
    ],
    [{ title: 'Rents', publisher: 'The Pier Press' }, 'pier-rents'],
    [{ title: 'Rents', URL: 'https://www.stats.example/a' }, 'stats-rents'],
    [{ title: 'Rents', URL: 'https://news.harbour.co.uk/a' }, 'harbour-rents'],
    [{ title: '(PDF) Rents', URL: 'https://tides.sea.gov.example/a' }, 'sea-rents'],
    [{ title: 'Rents', URL: 'http://127.0.0.1/a' }, 'rents'],
    [{ title: 'Größe der Fähre', author: [{ family: 'Müller-Ørsted' }] }, 'muller-orsted-grosse'],
    [{ title: '潮の満ち引き', author: [{ family: '山田', given: '花' }] }, '山田-潮の満ち引き'],
    [{ title: 'The the' }, 'the'],
    [{ title: '…' }, 'source'],
  ])('%j is %s', async (fields, key) => {
    expect(await keyOf(fields)).toBe(key)
  })

  it('is unlike every other, whatever the case', async () => {
    expect(await keyOf({ title: 'Rents' }, ['RENTS', 'rents-2'])).toBe('rents-3')
  })

  it('needs no braces in a marker, whatever the title', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }).filter((title) => title.trim() !== ''),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (title, family) => {
          const key = await keyOf({ title, author: [{ family }] })
          expect(printKey(key)).toBe(`@${key}`)
        },
      ),
    )
  })
})
