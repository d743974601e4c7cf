/** Puts the page over all briefings together. */
import type { Element } from 'hast'
import type { Run } from '../../model/report-format.ts'
import type { Report, ReportDocument } from '../../model/report.ts'
import { pageWords, type PageWords } from '../words/page-words.ts'
import { coverageBar } from './coverage-strip.ts'
import { element } from './element.ts'
import { indexStyle } from './style.ts'
import { printHtmlDocument } from './html-document.ts'
import { timeElement } from './time-element.ts'
import { verdictElement } from './verdict.ts'

/** The index: one row a briefing, the most recently checked first. */
export function renderIndex({ report }: Run): string {
  const words = pageWords(report.lang)
  const { documents, summary, tool } = report
  const open = openCounts(report)
  const rows = documents
    .toSorted((a, b) => compareText(dateOf(b), dateOf(a)) || compareText(a.title, b.title))
    .map((document) => row(document, open.get(document.path) ?? 0, words))
  const { cited, checkable } = summary.claims
  return printHtmlDocument({
    title: report.title,
    lang: words.lang,
    dir: 'ltr',
    version: tool.version,
    skip: { id: 'list', words: words.navigation.skipToList },
    style: indexStyle,
    body: [
      element('main', { className: ['index'] }, [
        element('header', {}, [
          element('h1', {}, [report.title]),
          element('p', { className: ['dek'] }, [words.index.dek]),
          element('p', { className: ['count'] }, [
            words.index.count(documents.length, cited, checkable),
          ]),
        ]),
        element('ol', { className: ['rows'], id: 'list' }, rows),
      ]),
      element('footer', { className: ['foot', 'index-foot'] }, [
        element('p', {}, [
          `${words.foot.builtBy(tool.version)} `,
          element('a', { href: 'index.json' }, [words.foot.jsonReport]),
          '.',
        ]),
      ]),
    ],
  })
}

function row(document: ReportDocument, open: number, words: PageWords): Element {
  const { id, title, summary, verdict, coverage, bibliography, lang, dir } = document
  const { cited, checkable, uncited } = coverage
  const date = dateOf(document)
  return element('li', {}, [
    date === '' ? element('span', {}, []) : timeElement(date, words.lang),
    element('div', { lang, dir }, [
      element('h2', {}, [element('a', { href: `${encodeURIComponent(id)}.html` }, [title])]),
      summary === undefined ? undefined : element('p', {}, [summary]),
      verdict === undefined ? undefined : verdictElement(verdict),
    ]),
    element('div', { className: ['tally'] }, [
      ...(checkable === 0
        ? [element('p', {}, [words.index.noClaims])]
        : [
            element('p', {}, [
              element('b', {}, [`${cited}${words.coverage.outOf(checkable)}`]),
              ` ${words.index.claimsCited}`,
            ]),
            coverageBar(coverage),
          ]),
      element('p', {}, [words.sources.count(bibliography.length)]),
      uncited === 0
        ? undefined
        : element('p', { className: ['lacking'] }, [words.index.needSource(uncited)]),
      open === 0
        ? undefined
        : element('p', {}, [
            element('a', { href: `${encodeURIComponent(id)}.html#problems` }, [
              words.index.openProblems(open),
            ]),
          ]),
    ]),
  ])
}

function openCounts({ diagnostics }: Report): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { path, suppressed } of diagnostics)
    if (!suppressed) counts.set(path, (counts.get(path) ?? 0) + 1)
  return counts
}

/** ISO dates sort as text. */
function dateOf({ checked, updated, published }: ReportDocument): string {
  return checked ?? updated ?? published ?? ''
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
