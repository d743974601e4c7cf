/** Reports findings as messages of a VFile, for remark and what is built on it. */
import type { Root } from 'mdast'
import type { Plugin, Transformer } from 'unified'
import type { Run } from '../model/report-format.ts'
import type { ReportDiagnostic } from '../model/report.ts'
import { check, type CheckOptions } from './check.ts'
import type { Project, ProjectOptions } from './create-project.ts'
import { decodedOnce } from './decode-registry.ts'

type VFile = Parameters<Transformer<Root>>[1]
type VFileMessage = VFile['messages'][number]

/** Checks as the command line would: config, registry, stored texts and baseline are those of the folder. */
export interface RemarkFolderOptions extends ProjectOptions {
  readonly project?: never
  readonly sources?: never
}

/** Checks with a project from `createProject` that others use too. */
export interface RemarkProjectOptions {
  readonly project: Pick<Project, 'checkText'>
  readonly sources?: never
}

/** Checks with these options and reads no file. */
export interface RemarkCheckOptions extends CheckOptions {
  readonly sources: NonNullable<CheckOptions['sources']>
  readonly project?: never
}

/** The folder of each file counts when nothing is given. */
export type RemarkBriefingOptions = RemarkFolderOptions | RemarkProjectOptions | RemarkCheckOptions

/**
 * Adds a message for each finding in the file itself: `ruleId`, `source` "briefing", `url`, help as `note`, and
 * `fatal` true for errors, false for warnings, undefined for notes. `place` has lines and columns from 1 (UTF-16
 * units, a byte order mark not counted) and offsets in `String(file)`. The text of the file counts, not the tree:
 * what other plugins changed in the tree is not seen, and the tree stays as it is. A project that cannot be
 * checked fails the file.
 */
export const remarkBriefing: Plugin<[RemarkBriefingOptions?], Root> = (options = {}) => {
  const checkFile = options.sources ? checkerOf(options) : projectChecker(options)
  return async (_tree, file) => {
    const { run, failures } = await checkFile(file)
    for (const failure of failures) file.message(failure, { source: 'briefing' }).fatal = true
    const { diagnostics, documents } = run.report
    const path = documents[0]?.path
    for (const diagnostic of diagnostics)
      if (diagnostic.path === path && !diagnostic.suppressed) report(diagnostic, file)
  }
}

interface CheckedFile {
  readonly run: Run
  readonly failures: readonly string[]
}

type FileChecker = (file: VFile) => Promise<CheckedFile>

function checkerOf(options: RemarkCheckOptions): FileChecker {
  // For all files.
  const decoded = decodedOnce(options.sources)
  return async (file) => {
    const briefing = { path: pathOf(file), text: String(file) }
    return { run: await check([briefing], { ...options, sources: await decoded }), failures: [] }
  }
}

function projectChecker(options: RemarkFolderOptions | RemarkProjectOptions): FileChecker {
  const projects = new Map<string, Pick<Project, 'checkText'>>()
  const projectIn = async (cwd: string): Promise<Pick<Project, 'checkText'>> => {
    if (options.project) return options.project
    const { createProject } = await import('../node.ts')
    const known = projects.get(cwd) ?? createProject({ cwd, ...options })
    projects.set(cwd, known)
    return known
  }
  return async (file) => {
    try {
      const project = await projectIn(file.cwd)
      return await project.checkText(String(file), pathOf(file))
    } catch (error) {
      if (!(error instanceof Error && error.name === 'UsageError')) throw error
      return file.fail(error.message, { source: 'briefing', cause: error })
    }
  }
}

function pathOf({ path }: VFile): string {
  return path?.replaceAll('\\', '/') ?? 'briefing.md'
}

const fatality: Readonly<Record<ReportDiagnostic['severity'], boolean | undefined>> = {
  error: true,
  warning: false,
  note: undefined,
}

function report(diagnostic: ReportDiagnostic, file: VFile): void {
  const { range, ruleId, severity, help, helpUri, message } = diagnostic
  const said: VFileMessage = file.message(message, { place: range, ruleId, source: 'briefing' })
  said.fatal = fatality[severity]
  said.url = helpUri
  if (help !== undefined) said.note = help
  const expected = replacement(diagnostic)
  if (expected === undefined) return
  said.actual = String(file).slice(range.start.offset, range.end.offset)
  said.expected = [expected]
}

/** Editors put it in the place of the words that the message is about, so that it has to be all there is to do. */
function replacement({ path, range, fixes = [] }: ReportDiagnostic): string | undefined {
  const [edit, ...others] = fixes.find(({ applicability }) => applicability === 'safe')?.edits ?? []
  const isWhole =
    edit?.path === path &&
    edit.start === range.start.offset &&
    edit.end === range.end.offset &&
    others.length === 0
  return isWhole ? edit.text : undefined
}
