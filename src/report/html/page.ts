/** Puts the page of one briefing together. */
import type { Element } from 'hast'
import type { ClaimedBriefing, Link } from '../../model/briefing.ts'
import type { Run } from '../../model/report-format.ts'
import type { ReportDiagnostic, ReportDocument } from '../../model/report.ts'
import type { ClaimedSentence } from '../../model/sentence.ts'
import { countNoun } from '../../text/count-noun.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { diagnosticsIn } from '../report-index.ts'
import { contents, type ExtraEntry } from './contents.ts'
import { coverageStrip } from './coverage-strip.ts'
import { element } from './element.ts'
import { printHtmlDocument } from './html-document.ts'
import { marginNotes } from './margin-notes.ts'
import { closingSections, pageFoot } from './page-foot.ts'
import { pageHead } from './page-head.ts'
import { problems } from './problems.ts'
import { renderProse, type ProseContext, type RenderedProse } from './prose.ts'
import type { BlockContent } from './prose-segments.ts'
import { sourceList } from './source-list.ts'

/** The page of the briefing at `index`; empty when there is none. */
export function renderPage(run: Run, index: number): string {
  const briefing = run.briefings[index]
  const document = run.report.documents[index]
  if (!briefing || !document) return ''
  const found = diagnosticsIn(document.path, run.report)
  const context = proseContext(briefing, document, found, run)
  const prose = renderProse(briefing, context)
  const { version } = run.report.tool
  return printHtmlDocument({
    title: document.title,
    ...(document.summary !== undefined && { description: document.summary }),
    lang: document.lang,
    dir: document.dir,
    version,
    skip: { id: 'text', words: 'Skip to the text' },
    body: [
      bar(document, found),
      element('div', { className: ['frame'] }, [
        pageHead(document, briefing.frontMatter, wordCount(briefing)),
        coverageStrip(document),
        contents(shownSections(prose, document), extraEntries(document, found)),
        element('main', { id: 'text' }, [
          ...textSections(prose, briefing, document),
          sourceList({
            entries: briefing.bibliography,
            reported: document.bibliography,
            sentences: document.claims,
            rendered: context.rendered,
            lang: document.lang,
            ...(run.styledReferences && { styled: run.styledReferences }),
          }),
          problems(found, renderedSentences(briefing, context)),
          ...closingSections(briefing),
        ]),
        pageFoot(document, briefing.frontMatter, version),
      ]),
    ],
  })
}

function proseContext(
  briefing: ClaimedBriefing,
  { sections, lang }: ReportDocument,
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
    excuses: new Map(
      found.flatMap(({ claimId, suppressed }) =>
        claimId !== undefined && suppressed ? [[claimId, suppressed.justification]] : [],
      ),
    ),
    sectionIds: sections.map(({ id }) => id),
    rendered: new Set(),
  }
}

/** Blocks with what stands in them, by the offset at which their node starts. */
function blocksByStart({
  blocks,
  sentences,
  links,
}: ClaimedBriefing): ReadonlyMap<number, BlockContent> {
  const filled = blocks.map((block) => ({
    block,
    sentences: new Array<ClaimedSentence>(),
    links: new Array<Link>(),
  }))
  for (const sentence of sentences) filled[sentence.block]?.sentences.push(sentence)
  for (const link of links) filled[link.block]?.links.push(link)
  return new Map(filled.map((content) => [content.block.span.start, content]))
}

function renderedSentences(
  { sentences }: ClaimedBriefing,
  { rendered }: ProseContext,
): readonly ClaimedSentence[] {
  return sentences
    .filter(({ id }) => rendered.has(id))
    .toSorted((a, b) => a.span.start - b.span.start)
}

function wordCount({ blocks }: ClaimedBriefing): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

function bar({ title, bibliography }: ReportDocument, found: readonly ReportDiagnostic[]): Element {
  const open = found.filter(({ suppressed }) => !suppressed).length
  return element('nav', { className: ['bar'], ariaLabel: 'Report' }, [
    element('a', { className: ['home'], href: 'index.html' }, ['All briefings']),
    element('span', { className: ['current'], ariaHidden: 'true' }, [title]),
    bibliography.length > 0 ? element('a', { href: '#sources' }, ['Sources']) : undefined,
    open > 0 ? element('a', { href: '#problems' }, [countNoun(open, 'problem')]) : undefined,
  ])
}

function shownSections(
  { sections }: RenderedProse,
  document: ReportDocument,
): ReportDocument['sections'] {
  return sections.flatMap(({ section }) => document.sections[section] ?? [])
}

function extraEntries(
  { bibliography }: ReportDocument,
  found: readonly ReportDiagnostic[],
): readonly ExtraEntry[] {
  const open = found.filter(({ suppressed }) => !suppressed).length
  const sources = { id: 'sources', title: 'Sources', note: String(bibliography.length) }
  const listed = { id: 'problems', title: 'Problems', note: `${open} open` }
  return [...(bibliography.length > 0 ? [sources] : []), ...(found.length > 0 ? [listed] : [])]
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
