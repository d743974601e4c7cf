/** Writes the Atom feed (RFC 4287) of a site: its latest briefings, and again those that were corrected. */
import { parseDateValue } from '../../syntax/date-value.ts'
import type { Run } from '../../model/report-format.ts'
import { dateWords } from '../date-words.ts'
import { pageWords } from '../words/page-words.ts'
import { escapeXml, joinXml, xml, xmlDeclaration, type XmlText } from '../xml-text.ts'
import { compareText, indexEntries, type IndexEntry } from './index-entry.ts'
import { addressOf } from './page-address.ts'
import { verdictWords } from '../words/verdict-words.ts'

/** The feed's file. */
export const feedName = 'feed.xml'

/** Readers poll a feed; what is older is in the index. */
const MOST_ENTRIES = 100

/**
 * The feed of the site at `home`; without an address its ids and links would be made up. Drafts, briefings
 * in review and those without a date are not in it.
 */
export function renderFeed(run: Run, home: string): string {
  const { site, report } = run
  const entries = indexEntries(run)
    .map(({ entry }) => entry)
    .filter(isReleased)
    .toSorted((a, b) => compareText(b.modified ?? '', a.modified ?? ''))
    .slice(0, MOST_ENTRIES)
  const subtitle = site.description ?? pageWords(report.lang).index.dek
  return `${joinXml([
    xmlDeclaration,
    xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(report.lang)}">`,
    xml`  <id>${escapeXml(home)}</id>`,
    xml`  <title>${escapeXml(report.title)}</title>`,
    xml`  <subtitle>${escapeXml(subtitle)}</subtitle>`,
    xml`  <updated>${instant(entries[0]?.modified ?? report.run.today)}</updated>`,
    xml`  <author><name>${escapeXml(site.publisher ?? report.title)}</name></author>`,
    xml`  <link rel="self" type="application/atom+xml" href="${escapeXml(addressOf(feedName, site) ?? '')}"/>`,
    xml`  <link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    xml`  <generator version="${escapeXml(report.tool.version)}">briefing</generator>`,
    ...entries.map((entry) => entryXml(entry, run)),
    xml`</feed>`,
  ])}\n`
}

function isReleased({ status, modified, url }: IndexEntry): boolean {
  return (
    (status === undefined || status === 'published') && modified !== undefined && url !== undefined
  )
}

function entryXml(entry: IndexEntry, { site }: Run): XmlText {
  const { title, lang, url = '', modified = '', published, tags, authors, report } = entry
  return joinXml([
    xml`  <entry xml:lang="${escapeXml(lang)}">`,
    xml`    <id>${escapeXml(url)}</id>`,
    xml`    <title>${escapeXml(title)}</title>`,
    xml`    <updated>${instant(modified)}</updated>`,
    ...(published === undefined ? [] : [xml`    <published>${instant(published)}</published>`]),
    ...authors.map(({ name }) => xml`    <author><name>${escapeXml(name)}</name></author>`),
    xml`    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    xml`    <link rel="alternate" type="application/json" href="${escapeXml(addressOf(report, site) ?? '')}"/>`,
    ...tags.map((tag) => xml`    <category term="${escapeXml(tag)}"/>`),
    xml`    <summary>${escapeXml(summaryOf(entry))}</summary>`,
    xml`  </entry>`,
  ])
}

/** What was found, how sure, how much of it is cited, and what was corrected, the latest first. */
function summaryOf({ lang, summary, verdict, claims, corrections }: IndexEntry): string {
  const { coverage, foot } = pageWords(lang)
  return [
    summary,
    verdict === undefined ? undefined : `${verdictWords(verdict)}.`,
    claims.checkable === 0 ? undefined : `${coverage.section(claims.cited, claims.checkable)}.`,
    ...corrections
      .toSorted((a, b) => compareText(b.date, a.date))
      .map(({ date, was, now, why }) => {
        const value = parseDateValue(date)
        return `${foot.corrections}, ${value ? dateWords(value, lang) : date}: ${foot.became(was, now)} ${why}`
      }),
  ]
    .filter((part) => part !== undefined)
    .join('\n')
}

/** The beginning of a day; briefings have no time of day. A missing month or day is the first. */
function instant(date: string): XmlText {
  return escapeXml(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`)
}
