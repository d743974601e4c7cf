/** Applies fixes to the briefings of a project until there is nothing left to fix; writes nothing. */
import { compileBriefing, indexRegistry } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { Limits } from '../model/limits.ts'
import type { ReportDiagnostic } from '../model/report.ts'
import { readingOptions } from './compile-briefings.ts'
import type { CompiledProject, Progress, ProjectRequest } from './compile-project.ts'
import { addCounts, fixBriefing, mostPasses, type AllowedFixes } from './fix-briefing.ts'
import { limitsOf } from './limits-of.ts'
import { openSession } from './open-session.ts'
import { overlayHost } from './overlay-host.ts'
import { join } from './paths.ts'

/** What a project is when its briefings have been fixed. */
export interface FixedProject {
  /** Compiled from the fixed texts. */
  readonly project: CompiledProject
  /** In the order of the briefings. */
  readonly files: readonly FixedFile[]
  /** Whether a further pass would change nothing. */
  readonly isSettled: boolean
}

/** A briefing that fixes changed. */
export interface FixedFile {
  /** Relative to the project root. */
  readonly path: string
  readonly before: string
  readonly after: string
  /** How many findings of each rule were fixed. */
  readonly counts: ReadonlyMap<string, number>
}

/** Throws as `compileProject` does. Silenced findings are not fixed, nor files that are not clean UTF-8. */
export async function fixProject(
  host: Host,
  request: ProjectRequest,
  allowed: AllowedFixes,
  progress: Progress,
): Promise<FixedProject> {
  const texts = new Map<string, string>()
  const stdin = request.stdin === undefined ? undefined : join(host.cwd, request.stdin)
  const session = openSession(overlayHost(host, texts, stdin), request)
  const files = new Map<string, FixedFile>()
  let { project } = await session.compile(progress)
  let isSettled = false
  for (let pass = 1; pass <= mostPasses && !isSettled; pass++) {
    const changed = fixOnce(project, allowed, limitsOf(host))
    for (const file of changed) {
      files.set(file.path, joined(files.get(file.path), file))
      texts.set(join(project.root, file.path), file.after)
    }
    isSettled = changed.length === 0
    if (!isSettled) ({ project } = await session.compile(progress))
  }
  const order = project.run.briefings.map(({ path }) => path)
  const inOrder = order.flatMap((path) => files.get(path) ?? [])
  isSettled ||= fixOnce(project, allowed, limitsOf(host)).length === 0
  return { project, files: inOrder, isSettled }
}

function fixOnce(
  { run, config }: CompiledProject,
  allowed: AllowedFixes,
  limits: Limits,
): readonly FixedFile[] {
  const diagnosticsOf = new Map<string, ReportDiagnostic[]>()
  for (const diagnostic of run.report.diagnostics) {
    if (!diagnostic.fixes) continue
    const known = diagnosticsOf.get(diagnostic.path)
    if (known) known.push(diagnostic)
    else diagnosticsOf.set(diagnostic.path, [diagnostic])
  }
  const index = indexRegistry(run.registry)
  const options = readingOptions(config, limits)
  return run.briefings.flatMap((briefing) => {
    const { path, text } = briefing
    const diagnostics = diagnosticsOf.get(path) ?? []
    const fixed = fixBriefing(briefing, diagnostics, allowed, (edited) =>
      compileBriefing({ path, text: edited, issues: [] }, index, options),
    )
    return fixed ? [{ path, before: text, after: fixed.text, counts: fixed.counts }] : []
  })
}

function joined(
  earlier: FixedFile | undefined,
  { path, before, after, counts }: FixedFile,
): FixedFile {
  if (!earlier) return { path, before, after, counts }
  return { path, before: earlier.before, after, counts: addCounts(earlier.counts, counts) }
}
