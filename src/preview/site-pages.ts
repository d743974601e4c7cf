/** Holds the files of the last good run: writes each when it is wanted, and knows what is wrong with them. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { UsageError } from '../project/usage-error.ts'
import { siteFiles, type SiteFile } from '../site/site-files.ts'
import { siteWriter } from '../site/site-writer.ts'
import { problemsFor, type Problem, type ShownProblems } from './problems.ts'
import { readServed } from './served-file.ts'

export interface SitePages {
  /** Takes over the files of a run, and its out-dir, which is absolute. Nothing is written yet. */
  take(project: CompiledProject, folder: string): void
  /** What is wrong that no run knows of, or why there was no run. */
  fail(problems: readonly Problem[]): void
  /** The file of this name, when the last good run has one. */
  fileOf(name: string): SiteFile | undefined
  /** Names of the pages that there are. */
  pageNames(): readonly string[]
  /** Pages that are not as they should be, in their order. */
  stalePages(): Iterable<SiteFile>
  /** Never throws: what cannot be made or written is a problem like any other. */
  write(file: SiteFile): Promise<void>
  /** What is in the out-dir under this name, written just now if need be. */
  read(name: string): Promise<Uint8Array | 'missing' | 'outside'>
  problemsOf(name: string): ShownProblems
  /** Names what a reader of the page sees: another after every change. */
  versionOf(name: string): string
}

/** The files of one run. */
interface Site {
  readonly project: CompiledProject
  readonly folder: string
  readonly files: ReadonlyMap<string, SiteFile>
}

/** There is no run yet. */
export function sitePages(host: Host): SitePages {
  const writer = siteWriter(host)
  /** Files of briefings that are no longer there; on the disk they are, because `build` removes nothing. */
  const removed = new Set<string>()
  let site: Site | undefined
  let failures: readonly Problem[] = []

  const write = async (file: SiteFile): Promise<void> => {
    try {
      if (site) await writer.write(site.folder, file)
    } catch (error) {
      const problem = { place: '', message: explain(error, file) }
      if (!failures.some(({ message }) => message === problem.message))
        failures = [...failures, problem]
    }
  }
  const problemsOf = (name: string): ShownProblems => {
    if (!site) return { problems: failures, more: 0, elsewhere: 0 }
    const { report } = site.project.run
    const document = site.files.get(name)?.document
    const path = document === undefined ? undefined : report.documents[document]?.path
    return problemsFor(path, report, failures)
  }
  return {
    write,
    problemsOf,
    take(project, folder) {
      const files = new Map(siteFiles(project).map((file) => [file.name, file]))
      for (const name of site?.files.keys() ?? []) removed.add(name)
      for (const name of files.keys()) removed.delete(name)
      site = { project, folder, files }
      failures = project.failures.map((message) => ({ place: '', message }))
    },
    fail(problems) {
      failures = problems
    },
    fileOf: (name) => site?.files.get(name),
    pageNames: () => pagesOf(site).map(({ name }) => name),
    *stalePages() {
      for (const file of pagesOf(site)) if (site && !writer.isFresh(site.folder, file)) yield file
    },
    async read(name) {
      if (!site || removed.has(name)) return 'missing'
      const { folder } = site
      const file = site.files.get(name)
      if (!file) return readServed(host, folder, name)
      await write(file)
      const there = readServed(host, folder, name)
      if (there !== 'missing') return there
      // Somebody has cleared the out-dir.
      writer.forget(folder, name)
      await write(file)
      return readServed(host, folder, name)
    },
    versionOf(name) {
      const isThere = site?.files.has(name) === true
      const text = site && isThere ? writer.hashOf(site.folder, name) : 'missing'
      const { problems, more, elsewhere } = problemsOf(name)
      // Errors in other briefings are only counted beside others.
      const shown = problems.length > 0 ? JSON.stringify([problems, more, elsewhere]) : ''
      return hashText(host, `${text} ${shown}`).slice(0, 16)
    },
  }
}

function pagesOf(site: Site | undefined): readonly SiteFile[] {
  return [...(site?.files.values() ?? [])].filter(({ kind }) => kind === 'page')
}

function explain(error: unknown, { name }: SiteFile): string {
  return error instanceof UsageError
    ? error.message
    : `Cannot make "${name}": this is a bug in briefing`
}
