/** Tells machines what a page is: JSON-LD of schema.org, Open Graph and the canonical address. */
import type { Run } from '../../model/report-format.ts'
import type { BibliographyEntry } from '../../model/briefing.ts'
import { printPartialDate } from '../../syntax/date-value.ts'
import type { IndexEntry } from '../site-index/index-entry.ts'
import { verdictScale, verdictStep } from '../verdict-scale.ts'
import { pageWords } from '../words/page-words.ts'
import { verdictWords } from '../words/verdict-words.ts'
import type { HtmlDocument } from './html-document.ts'
import { jsonForScript } from './json-for-script.ts'
import { safeUrl } from './safe-url.ts'

type Thing = Readonly<Record<string, unknown>>

/** What schema.org calls a CSL type; everything else is a creative work. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  dataset: 'Dataset',
  report: 'Report',
  webpage: 'WebPage',
}

/** Of the page of a briefing. `bibliography` is its own. */
export function pageMetadata(
  entry: IndexEntry,
  bibliography: readonly BibliographyEntry[],
  run: Run,
): Pick<HtmlDocument, 'links' | 'properties' | 'linkedData'> {
  const { url, verdict, claimReviewed } = entry
  const article = articleOf(entry, bibliography, run)
  const review =
    verdict === undefined || claimReviewed === undefined
      ? []
      : [reviewOf({ ...entry, verdict, claimReviewed }, run)]
  return {
    links: url === undefined ? [] : [{ rel: 'canonical', href: url }],
    properties: openGraph(entry, run),
    linkedData: jsonForScript({
      '@context': 'https://schema.org',
      ...(review.length === 0 ? article : { '@graph': [article, ...review] }),
    }),
  }
}

function openGraph(
  { title, summary, url, published, checked, modified }: IndexEntry,
  { report }: Run,
): readonly (readonly [string, string])[] {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', summary],
    ['og:url', url],
    ['og:site_name', report.title],
    ['article:published_time', published ?? checked],
    ['article:modified_time', modified],
  ]
  return properties.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]))
}

function articleOf(entry: IndexEntry, bibliography: readonly BibliographyEntry[], run: Run): Thing {
  const { title, summary, tags, corrections, modified, lang } = entry
  const cited = bibliography.filter(({ citations }) => citations.length > 0)
  const { foot } = pageWords(lang)
  return {
    '@type': 'Article',
    headline: title,
    ...(summary !== undefined && { description: summary }),
    ...shared(entry, run),
    ...(modified !== undefined && { dateModified: modified }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(run.site.publisher !== undefined && { publisher: organisation(run.site.publisher) }),
    citation: cited.map(citationOf),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, was, now, why }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: `${foot.became(was, now)} ${why}`,
      })),
    }),
  }
}

/** What a page and the review on it have in common. */
function shared({ url, lang, published, checked, authors }: IndexEntry, { site }: Run): Thing {
  const date = published ?? checked
  const people = authors.map(({ name, url: home }) => ({
    '@type': 'Person',
    name,
    ...(home !== undefined && { url: home }),
  }))
  const makers =
    people.length > 0 || site.publisher === undefined ? people : [organisation(site.publisher)]
  return {
    ...(url !== undefined && { url }),
    inLanguage: lang,
    ...(date !== undefined && { datePublished: date }),
    ...(makers.length > 0 && { author: makers }),
  }
}

function organisation(name: string): Thing {
  return { '@type': 'Organization', name }
}

function citationOf({ source, key }: BibliographyEntry): Thing {
  if (!source) return { '@type': 'CreativeWork', name: key }
  const { type, title, doi, issued } = source
  const url = safeUrl(doi === undefined ? (source.url ?? '') : `https://doi.org/${doi}`)
  return {
    '@type': (Object.hasOwn(types, type) && types[type]) || 'CreativeWork',
    name: title === '' ? key : title,
    ...(url !== undefined && { url }),
    ...(issued && { datePublished: printPartialDate(issued.start) }),
  }
}

/** A verdict of another scale than ours has words and no number. */
function reviewOf(
  entry: IndexEntry & { readonly verdict: string; readonly claimReviewed: string },
  run: Run,
): Thing {
  const { verdict, claimReviewed } = entry
  const step = verdictStep(verdict)
  return {
    '@type': 'ClaimReview',
    ...shared(entry, run),
    claimReviewed,
    itemReviewed: { '@type': 'Claim', text: claimReviewed },
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdictWords(verdict),
      ...(step !== undefined && {
        ratingValue: step,
        bestRating: verdictScale.length,
        worstRating: 1,
      }),
    },
  }
}
