/** Checks which source a citation means, how sources are numbered, and which links cite. */
import { describe, expect, it } from 'vitest'
import type { ResolvedBriefing } from '../../src/model/briefing.ts'
import { indexRegistry } from '../../src/resolve/index-registry.ts'
import { resolveCitations } from '../../src/resolve/resolve-citations.ts'
import { growth } from '../growth.ts'
import { readBriefing, registryOf, type BriefingParts } from './read-briefing.ts'

const urls = {
  census: 'https://stats.example/census',
  harbour: 'https://harbour.example/timetable',
  almanac: undefined,
}

function resolve(
  parts: BriefingParts,
  registered: Record<string, string | undefined> = urls,
): ResolvedBriefing {
  return resolveCitations(readBriefing(parts), indexRegistry(registryOf(registered)))
}

/** Each item as "key → source, number". */
function itemsOf({ citations }: ResolvedBriefing): string[] {
  return citations.flatMap(({ items }) =>
    items.map(({ key, source, number }) => `${key} → ${source}, ${number}`),
  )
}

/** Each entry as "number key: indices of citations". */
function bibliographyOf({ bibliography }: ResolvedBriefing): string[] {
  return bibliography.map(
    ({ number, key, citations }) => `${number} ${key}: ${citations.join(' ')}`,
  )
}

describe('keys', () => {
  it('mean the source of that key, known or not', () => {
    const resolved = resolve({ cited: [{ targets: ['harbour', 'censsu'] }] })
    expect(itemsOf(resolved)).toEqual(['harbour → harbour, 1', 'censsu → undefined, 2'])
  })

  it.each(['toString', 'constructor', '__proto__'])(
    'that JavaScript knows are unknown: %s',
    (key) => {
      expect(itemsOf(resolve({ cited: [{ targets: [key] }] }))).toEqual([`${key} → undefined, 1`])
    },
  )
})

describe('numbers', () => {
  it('mean the position in the front matter’s list', () => {
    const resolved = resolve({
      listed: ['harbour', 'census'],
      cited: [{ targets: [2, 1] }],
      references: [{ number: 1, url: urls.census }],
    })
    expect(itemsOf(resolved)).toEqual(['census → census, 2', 'harbour → harbour, 1'])
  })

  it('keep the key of a listed source that the registry lacks', () => {
    expect(itemsOf(resolve({ listed: ['rents'], cited: [{ targets: [1] }] }))).toEqual([
      'rents → undefined, 1',
    ])
  })

  it('mean nothing beyond the end of the list', () => {
    const resolved = resolve({ listed: ['census'], cited: [{ targets: [2, 'harbour'] }] })
    expect(itemsOf(resolved)).toEqual(['undefined → undefined, undefined', 'harbour → harbour, 2'])
  })

  it('mean the text’s own reference of that number when nothing is listed', () => {
    const resolved = resolve({
      listed: [],
      cited: [{ targets: [7] }],
      references: [
        { number: 7, url: 'http://STATS.example/census/' },
        { number: 7, url: urls.harbour },
      ],
    })
    expect(itemsOf(resolved)).toEqual(['census → census, 1'])
  })

  it('mean nothing when their reference is not registered, whatever else could be guessed', () => {
    const resolved = resolve(
      {
        cited: [{ targets: ['census'] }, { targets: [1] }],
        references: [{ number: 1, url: 'https://post.example' }],
      },
      { ...urls, 1: undefined },
    )
    expect(itemsOf(resolved)).toEqual(['census → census, 1', 'undefined → undefined, undefined'])
  })

  it('mean the source whose key they are', () => {
    const resolved = resolve({ cited: [{ targets: ['census', 1] }] }, { ...urls, 1: undefined })
    expect(itemsOf(resolved)).toEqual(['census → census, 1', '1 → 1, 2'])
  })

  it('mean the n-th source that the text names by key or address, also after them', () => {
    const resolved = resolve({
      cited: [
        { targets: [2] },
        { targets: ['almanac', 'almanac'] },
        { targets: [urls.harbour] },
        { targets: [3] },
      ],
    })
    expect(itemsOf(resolved)).toEqual([
      'harbour → harbour, 1',
      'almanac → almanac, 2',
      'almanac → almanac, 2',
      'harbour → harbour, 1',
      'undefined → undefined, undefined',
    ])
  })
})

