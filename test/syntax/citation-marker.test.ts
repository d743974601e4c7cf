/** Checks that every marker form is read, that near misses say so, and that text stays text. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestMarker, parseCitationMarker } from '../../src/syntax/citation-marker.ts'
import { printCitationMarker } from '../../src/syntax/print-citation-marker.ts'

/** Names of the sources with all that was said of them, and the text of each span. */
function read(raw: string): unknown {
  const marker = parseCitationMarker(raw)
  return marker?.items.map(({ target, span, mode, ...rest }) => ({
    ...('key' in target ? { key: target.key } : {}),
    ...('number' in target ? { number: target.number } : {}),
    ...(mode === 'suppress-author' && { mode }),
    ...rest,
    at: raw.slice(span.start, span.end),
  }))
}

function names(raw: string): unknown {
  return parseCitationMarker(raw)?.items.map(({ target }) =>
    target.kind === 'key' ? target.key : target.kind === 'number' ? target.number : target.url,
  )
}

function problemOf(raw: string): string | undefined {
  return parseCitationMarker(raw)?.problem?.message
}

describe('numbers', () => {
  it.each([
    ['[1]', [1]],
    ['[999]', [999]],
    ['[1, 3]', [1, 3]],
    ['[1,3]', [1, 3]],
    ['[1–3]', [1, 2, 3]],
    ['[1-3, 7]', [1, 2, 3, 7]],
    ['[2, p. 4; 3, p. 9]', [2, 3]],
    ['[2, 41:12]', [2]],
    ['[2, "it rained; it poured"]', [2]],
    ['[1,\n3]', [1, 3]],
  ])('reads %s without complaint', (raw, expected) => {
    expect(names(raw)).toEqual(expected)
    expect(problemOf(raw)).toBeUndefined()
  })

  it('keeps locator, pinned words and span of each number', () => {
    expect(read('[2, p. 4; 13, pp. 9–11, “low water”]')).toEqual([
      { number: 2, locator: { label: 'page', value: '4' }, at: '2' },
      { number: 13, locator: { label: 'page', value: '9–11' }, quote: 'low water', at: '13' },
    ])
  })

  it('gives the middle of a range the span of the range', () => {
    expect(read('[4–6]')).toEqual([
      { number: 4, at: '4' },
      { number: 5, at: '4–6' },
      { number: 6, at: '6' },
    ])
  })
})

describe('keys', () => {
  it('reads prefix, locator, suppressed author and suffix', () => {
    expect(read('[@key, pp. 33–35; see @other, ch. 2, in part; -@third]')).toEqual([
      { key: 'key', locator: { label: 'page', value: '33–35' }, at: 'key' },
      {
        key: 'other',
        prefix: 'see',
        locator: { label: 'chapter', value: '2' },
        suffix: 'in part',
        at: 'other',
      },
      { key: 'third', mode: 'suppress-author', at: 'third' },
    ])
  })

  it.each([
    ['[@{odd key}]', 'odd key'],
    ['[@harbour-2019]', 'harbour-2019'],
    ['[@müller:2020.x]', 'müller:2020.x'],
    ['[@_draft]', '_draft'],
    ['[@a_b_c]', 'a_b_c'],
    ['[@key.]', 'key'],
    ['[@key--x]', 'key'],
    ['[@2019-census]', '2019-census'],
    ['[@toString]', 'toString'],
  ])('takes from %s the key %s', (raw, key) => {
    expect(names(raw)).toEqual([key])
    expect(problemOf(raw)).toBeUndefined()
  })

  it.each([
    ['p. 4, "exact; [words]"', { label: 'page', value: '4' }, 'exact; [words]'],
    ['“exact words”, p. 4', { label: 'page', value: '4' }, 'exact words'],
    ['„genaue Worte“', undefined, 'genaue Worte'],
  ])('pins the words of %s', (tail, locator, quote) => {
    const [item] = parseCitationMarker(`[@key, ${tail}]`)?.items ?? []
    expect(item?.locator).toEqual(locator)
    expect(item?.quote).toBe(quote)
    expect(item?.suffix).toBeUndefined()
  })

  it.each([
    ['[@k{ii, A, D–Z}, in part]', { label: 'page', value: 'ii, A, D–Z' }, 'in part'],
    ['[@k, {ch. 2} and on]', { label: 'chapter', value: '2' }, 'and on'],
    ['[@k{}, 12 ferries]', undefined, '12 ferries'],
  ])('lets braces say what the locator of %s is', (raw, locator, suffix) => {
    const [item] = parseCitationMarker(raw)?.items ?? []
    expect([item?.locator, item?.suffix]).toEqual([locator, suffix])
  })

  it('leaves a quotation in the middle of a suffix unpinned', () => {
    expect(read('[@key, who says "no" twice]')).toEqual([
      { key: 'key', suffix: 'who says "no" twice', at: 'key' },
    ])
  })
})

