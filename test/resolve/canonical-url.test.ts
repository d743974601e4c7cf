/** Checks which spellings of an address are one address. */
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '../../src/resolve/canonical-url.ts'

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
    ['two resolvers of a DOI', 'http://dx.doi.org/10.1000/ABC', 'https://doi.org/10.1000/abc'],
  ])('ignores %s', (_difference, a, b) => {
    expect(canonicalUrl(a)).toBeDefined()
    expect(canonicalUrl(a)).toBe(canonicalUrl(b))
  })

  it.each([
    ['www.', 'https://www.stats.example/c', 'https://stats.example/c'],
    ['the case of the path', 'https://stats.example/C', 'https://stats.example/c'],
    ['another port', 'https://stats.example:8080/c', 'https://stats.example/c'],
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

  it('takes time in proportion to the length of the address', () => {
    const start = performance.now()
    canonicalUrl(
      `https://stats.example/${'/'.repeat(200_000)}?${'&'.repeat(200_000)}#${'#'.repeat(200_000)}`,
    )
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
