/** Tells whether a file that the shard of a build wrote is the file that the whole build would write. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { PartFile } from '../model/report-part.ts'
import type { Run } from '../model/report-format.ts'
import { join } from '../project/paths.ts'
import { diagnosticsIn, sourcesWith } from '../report/report-index.ts'
import { bytesAsWritten } from './as-written.ts'
import type { SiteFile } from './site-files.ts'

/** Names all that a file about one briefing shows besides its text, what the registry says and the settings. */
export function shownHash(
  { document = -1, kind }: Pick<SiteFile, 'document' | 'kind'>,
  run: Run,
  host: Pick<Host, 'sha256'>,
): string {
  const shared = shownByBoth(document, run, host)
  return kind === 'data' ? hashText(host, shared + shownByData(document, run)) : shared
}

/** Page and data are asked about one after the other, and a briefing may have thousands of findings. */
const latest = new WeakMap<Run, { readonly index: number; readonly hash: string }>()

function shownByBoth(index: number, run: Run, host: Pick<Host, 'sha256'>): string {
  const known = latest.get(run)
  if (known?.index === index) return known.hash
  const { report, briefings, styledReferences } = run
  const document = report.documents[index]
  if (!document) return ''
  const { bibliography = [] } = briefings[index] ?? {}
  // What stays deferred hangs on the text and the registry alone.
  const { path, id, title, lang, coverage, evidence, suppressions } = document
  const all = [
    { path, id, title, lang, coverage, evidence, suppressions },
    diagnosticsIn(path, report),
    bibliography.map(({ source }) => source && styledReferences?.get(source.key)),
  ]
  const hash = hashText(host, JSON.stringify(all))
  latest.set(run, { index, hash })
  return hash
}

/** The day and what else there is to say of the run, and sources in the order of the whole run. */
function shownByData(index: number, { report, briefings }: Run): string {
  const { bibliography = [] } = briefings[index] ?? {}
  const keys = bibliography.flatMap(({ source }) => source?.key ?? [])
  const order = sourcesWith(new Set(keys), report).map((one) => one['id'])
  return JSON.stringify([{ ...report.run, durationMs: undefined }, order])
}

/** Whether the file is there, as its shard wrote it, and still shows what it is to show. */
export function isAsWritten(
  file: SiteFile,
  run: Run,
  folder: string,
  written: ReadonlyMap<string, PartFile>,
  host: Pick<Host, 'sha256' | 'readFile'>,
): boolean {
  const known = written.get(file.name)
  if (!known || file.document === undefined) return false
  if (known.shows !== shownHash(file, run, host)) return false
  return bytesAsWritten(host, join(folder, file.name), known.hash) !== undefined
}
