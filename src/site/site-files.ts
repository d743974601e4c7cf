/** Lists the files of a build: a page and a JSON report for each briefing, and the index in both. */
import type { ReportFormat } from '../model/report-format.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { html } from '../report/formats/html.ts'
import { json } from '../report/formats/json.ts'
import { diagnosticsIn } from '../report/report-index.ts'

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
  /** Its text. */
  render(): Promise<string>
}

const INDEX = 'index'
const plain = { color: false, width: 100, quiet: false, showPath: (path: string) => path }
const kinds: readonly (readonly [ReportFormat, SiteFile['kind']])[] = [
  [html, 'page'],
  [json, 'data'],
]

/** In the order in which `build` writes them: the index last, so that it links to nothing that is not there. */
export function siteFiles({ run, config }: CompiledProject): readonly SiteFile[] {
  const { report, briefings, styledReferences } = run
  const { durationMs: _, ...facts } = report.run
  const common = [config, styledReferences, JSON.stringify([facts, report.tool, report.title])]
  const files: SiteFile[] = []
  for (const [document, { id, path }] of report.documents.entries()) {
    const own = [briefings[document], report.documents[document], ...diagnosticsIn(path, report)]
    for (const [format, kind] of kinds)
      files.push({
        name: id + format.extension,
        kind,
        document,
        inputs: [...common, ...own],
        render: async () => (await format.renderBriefing?.(run, document)) ?? '',
      })
  }
  for (const [format, kind] of kinds.toReversed())
    files.push({
      name: INDEX + format.extension,
      kind,
      inputs: [run],
      render: async () => format.render(run, plain),
    })
  return files
}