describe('addresses', () => {
  it('mean the source at that address', () => {
    const resolved = resolve({
      cited: [{ targets: ['https://stats.example/census?utm_source=x', 'https://post.example'] }],
    })
    expect(itemsOf(resolved)).toEqual(['census → census, 1', 'undefined → undefined, undefined'])
  })

  it('mean the first of two sources that share one', () => {
    const shared = { first: urls.census, second: urls.census }
    expect(itemsOf(resolve({ cited: [{ targets: [urls.census] }] }, shared))).toEqual([
      'first → first, 1',
    ])
  })

  it('may be a DOI', () => {
    const [source] = registryOf({ census: undefined }).sources
    const registry = {
      ...registryOf({}),
      sources: source ? [{ ...source, doi: '10.1000/ABC' }] : [],
    }
    const briefing = readBriefing({ cited: [{ targets: ['http://dx.doi.org/10.1000/abc'] }] })
    expect(itemsOf(resolveCitations(briefing, indexRegistry(registry)))).toEqual([
      'census → census, 1',
    ])
  })
})

describe('links', () => {
  it('cite when their address is registered, and are appended as citations', () => {
    const resolved = resolve({
      cited: [{ targets: ['almanac'] }],
      links: [
        { url: 'http://stats.example/census#rents', at: 2 },
        { url: 'https://post.example', at: 5 },
        { url: '#rents', at: 7 },
      ],
    })
    expect(resolved.citations.slice(1)).toEqual([
      {
        form: 'link',
        raw: 'ferry',
        span: { start: 2, end: 5 },
        block: 1,
        textSpan: { start: 4, end: 9 },
        items: [
          {
            target: { kind: 'url', url: 'http://stats.example/census#rents' },
            mode: 'parenthetical',
            span: { start: 2, end: 5 },
            key: 'census',
            source: 'census',
            number: 2,
          },
        ],
      },
    ])
  })

  it('do not cite in a reference list', () => {
    const resolved = resolve({ links: [{ url: urls.census, zone: 'sources', at: 0 }] })
    expect(resolved.citations).toEqual([])
    expect(resolved.bibliography).toEqual([])
  })
})

describe('the bibliography', () => {
  it('has the listed sources first, cited or not, then the others by first mention', () => {
    const resolved = resolve({
      listed: ['almanac', 'rents'],
      cited: [{ targets: ['harbour'] }, { targets: [1, 'harbour'] }],
      links: [{ url: urls.census, at: 5 }],
    })
    expect(bibliographyOf(resolved)).toEqual([
      '1 almanac: 1',
      '2 rents: ',
      '3 harbour: 0 1',
      '4 census: 2',
    ])
    expect(resolved.bibliography[0]?.listed).toEqual({ start: 0, end: 1 })
    expect(resolved.bibliography[1]?.source).toBeUndefined()
    expect(resolved.bibliography[2]).not.toHaveProperty('listed')
  })

  it('names the citations of a source in text order', () => {
    const resolved = resolve({
      cited: [{ targets: ['almanac'] }, { targets: ['census'] }],
      links: [{ url: urls.census, at: 5 }],
    })
    expect(bibliographyOf(resolved)).toEqual(['1 almanac: 0', '2 census: 2 1'])
  })

  it('counts a cluster that names a source twice once', () => {
    expect(bibliographyOf(resolve({ cited: [{ targets: ['census', 'census'] }] }))).toEqual([
      '1 census: 0',
    ])
  })

  it('keeps the written positions when a key is listed twice', () => {
    const resolved = resolve({
      listed: ['census', 'census', 'harbour'],
      cited: [{ targets: [3] }, { targets: ['almanac'] }],
    })
    expect(bibliographyOf(resolved)).toEqual(['1 census: ', '3 harbour: 0', '4 almanac: 1'])
  })

  it('lists what only a reference list names last, as uncited', () => {
    const resolved = resolve({
      cited: [
        { targets: ['almanac'], zone: 'sources' },
        { targets: ['census'] },
        { targets: ['census'], zone: 'sources' },
      ],
    })
    expect(bibliographyOf(resolved)).toEqual(['1 census: 1', '2 almanac: '])
    expect(itemsOf(resolved)).toEqual([
      'almanac → almanac, 2',
      'census → census, 1',
      'census → census, 1',
    ])
  })
})

describe('resolving', () => {
  it('changes nothing else and gives plain data', () => {
    const briefing = readBriefing({ listed: ['census'], cited: [{ targets: [1] }] })
    const resolved = resolveCitations(briefing, indexRegistry(registryOf(urls)))
    expect({ ...resolved, citations: 0, bibliography: 0 }).toEqual({
      ...briefing,
      citations: 0,
      bibliography: 0,
    })
    expect(structuredClone(resolved)).toEqual(resolved)
  })

  it('takes time in proportion to the number of citations', async () => {
    const index = indexRegistry(registryOf(urls))
    const resolve = (count: number): unknown => {
      const cited = Array.from({ length: count }, (_, at) => ({
        targets: [`rents-${at}`, (at % 999) + 1],
      }))
      return resolveCitations(readBriefing({ cited }), index)
    }
    expect(await growth(resolve, 2000)).toBeLessThan(40)
  })
})