describe('near misses', () => {
  it.each([
    ['[1;2]', [1, 2], 'write [1, 2]'],
    ['[ 1 ]', [1], 'write [1]'],
    ['[1 2]', [1, 2], 'write [1, 2]'],
    ['[**1**]', [1], 'write [1]'],
    ['[*1*, _2_]', [1, 2], 'write [1, 2]'],
    ['[1,]', [1], 'write [1]'],
    ['[,1]', [1], 'write [1]'],
    ['[1,, 2]', [1, 2], 'write [1, 2]'],
    ['[1 – 3]', [1, 2, 3], 'write [1–3]'],
    ['[3-1]', [3, 1], 'write the lower number first, as in [1–3]'],
    ['[1-400]', [1, 400], 'list the sources, or write \\[ if this is no marker'],
    ['[2, p.]', [2], 'write the place after its label, as in [2, p. 4]'],
    ['[@a, @b]', ['a', 'b'], 'write [@a; @b]'],
    ['[@a,@b]', ['a', 'b'], 'write [@a; @b]'],
    ['[see @a and @b, p. 3]', ['a', 'b'], 'write [see @a; @b, p. 3]'],
    ['[@a;]', ['a'], 'write [@a]'],
    ['[ @a ]', ['a'], 'write [@a]'],
    ['[**@a**]', ['a'], 'write [@a]'],
    ['[@a; p. 4]', ['a'], 'write [@a]'],
    ['[@a; 3]', ['a', 3], 'name every source by its key, as in [@key; @other]'],
    ['[@]', [], 'write a key, as in [@key]'],
  ])('reads %s as far as is sure and says what to write', (raw, expected, help) => {
    const marker = parseCitationMarker(raw)
    expect(names(raw)).toEqual(expected)
    expect(marker?.problem?.help).toBe(help)
    expect(marker?.problem?.message).toMatch(/^[A-Z].*[^.]$/)
  })
})

it('cuts a long marker in its message', () => {
  const { message = '' } =
    parseCitationMarker(`[@river, ${'very '.repeat(100)}@rent]`)?.problem ?? {}
  expect(message.length).toBeLessThan(130)
})

it.each([
  '[sic]',
  '[…]',
  '[x]',
  '[ ]',
  '[]',
  '[^1]',
  '[0]',
  '[0, 1]',
  '[2024]',
  '[1, 2024]',
  '[1990s]',
  '[1939–45]',
  '[01]',
  '[1.5]',
  '[1a]',
  '[3 apples]',
  '[10 May]',
  '[2, apples]',
  '[−1, 1]',
  '[50 %]',
  '[a]',
  '[mail clerk@harbour.org]',
  '[text [1] @key]',
  '[1',
  '1]',
  `[@${'a'.repeat(longestMarker)}]`,
])('leaves %s as text', (raw) => {
  expect(parseCitationMarker(raw)).toBeUndefined()
})

describe('laws', () => {
  const fragments = fc.array(
    fc.constantFrom(
      '@',
      'river',
      '1',
      '23',
      '; ',
      ', ',
      'p. ',
      '–',
      '-',
      '"',
      '“',
      '”',
      '{',
      '}',
      '[',
      ']',
      ' ',
      '*',
      '_',
      '\\',
      '\n',
      'é',
      '😀',
      'see',
      '41:12',
      'iv',
      '§',
    ),
    { maxLength: 24 },
  )
  const raws = fragments.map((parts) => `[${parts.join('')}]`)

  it('never throws, and every span lies inside the marker and names its target', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        for (const { target, span } of parseCitationMarker(raw)?.items ?? []) {
          const named = raw.slice(span.start, span.end)
          expect(target.kind === 'key' ? target.key === named : /\d/.test(named)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads what it prints', () => {
    const word = fc.constantFrom('river', 'rent', 'Fähre', 'x1')
    const locator = fc.constantFrom(
      { label: 'page', value: '4' },
      { label: 'page', value: '33–35' },
      { label: 'section', value: '4.2' },
      { label: 'timestamp', value: '41:12' },
      { label: 'item', value: '7' },
      { label: 'sub-verbo', value: 'ferry' },
    )
    const item = fc.record(
      {
        target: fc.record({
          kind: fc.constant('key' as const),
          key: fc.constantFrom('harbour-2019', 'odd key', 'a:b', 'trailing.', '_x'),
        }),
        mode: fc.constantFrom('parenthetical' as const, 'suppress-author' as const),
        prefix: word,
        locator,
        quote: fc.constantFrom('low water', 'said "no"', 'a; b, c'),
        suffix: word,
      },
      { requiredKeys: ['target', 'mode'] },
    )
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const marker = parseCitationMarker(printCitationMarker(items))
        expect(marker?.problem).toBeUndefined()
        expect(marker?.items.map((read) => ({ ...read, span: undefined }))).toEqual(items)
      }),
    )
  })

  it('prints an address in angle brackets, because no marker can name it', () => {
    const target = { kind: 'url' as const, url: 'https://a.org' }
    expect(printCitationMarker([{ target, mode: 'parenthetical' }])).toBe('[<https://a.org>]')
  })

  it('prints numbers in the shortest form and reads them again', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(numbers, (list) => {
        const items = list.map((number) => ({
          target: { kind: 'number' as const, number },
          mode: 'parenthetical' as const,
        }))
        expect(names(printCitationMarker(items))).toEqual(list)
      }),
    )
    expect(names('[2–4, 9]')).toEqual([2, 3, 4, 9])
  })
})
