/** Puts the page over all briefings together. */
import type { Element } from 'hast'
import type { Run } from '../../../model/report-format.ts'
import { feedName } from '../../site-index/feed.ts'
import { indexEntries } from '../../site-index/index-entry.ts'
import { indexPageIds, isOnePage, rowsOfPage } from '../../site-index/index-paging.ts'
import { addressOf } from '../../site-index/page-address.ts'
import { pageWords, type PageWords } from '../../words/page-words.ts'
import { dataBlock, element } from '../element.ts'
import { homeLink } from '../home-link.ts'
import { printHtmlDocument } from '../html-document.ts'
import { indexStyle } from '../style.ts'
import { indexScript } from './client-script.ts'
import { indexRow } from './index-row.ts'
import { indexTools } from './index-tools.ts'
import { pageLinks } from './page-links.ts'
import { inlineSearch, PART_SIZE } from './search-files.ts'

/** A page of the index, counted from 0: one row a briefing, the most recently checked first. The first page searches all. */
export function renderIndex(run: Run, page: number = 0): string {
  const { report, site } = run
  const words = pageWords(report.lang)
  const entries = indexEntries(run).map(({ entry }) => entry)
  const ids = indexPageIds(entries.length)
  const inline = isOnePage(entries.length)
  const rows = entries
    .slice(...rowsOfPage(page, entries.length))
    .map((entry) => indexRow(entry, words))
  const { cited, checkable } = report.summary.claims
  const dek = site.description ?? words.index.dek
  const canonical = page === 0 ? site.url : addressOf(`${ids[page]}.html`, site)
  const searches = page === 0 && entries.length > 1
  return printHtmlDocument({
    title: report.title,
    description: dek,
    lang: words.lang,
    dir: 'ltr',
    version: report.tool.version,
    skip: { id: 'list', words: words.navigation.skipToList },
    style: indexStyle(site.look ?? {}),
    hasPictures: site.look?.logo !== undefined,
    links: [
      ...(canonical === undefined ? [] : [{ rel: 'canonical', href: canonical }]),
      ...(site.url === undefined
        ? []
        : [
            { rel: 'alternate', type: 'application/atom+xml', href: feedName, title: report.title },
          ]),
    ],
    body: [
      bar(run, words),
      element('main', { className: ['index'] }, [
        element('header', {}, [
          element('h1', {}, [report.title]),
          element('p', { className: ['dek'] }, [dek]),
        ]),
        searches ? indexTools(entries, words, inline ? undefined : PART_SIZE) : undefined,
        element('p', { className: ['count'], id: 'count', role: 'status' }, [
          words.index.count(entries.length, cited, checkable),
        ]),
        element('ol', { className: ['rows'], id: 'list' }, rows),
        searches
          ? element('button', { type: 'button', id: 'more', hidden: true }, [words.index.more])
          : undefined,
        pageLinks(ids, page, words),
      ]),
      foot(run, words),
      searches && inline ? dataBlock('search-data', inlineSearch(run)) : undefined,
    ],
    ...(searches && { script: indexScript, scriptLoadsFiles: !inline }),
  })
}

function bar({ report, site }: Run, words: PageWords): Element {
  return element('nav', { className: ['bar'], ariaLabel: words.navigation.report }, [
    homeLink(report.title, site.look ?? {}, true),
    site.url === undefined ? undefined : element('a', { href: feedName }, [words.index.feed]),
  ])
}

function foot({ report }: Run, { foot: words }: PageWords): Element {
  return element('footer', { className: ['foot', 'index-foot'] }, [
    element('p', {}, [
      `${words.builtBy(report.tool.version)} `,
      element('a', { href: 'index.json' }, [words.jsonReport]),
      `. ${words.meaning}`,
    ]),
  ])
}
