/** Tells whether a file that the shard of a build wrote is the file that the whole build would write. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { PartFile } from '../model/report-part.ts'
import type { Run } from '../model/report-format.ts'
import { join } from '../project/paths.ts'
import { diagnosticsIn, sourcesWith } from '../report/report-index.ts'
import { bytesAsWritten } from './as-written.ts'
import type { SiteFile } from './site-files.ts'

/** All that a file about one briefing shows besides its text, what the registry says and the settings. */
export function shownBy(
  { document: index, kind }: Pick<SiteFile, 'document' | 'kind'>,
  { report, briefings, styledReferences }: Run,
): string {
  const document = report.documents[index ?? -1]
  const { bibliography = [] } = briefings[index ?? -1] ?? {}
  if (!document) return ''
  // What stays deferred hangs on the text and the registry alone.
  const { path, id, title, lang, coverage, evidence, suppressions } = document
  const keys = bibliography.flatMap(({ source }) => source?.key ?? [])
  // Only data has sources in the order of the whole run.
  const order = kind === 'data' ? sourcesWith(new Set(keys), report).map((one) => one['id']) : []
  return JSON.stringify([
    // The day and what else there is to say of the run stands in data alone.
    kind === 'data' ? { ...report.run, durationMs: undefined } : '',
    { path, id, title, lang, coverage, evidence, suppressions },
    diagnosticsIn(path, report),
    order,
    keys.map((key) => styledReferences?.get(key)),
  ])
}

/** Names all of that. */
export function shownHash(
  file: Pick<SiteFile, 'document' | 'kind'>,
  run: Run,
  host: Pick<Host, 'sha256'>,
): string {
  return hashText(host, shownBy(file, run))
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
