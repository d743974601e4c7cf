/** Tries what a page tells machines, and how it says to cite it. */
import { describe, expect, test } from 'vitest'
import type { FrontMatter } from '../../../src/model/front-matter.ts'
import type { Site } from '../../../src/model/site.ts'
import { decodeRegistryFile } from '../../../src/registry/decode-file.ts'
import { renderPage } from '../../../src/report/html/page.ts'
import { entryOf } from '../../../src/report/site-index/index-entry.ts'
import { ownCitation, type OwnCitation } from '../../../src/report/site-index/own-citation.ts'
import { partsText } from '../../../src/model/reference-part.ts'
import { TextFile } from '../../../src/text/text-file.ts'
import { briefingOf, runOf, sourceOf } from '../fixture.ts'
import { sampleRun } from './sample.ts'

const site = { url: 'https://desk.example/', publisher: 'Harbour & Sons' }

function pageOf(frontMatter: Partial<FrontMatter>, known: Site = {}): string {
  const briefing = briefingOf({
    path: 'briefings/ferry.md',
    text: 'Rents rose [1].\n',
    sources: [sourceOf('census')],
    frontMatter,
  })
  return renderPage({ ...runOf({ briefings: [briefing] }), site: known }, 0)
}

function linkedData(page: string): Readonly<Record<string, unknown>> {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  // JSON-LD is an object.
  return JSON.parse(text) as Readonly<Record<string, unknown>>
}

describe('JSON-LD', () => {
  test('is an article with its citations and corrections', () => {
    expect(linkedData(renderPage({ ...sampleRun(), site }, 0))).toMatchObject({
      '@type': 'Article',
      headline: 'Is the ferry timetable really slower than in 2019?',
      url: 'https://desk.example/ferry.html',
      inLanguage: 'en',
      datePublished: '2026-05-12',
      dateModified: '2026-05-14',
      author: [{ '@type': 'Person', name: 'I. Marr' }],
      publisher: { '@type': 'Organization', name: 'Harbour & Sons' },
      citation: [
        { '@type': 'Dataset', url: 'https://harbour.example/2019', datePublished: '2019-04-01' },
        { '@type': 'WebPage', name: 'Why the crossing takes longer' },
        { '@type': 'Report' },
      ],
      correction: [{ datePublished: '2026-05-14' }],
    })
  })

  test.each([
    ['supported', { ratingValue: 4, bestRating: 4, worstRating: 1, alternateName: 'Supported' }],
    ['partly-supported', { ratingValue: 2, alternateName: 'Partly supported' }],
    ['Misleading', { alternateName: 'Misleading' }],
  ])('reviews a claim with the verdict "%s"', (verdict, rating) => {
    const data = linkedData(pageOf({ verdict, claimReviewed: 'It is slower.' }))
    expect(data).toMatchObject({
      '@graph': [
        { '@type': 'Article' },
        { '@type': 'ClaimReview', claimReviewed: 'It is slower.', reviewRating: rating },
      ],
    })
    expect(JSON.stringify(data).includes('ratingValue')).toBe('ratingValue' in rating)
  })

  test.each([{ verdict: 'supported' }, { claimReviewed: 'It is slower.' }, {}])(
    'reviews nothing without both a claim and a verdict',
    (frontMatter) => {
      expect(pageOf(frontMatter)).not.toContain('ClaimReview')
    },
  )

  test('ends no element, whatever authors write', () => {
    const page = pageOf({ title: '</script><b>', summary: '<!--<script>' })
    expect(linkedData(page)).toMatchObject({ headline: '</script><b>' })
    expect(page.replace(/="[^"]*"/g, '')).not.toContain('</script><b>')
  })
})

test('the page names its address only when the site has one', () => {
  const page = pageOf({ title: 'Ferries', summary: 'Slower.' }, site)
  for (const tag of [
    '<link rel="canonical" href="https://desk.example/ferry.html">',
    '<meta property="og:url" content="https://desk.example/ferry.html">',
    '<meta property="og:title" content="Ferries">',
    '<meta property="og:description" content="Slower.">',
  ])
    expect(page).toContain(tag)
  expect(pageOf({})).not.toMatch(/rel="canonical|og:url|<link/)
})

describe('citing the briefing', () => {
  function citation(known: Site): OwnCitation {
    const run = { ...sampleRun(), site: known }
    const [document] = run.report.documents
    if (!document) throw new Error('No document')
    return ownCitation(entryOf(document, run, 0), run)
  }

  test('is in house style', () => {
    expect(partsText(citation(site).reference)).toBe(
      'I. Marr. “Is the ferry timetable really slower than in 2019?” Briefings, Harbour & Sons, 12 May 2026. https://desk.example/ferry.html',
    )
    expect(partsText(citation({}).reference)).toBe(
      'I. Marr. “Is the ferry timetable really slower than in 2019?” 12 May 2026.',
    )
  })

  test.each(['own.bib', 'own.json'])('reads back from %s as the same source', async (path) => {
    const { bibtex, cslJson } = citation(site)
    const text = path.endsWith('bib') ? bibtex : cslJson
    const { sources, issues } = await decodeRegistryFile(new TextFile(path, text))
    expect(issues).toEqual([])
    expect(sources).toMatchObject([
      {
        key: 'ferry',
        type: 'webpage',
        title: 'Is the ferry timetable really slower than in 2019?',
        authors: [{ literal: 'I. Marr' }],
        publisher: 'Harbour & Sons',
        url: 'https://desk.example/ferry.html',
        issued: { start: { year: 2026, month: 5, day: 12 } },
      },
    ])
  })
})
