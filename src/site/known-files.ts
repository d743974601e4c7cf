/** Knows which files of a build are on disk as they would come out, from what earlier builds have left. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { Run } from '../model/report-format.ts'
import type { ReportDocument } from '../model/report.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { bytesAsWritten, documentAsWritten } from './as-written.ts'
import { shownHash } from './part-files.ts'
import type { SiteFile } from './site-files.ts'

export interface KnownFiles {
  /** Whether the file is on disk, byte for byte as it would come out but for what differs from run to run. */
  isThere(file: SiteFile): boolean
  /** Takes down that the file has been written; `hash` is that of its bytes. */
  keep(file: SiteFile, hash: string): void
  /** The sentences of a document as they stand in its data; absent where that is not as it was written. */
  claimsOf(document: ReportDocument): ReportDocument['claims'] | undefined
  /** Leaves for the next build what is new in this one. */
  save(): void
}

/** Of this build alone where nothing is remembered. `folder` is absolute. */
export function knownFiles(
  { run, root, pages }: CompiledProject,
  folder: string,
  host: Pick<Host, 'sha256' | 'readFile'>,
): KnownFiles {
  const cache = pages?.open()
  const stateOf = pages ? stateNames(run, pages.originOf, host) : () => undefined
  const keyOf = ({ name }: SiteFile): string => relative(root, join(folder, name))
  /** Hashes of files as they are on disk. */
  const there = new Map<string, string>()
  return {
    isThere(file) {
      const state = stateOf(file)
      const hash = state === undefined ? undefined : cache?.recall(keyOf(file), state)
      if (hash === undefined || !bytesAsWritten(host, join(folder, file.name), hash)) return false
      there.set(file.name, hash)
      return true
    },
    keep(file, hash) {
      there.set(file.name, hash)
      const state = stateOf(file)
      if (state !== undefined) cache?.keep(keyOf(file), state, hash)
    },
    claimsOf({ id }) {
      const name = `${id}.json`
      const hash = there.get(name)
      return hash === undefined
        ? undefined
        : documentAsWritten(host, join(folder, name), hash)?.claims
    },
    save: () => cache?.save(pages?.complete === true),
  }
}

/** Names all that a file shows, but for the settings; nothing for a file that hangs on what has no name. */
function stateNames(
  run: Run,
  originOf: (path: string) => string | undefined,
  host: Pick<Host, 'sha256'>,
): (file: SiteFile) => string | undefined {
  const { documents } = run.report
  const stateOf = (file: Pick<SiteFile, 'document' | 'kind'>): string | undefined => {
    const origin = originOf(documents[file.document ?? -1]?.path ?? '')
    return origin === undefined ? undefined : hashText(host, origin + shownHash(file, run, host))
  }
  let whole: string | undefined
  const stateOfWhole = (): string => {
    const states = documents.map((_, document) => stateOf({ document, kind: 'data' }) ?? '')
    const { summary, run: facts } = run.report
    const all = states.includes('') ? '' : JSON.stringify([states, summary, facts.today])
    return all && hashText(host, all)
  }
  return (file) =>
    file.document === undefined ? (whole ??= stateOfWhole()) || undefined : stateOf(file)
}
