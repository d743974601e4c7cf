/** Puts the page of one briefing together. */
import type { Element } from 'hast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { Look } from '../../model/look.ts'
import type { Run } from '../../model/report-format.ts'
import type { ReportDiagnostic, ReportDocument } from '../../model/report.ts'
import { blocksByStart } from '../block-content.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { diagnosticsIn, excusesIn } from '../report-index.ts'
import { entryOf } from '../site-index/index-entry.ts'
import { ownCitation } from '../site-index/own-citation.ts'
import { pageWords, type PageWords } from '../words/page-words.ts'
import type { AuditInput } from './audit/audit-input.ts'
import { auditView } from './audit/audit-view.ts'
import { claimNames } from './claim-names.ts'
import { contents, type ExtraEntry } from './contents.ts'
import { coverageStrip } from './coverage-strip.ts'
import { element } from './element.ts'
import { homeLink } from './home-link.ts'
import { printHtmlDocument } from './html-document.ts'
import { marginNotes } from './margin-notes.ts'
import { closingSections, pageFoot } from './page-foot.ts'
import { pageHead } from './page-head.ts'
import { pageMetadata } from './page-metadata.ts'
import { goneNotice, keysButton, keysDialog, sourceCardHolder } from './reader-tools.ts'
import { script } from './script.ts'
import { renderProse, type ProseContext, type RenderedProse } from './prose.ts'
import { sourceList } from './source-list.ts'
import { pageStyle } from './style.ts'
import { viewSwitch } from './view-switch.ts'

/** The page of the briefing at `index`; empty when there is none. */
export function renderPage(run: Run, index: number): string {
  const briefing = run.briefings[index]
  const document = run.report.documents[index]
  if (!briefing || !document) return ''
  const found = diagnosticsIn(document.path, run.report)
  const words = pageWords(document.lang)
  const entry = entryOf(document, run, index)
  const context = proseContext(briefing, document, found, run)
  const prose = renderProse(briefing, context)
  const { rendered } = context
  const shown = shownSections(prose, document)
  const headings = new Set(shown.flatMap(({ id, depth }) => (depth > 0 ? [id] : [])))
  const { version } = run.report.tool
  const { look = {} } = run.site
  return printHtmlDocument({
    title: document.title,
    ...(document.summary !== undefined && { description: document.summary }),
    lang: document.lang,
    dir: document.dir,
    version,
    ...pageMetadata(entry, briefing.bibliography, run),
    skip: { id: 'text', words: words.navigation.skipToText },
    body: [
      bar(document, found, look, words),
      element('div', { className: ['frame'] }, [
        pageHead(document, briefing.frontMatter, wordCount(briefing), words),
        coverageStrip(document, words),
        contents(shown, extraEntries(document, words), words),
        element('main', { id: 'text' }, [
          goneNotice(words),
          auditView({ document, briefing, found, rendered, headings, words }),
          ...textSections(prose, briefing, document),
          sourceList({
            entries: briefing.bibliography,
            reported: document.bibliography,
            sentences: document.claims,
            rendered,
            words,
            ...(run.styledReferences && { styled: run.styledReferences }),
          }),
          ...closingSections(briefing, words),
        ]),
        pageFoot(entry, ownCitation(entry, run), version, words),
      ]),
      sourceCardHolder(),
      keysDialog(words),
    ],
    style: pageStyle(look),
    script,
    hasPictures: look.logo !== undefined,
  })
}

function proseContext(
  briefing: ClaimedBriefing,
  { sections, lang, claims }: ReportDocument,
  found: readonly ReportDiagnostic[],
  { styledReferences }: Run,
): ProseContext {
  const { citations, bibliography } = briefing
  return {
    blocksByStart: blocksByStart(briefing),
    citationsByStart: new Map(citations.map((citation) => [citation.span.start, citation])),
    referenceTexts: new Map(
      bibliography.flatMap(({ source }) =>
        source ? [[source.key, referenceLine(source, lang, styledReferences)]] : [],
      ),
    ),
    excuses: excusesIn(found),
    sectionIds: sections.map(({ id }) => id),
    rendered: new Set(),
    words: pageWords(lang),
    names: claimNames(claims),
  }
}

function wordCount({ blocks }: ClaimedBriefing): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

function bar(
  { title, bibliography }: ReportDocument,
  found: AuditInput['found'],
  look: Look,
  words: PageWords,
): Element {
  const open = found.filter(({ suppressed }) => !suppressed).length
  return element('nav', { className: ['bar'], ariaLabel: words.navigation.report }, [
    homeLink(words.navigation.allBriefings, look, false),
    element('span', { className: ['current'], ariaHidden: 'true' }, [title]),
    bibliography.length > 0
      ? element('a', { className: ['to-sources'], href: '#sources' }, [words.sources.title])
      : undefined,
    keysButton(words),
    viewSwitch(open, words),
  ])
}

function shownSections(
  { sections }: RenderedProse,
  document: ReportDocument,
): ReportDocument['sections'] {
  return sections.flatMap(({ section }) => document.sections[section] ?? [])
}

function extraEntries({ bibliography }: ReportDocument, words: PageWords): readonly ExtraEntry[] {
  const note = String(bibliography.length)
  return bibliography.length > 0 ? [{ id: 'sources', title: words.sources.title, note }] : []
}

function textSections(
  { sections, notes }: RenderedProse,
  briefing: ClaimedBriefing,
  document: ReportDocument,
): readonly Element[] {
  const notesFor = marginNotes(briefing, document)
  const rendered = sections.map(({ section, content }) =>
    element('section', { className: ['part'] }, [
      element('div', { className: ['prose'] }, content),
      notesFor(section),
    ]),
  )
  if (!notes) return rendered
  return [
    ...rendered,
    element('section', { className: ['part'] }, [element('div', { className: ['prose'] }, notes)]),
  ]
}
