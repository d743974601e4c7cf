/** Writes the files of each briefing once it is compiled, and tells afterwards which of them may stay. */
import type { Host } from '../host/host.ts'
import type { ReportDocument } from '../model/report.ts'
import type { PartFile } from '../model/report-part.ts'
import type { Run } from '../model/report-format.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { printSearchTexts } from '../report/site-index/search-data.ts'
import { documentAsWritten } from './as-written.ts'
import { knownFiles } from './known-files.ts'
import { shownHash } from './part-files.ts'
import { briefingFiles, type SiteFile } from './site-files.ts'
import type { SiteWriter } from './site-writer.ts'

export interface ForeseenFiles {
  /** Writes the files of a foreseen briefing that are not there yet, after a pause in which an interrupt is felt. */
  write(project: CompiledProject): Promise<void>
  /** The file as it was written, when the finished run would show the same in it. */
  written(file: SiteFile, run: Run): PartFile | undefined
  /** What the search needs of a briefing, as `printSearchTexts` gave it. */
  searchTextsOf(path: string): string | undefined
  /** What the report says of a briefing, read back from the data that was written of it. */
  bodyOf(path: string): ReportDocument | undefined
}

/** UTF-16 units of search texts that are kept; the others are read back from the data that was written. */
const ROOM = 8_000_000

/** Nothing is written yet. `folderOf` gives a project's out-dir, or throws `UsageError`; `hasIndex` says whether an index will want search texts. */
export function foreseenFiles(
  host: Pick<Host, 'sha256' | 'readFile' | 'pause'>,
  folderOf: (project: CompiledProject) => string,
  writer: SiteWriter,
  hasIndex: boolean,
): ForeseenFiles {
  const files = new Map<string, PartFile>()
  const texts = new Map<string, string>()
  /** By the briefing's path. */
  const data = new Map<string, { readonly file: string; readonly hash: string }>()
  let room = ROOM
  let hasFailed = false
  const keepTexts = (run: Run): void => {
    if (!hasIndex || room <= 0) return
    const path = run.briefings[0]?.path ?? ''
    const text = printSearchTexts(run, 0)
    room -= text.length
    if (room > 0) texts.set(path, text)
  }
  return {
    async write(project) {
      if (hasFailed || !project.knowsSources) return
      await host.pause()
      const { run } = project
      try {
        const folder = folderOf(project)
        const known = knownFiles(project, folder, host)
        for (const file of briefingFiles(project)) {
          if (known.isThere(file)) continue
          const { name } = file
          // What it was made from is let go again.
          await writer.write(folder, { ...file, inputs: [] })
          const hash = writer.hashOf(folder, name)
          writer.forget(folder, name)
          if (hash === undefined) continue
          files.set(name, { name, shows: shownHash(file, run, host), hash })
          const path = run.briefings[0]?.path
          if (file.kind === 'data' && path !== undefined)
            data.set(path, { file: join(folder, name), hash })
        }
        keepTexts(run)
      } catch (error) {
        // It will be tried again, and told of, once the findings are printed.
        if (!(error instanceof UsageError)) throw error
        hasFailed = true
      }
    },
    written(file, run) {
      const known = files.get(file.name)
      return known?.shows === shownHash(file, run, host) ? known : undefined
    },
    searchTextsOf: (path) => texts.get(path),
    bodyOf(path) {
      const written = data.get(path)
      return written && documentAsWritten(host, written.file, written.hash)
    },
  }
}
