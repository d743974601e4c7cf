/** Shows one briefing in the index: when, what, how sure, and how much of it is cited. */
import type { Element } from 'hast'
import { dateOf, type IndexEntry } from '../../site-index/index-entry.ts'
import type { PageWords } from '../../words/page-words.ts'
import { coverageBar } from '../coverage-strip.ts'
import { element, type Child } from '../element.ts'
import { timeElement } from '../time-element.ts'
import { verdictElement } from '../verdict.ts'

/** `words` are in the language of the index; the briefing's own words are marked with theirs. */
export function indexRow(entry: IndexEntry, words: PageWords): Element {
  const { title, summary, verdict, lang, dir } = entry
  const date = dateOf(entry)
  const own = lang === words.lang ? {} : { lang }
  return element('li', {}, [
    date === '' ? element('span', {}, []) : timeElement(date, words.lang),
    element('div', { className: ['about'], ...own, ...(dir === 'rtl' && { dir }) }, [
      element('h2', {}, [element('a', { href: hrefOf(entry) }, [title])]),
      summary === undefined ? undefined : element('p', {}, [summary]),
      verdict === undefined ? undefined : verdictElement(verdict),
    ]),
    element('div', { className: ['tally'] }, [
      ...coverage(entry, words),
      element('p', {}, [words.sources.count(entry.sources)]),
      ...gaps(entry, words),
    ]),
  ])
}

function coverage({ claims }: IndexEntry, { index, coverage: words }: PageWords): readonly Child[] {
  if (claims.checkable === 0) return [element('p', {}, [index.noClaims])]
  return [
    element('p', {}, [
      element('b', {}, [`${claims.cited}${words.outOf(claims.checkable)}`]),
      ` ${index.claimsCited}`,
    ]),
    coverageBar(claims),
  ]
}

function gaps(entry: IndexEntry, { index }: PageWords): readonly Child[] {
  const { claims, problems } = entry
  return [
    claims.uncited === 0
      ? undefined
      : element('p', { className: ['lacking'] }, [index.needSource(claims.uncited)]),
    problems === 0
      ? undefined
      : element('p', {}, [
          element('a', { href: `${hrefOf(entry)}#problems` }, [index.openProblems(problems)]),
        ]),
  ]
}

function hrefOf({ page }: IndexEntry): string {
  return encodeURIComponent(page)
}
