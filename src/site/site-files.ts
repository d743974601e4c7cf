/** Lists the files of a build: a page and a JSON report for each briefing, the index in both, its search and the feed. */
import { defer, takeOver } from '../model/deferred.ts'
import type { ReportFormat, Run } from '../model/report-format.ts'
import type { ReportDocument } from '../model/report.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { html } from '../report/formats/html.ts'
import { json } from '../report/formats/json.ts'
import { renderIndex } from '../report/html/index/index-page.ts'
import { searchFiles } from '../report/html/index/search-files.ts'
import { diagnosticsIn } from '../report/report-index.ts'
import { feedName, renderFeed } from '../report/site-index/feed.ts'
import {
  giveSearchTexts,
  keepSearchTexts,
  prepareSearch,
} from '../report/site-index/search-data.ts'
import { renderIndexDocument } from '../report/site-index/index-document.ts'
import { indexPageIds, isOnePage } from '../report/site-index/index-paging.ts'

/** One file of a build, not yet made. */
export interface SiteFile {
  /** Its path in the out-dir. */
  readonly name: string
  /** A page is for people, data is for programs. */
  readonly kind: 'page' | 'data'
  /** The document that it is about, as its place in the report; absent for what is about all. */
  readonly document?: number
  /** What its text hangs on: as long as each is the very same, so is the text. */
  readonly inputs: readonly unknown[]
  /**
   * Makes piece by piece what takes long, so that rendering does not; `goOn` is asked between the pieces. Says whether
   * it came to its end. Absent where nothing takes long.
   */
  prepare?(goOn: () => Promise<boolean>): Promise<boolean>
  /** Its text. */
  render(): Promise<string>
}

const kinds: readonly (readonly [ReportFormat, SiteFile['kind']])[] = [
  [html, 'page'],
  [json, 'data'],
]

/** Says again what a document's sentences are, when that costs less than making them; `undefined` when it cannot. */
export type ClaimsReader = (document: ReportDocument) => ReportDocument['claims'] | undefined

/** What the index can have of briefings without making it of them. */
export interface AtHand {
  readonly claimsOf: ClaimsReader
  /** What `printSearchTexts` gave of the briefing at this path, if that is known. */
  readonly searchTextsOf?: ((path: string) => string | undefined) | undefined
}

/**
 * In the order in which `build` writes them: the index last, so that it links to nothing that is not there. Where
 * claims are at hand, nothing that the index needs of a page is kept until then.
 */
export function siteFiles(project: CompiledProject, atHand?: AtHand): readonly SiteFile[] {
  const { run } = project
  if (!atHand) return [...reportFiles(project, true), ...indexFiles(run)]
  const { claimsOf, searchTextsOf } = atHand
  const documents = run.report.documents.map((document) => withClaims(document, claimsOf))
  const searched = { ...run, report: { ...run.report, documents } }
  for (const [index, { path }] of documents.entries()) {
    const printed = searchTextsOf?.(path)
    if (printed !== undefined) giveSearchTexts(searched, index, printed)
  }
  return [...briefingFiles(project), ...indexFiles(searched)]
}

/** Those of the briefings alone. */
export function briefingFiles(project: CompiledProject): readonly SiteFile[] {
  return reportFiles(project, false)
}

/** The document, but its sentences are read where they can be. */
function withClaims(document: ReportDocument, readClaims: ClaimsReader): ReportDocument {
  const claims = defer({}, ['claims'] as const, () => ({
    claims: readClaims(document) ?? document.claims,
  }))
  // A document has no other names than its type has.
  const names = Object.keys(document) as (keyof ReportDocument)[]
  return takeOver(
    claims,
    document,
    names.filter((name) => name !== 'claims'),
  )
}

function reportFiles({ run, config }: CompiledProject, keepsTexts: boolean): readonly SiteFile[] {
  const { report, briefings, styledReferences } = run
  const { durationMs: _, ...facts } = report.run
  const common = [
    config,
    styledReferences,
    JSON.stringify([facts, report.tool, report.title, run.site]),
  ]
  const files: SiteFile[] = []
  for (const [document, { id, path }] of report.documents.entries()) {
    const own = [briefings[document], report.documents[document], ...diagnosticsIn(path, report)]
    for (const [format, kind] of kinds)
      files.push({
        name: id + format.extension,
        kind,
        document,
        inputs: [...common, ...own],
        render: async () => {
          // The index will ask for these, when the briefing would have to be compiled once more.
          if (keepsTexts) keepSearchTexts(run, document)
          return (await format.renderBriefing?.(run, document)) ?? ''
        },
      })
  }
  return files
}

/** What is about all briefings. */
function indexFiles(run: Run): readonly SiteFile[] {
  const file = (name: string, kind: SiteFile['kind'], render: () => string): SiteFile => ({
    name,
    kind,
    inputs: [run],
    render: async () => render(),
  })
  const home = run.site.url
  return [
    ...searchFiles(run).map(({ name, render }) => file(name, 'data', render)),
    ...(home === undefined ? [] : [file(feedName, 'data', () => renderFeed(run, home))]),
    file('index.json', 'data', () => renderIndexDocument(run)),
    ...indexPageIds(run.briefings.length)
      .map((id, page) => ({
        ...file(`${id}.html`, 'page', () => renderIndex(run, page)),
        // Of a large site, the search is in files of its own.
        ...(isOnePage(run.briefings.length) && {
          prepare: (goOn: () => Promise<boolean>) => prepareSearch(run, goOn),
        }),
      }))
      .toReversed(),
  ]
}
