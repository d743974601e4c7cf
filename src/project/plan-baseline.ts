/** Compares a project's findings with its baseline. */
import type { Host } from '../host/host.ts'
import type { BaselineEntry } from '../model/baseline.ts'
import type { Profile } from '../model/diagnostic.ts'
import type { ReportDiagnostic } from '../model/report.ts'
import type { Run } from '../model/report-format.ts'
import { baselineName, loadBaseline } from './baseline-file.ts'
import { compileProject } from './compile-project.ts'
import { join } from './paths.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

export interface BaselineRequest {
  readonly paths: readonly string[]
  readonly config?: string
  readonly profile?: Profile
  /** Relative to the current folder; absent for the usual file. */
  readonly file?: string
}

export interface BaselinePlan {
  /** Of the baseline's file, absolute. */
  readonly path: string
  /** Whether there is a baseline already. */
  readonly exists: boolean
  /** In the baseline, and still found or not looked for in this run. */
  readonly kept: readonly BaselineEntry[]
  /** In the baseline, and gone. */
  readonly gone: readonly BaselineEntry[]
  /** Found, and not in the baseline. */
  readonly added: readonly BaselineEntry[]
  readonly failures: readonly string[]
}

/** Characters of the words at a finding's place. */
const MOST_SIGNS = 80

/** Throws `UsageError` as `compileProject` and `loadBaseline` do. */
export async function planBaseline(host: Host, request: BaselineRequest): Promise<BaselinePlan> {
  const { paths, config, profile, file } = request
  const { run, root, failures } = await compileProject(
    host,
    {
      command: 'baseline',
      paths,
      reproducible: true,
      explain: false,
      baseline: false,
      ...(config !== undefined && { config }),
      ...(profile !== undefined && { profile }),
    },
    () => undefined,
  )
  const path = file === undefined ? join(root, baselineName) : join(host.cwd, file)
  const isThere = host.kindOf(path) !== 'missing'
  const loaded = isThere ? loadBaseline(host, root, file) : undefined
  const known = loaded?.baseline.entries ?? []
  const found = run.report.diagnostics.filter(
    ({ severity, suppressed }) => severity !== 'note' && !suppressed,
  )
  const names = new Set(found.map(({ fingerprint }) => fingerprint))
  const before = new Set(known.map(({ fingerprint }) => fingerprint))
  const checked = new Set(run.report.documents.map((document) => document.path))
  const isGone = (entry: BaselineEntry): boolean =>
    !names.has(entry.fingerprint) && (paths.length === 0 || checked.has(entry.path))
  return {
    path,
    exists: loaded !== undefined,
    kept: known.filter((entry) => !isGone(entry)),
    gone: known.filter(isGone),
    added: found
      .filter(({ fingerprint }) => !before.has(fingerprint))
      .map((diagnostic) => entryOf(diagnostic, run)),
    failures,
  }
}

function entryOf(
  { ruleId, path, fingerprint, range }: ReportDiagnostic,
  { fileOf }: Run,
): BaselineEntry {
  const words = fileOf(path)?.text.slice(range.start.offset, range.end.offset) ?? ''
  const signs = Array.from(foldSpaces(words))
  const excerpt =
    signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('').trimEnd()}…` : signs.join('')
  return { rule: ruleId, path, fingerprint, excerpt }
}
