/** Checks which spellings of an address are one address. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '../../src/syntax/canonical-url.ts'
import { growth } from '../growth.ts'

describe('canonicalUrl', () => {
  it.each([
    ['scheme and host in capitals', 'HTTPS://Stats.Example/census', 'https://stats.example/census'],
    ['http and https', 'http://stats.example/census', 'https://stats.example/census'],
    ['the default port', 'https://stats.example:443/census', 'https://stats.example/census'],
    ['a fragment', 'https://stats.example/census#rents', 'https://stats.example/census'],
    [
      'a text fragment',
      'https://stats.example/census#:~:text=rents',
      'https://stats.example/census',
    ],
    ['a trailing slash', 'https://stats.example/census/', 'https://stats.example/census'],
    ['the slash of the root', 'https://stats.example/', 'https://stats.example'],
    [
      'tracking parameters',
      'https://stats.example/c?utm_source=x&a=1&fbclid=y&GCLID=z',
      'https://stats.example/c?a=1',
    ],
    ['an empty query', 'https://stats.example/c?', 'https://stats.example/c'],
    ['spaces around it', ' https://stats.example/c\n', 'https://stats.example/c'],
    ['an international host', 'https://bücher.example/c', 'https://xn--bcher-kva.example/c'],
    ['a full stop after the host', 'https://stats.example./c', 'https://stats.example/c'],
    [
      'percent-encoding of letters',
      'https://stats.example/%7ecensus%2D1',
      'https://stats.example/~census-1',
    ],
    [
      'the case of percent-encoding',
      'https://stats.example/r%c3%bcck',
      'https://stats.example/rück',
    ],
    ['dot segments', 'https://stats.example/a/../b/./c', 'https://stats.example/b/c'],
    ['an index file', 'https://stats.example/census/index.html', 'https://stats.example/census/'],
    ['a session', 'https://stats.example/c;jsessionid=AB12', 'https://stats.example/c'],
    [
      'a text fragment on a route',
      'https://stats.example/#/c:~:text=rents',
      'https://stats.example/#/c',
    ],
    [
      'a sender that is a site',
      'https://stats.example/c?ref=harbour.com',
      'https://stats.example/c',
    ],
    [
      'the mobile host of a wiki',
      'https://en.m.wikipedia.org/wiki/Pier',
      'https://en.wikipedia.org/wiki/Pier',
    ],
    [
      'a short address of a video',
      'https://youtu.be/abcdefghijk?si=x&t=3',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'the form of a preprint',
      'https://export.arxiv.org/pdf/2101.00001v2.pdf',
      'https://arxiv.org/abs/2101.00001v2',
    ],
    [
      'a preprint by its DOI',
      'https://doi.org/10.48550/arXiv.2101.00001',
      'http://arxiv.org/abs/2101.00001',
    ],
    [
      'the encoding of a DOI',
      'https://doi.org/10.1000/a%3Cb%3E;2',
      'https://doi.org/10.1000/A<B>;2',
    ],
    ['two resolvers of a DOI', 'http://dx.doi.org/10.1000/ABC', 'https://doi.org/10.1000/abc'],
  ])('ignores %s', (_difference, a, b) => {
    expect(canonicalUrl(a)).toBeDefined()
    expect(canonicalUrl(a)).toBe(canonicalUrl(b))
  })

  it.each([
    ['www.', 'https://www.stats.example/c', 'https://stats.example/c'],
    ['the case of the path', 'https://stats.example/C', 'https://stats.example/c'],
    ['another port', 'https://stats.example:8080/c', 'https://stats.example/c'],
    ['a route in the fragment', 'https://stats.example/#/rents', 'https://stats.example/'],
    ['a hash-bang', 'https://stats.example/#!rents', 'https://stats.example/'],
    ['a branch named by ref', 'https://stats.example/c?ref=main', 'https://stats.example/c'],
    ['an escaped slash', 'https://stats.example/a%2Fb', 'https://stats.example/a/b'],
    [
      'the version of a preprint',
      'https://arxiv.org/abs/2101.00001v1',
      'https://arxiv.org/abs/2101.00001',
    ],
    ['an unsure mobile host', 'https://m.stats.example/c', 'https://stats.example/c'],
    ['other parameters', 'https://stats.example/c?page=2', 'https://stats.example/c'],
    [
      'the order of parameters',
      'https://stats.example/c?a=1&b=2',
      'https://stats.example/c?b=2&a=1',
    ],
    [
      'what follows an unlisted name',
      'https://stats.example/c?utmost=1',
      'https://stats.example/c',
    ],
  ])('does not ignore %s', (_difference, a, b) => {
    expect(canonicalUrl(a)).not.toBe(canonicalUrl(b))
  })

  it.each([
    'web.archive.org/web/20240101000000/http://Stats.Example:80/a/../c/?utm_source=x#rents',
    'archive.today/2024/https://stats.example/c/',
    'archive.ph/abcDE',
    'perma.cc/AB12-CD34',
    'timetravel.mementoweb.org/memento/2024/http://stats.example/c/#rents',
    'proxy.example/https://Stats.Example/c/?utm_source=x',
  ])('leaves what stands in the archive link %s alone', (link) => {
    expect(canonicalUrl(`https://${link}`)).toBe(link)
    expect(canonicalUrl(`HTTP://${link}`)).toBe(link)
  })

  it.each([
    '',
    'rents',
    '/census',
    '#rents',
    'mailto:desk@stats.example',
    'javascript:alert(1)',
    'https://',
    'http://[x',
    'ftp://stats.example/c',
    'https:stats.example',
  ])('has no form for %j', (url) => {
    expect(canonicalUrl(url)).toBeUndefined()
  })

  it('takes time in proportion to the length of the address', async () => {
    const read = (count: number): unknown =>
      canonicalUrl(
        `https://stats.example/${'/'.repeat(count)}?${'&'.repeat(count)}#${'#'.repeat(count)}`,
      )
    expect(await growth(read, 50_000)).toBeLessThan(40)
  })
  const pieces =
    '/ // . .. % %2 %41 %7e %2f ? & # #/ #! :~:text=a index.html ;jsessionid=1 utm_source=x ref=a.com a=1 http://a é \\ \t 10.1000/A abs/2101.00001 .pdf A + @ :80'
  const hosts =
    'stats.example Stats.Example. doi.org arxiv.org youtu.be web.archive.org x.com en.m.wikipedia.org bücher.example [::1] u@stats.example:8080'
  const part = fc.constantFrom(...pieces.split(' '))
  const host = fc.constantFrom(...hosts.split(' '))
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTPS://'),
      host,
      fc.array(part, { maxLength: 9 }),
    )
    .map(([scheme, name, parts]) => `${scheme}${name}/${parts.join('')}`)

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(address, (url) => {
        const once = canonicalUrl(url)
        expect(once).toBeDefined()
        expect(canonicalUrl(`https://${once}`)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
        expect(['string', 'undefined']).toContain(typeof canonicalUrl(url))
      }),
    )
  })

  it('keeps what stands in an archive link byte for byte', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const held = `/web/2024/http://Stats.Example${parts.join('').trim()}`
        expect(canonicalUrl(`https://web.archive.org${held}`)).toBe(`web.archive.org${held}`)
      }),
    )
  })
})
