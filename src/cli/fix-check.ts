/** Mends briefings as far as it goes, writes or shows the result, and reports what is left. */
import type { Host } from '../host/host.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { decodeText } from '../project/decode-text.ts'
import type { AllowedFixes } from '../project/fix-briefing.ts'
import { fixProject, type FixedFile, type FixedProject } from '../project/fix-project.ts'
import { join, relative } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { countNoun } from '../text/count-noun.ts'
import { asData } from '../text/data-text.ts'
import { escaped } from '../text/terminal-text.ts'
import { unifiedDiff } from '../text/unified-diff.ts'
import type { Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { flagOption } from './option-values.ts'
import { printDiffLines } from './print-diff-lines.ts'
import { printFailures } from './print-failures.ts'
import { progressLine } from './progress-line.ts'
import { planCheck, settleCheck, type CheckPlan } from './run-check.ts'
import { selectionOf } from './selection-of.ts'
import { refuseTiming } from './timing-of.ts'

/** Throws `UsageError` as `runCheck` does, and when a fixed file cannot be written. */
export async function fixCheck(
  command: string,
  invocation: Invocation,
  host: Host,
): Promise<ExitCode> {
  refuseMixtures(invocation)
  const plan = planCheck(command, invocation, host)
  const selected = await selectionOf(invocation, host)
  const request = { ...plan.request, ...(selected.paths && { only: selected.paths }) }
  const allowed: AllowedFixes = new Set(
    flagOption(invocation, 'unsafeFixes') === true ? ['safe', 'unsafe'] : ['safe'],
  )
  const progress = progressLine(host, 'briefings')
  const fixed = await fixProject(selected.host, request, allowed, progress.show)
  progress.clear()
  const exitCode =
    flagOption(invocation, 'diff') === true
      ? showDiff(fixed, host)
      : await writeFixes(fixed, plan, host)
  if (!fixed.isSettled)
    host.err.write(escaped`briefing: Some fixes make others possible; run it again for the rest\n`)
  return exitCode
}

function showDiff({ project, files }: FixedProject, host: Host): ExitCode {
  const lines = files.flatMap((file) =>
    unifiedDiff(shownPath(file, project, host), file.before, file.after),
  )
  printDiffLines(lines, host)
  printFailures(project.failures, host)
  host.err.write(escaped`${describe(files, 'Would fix')}\n`)
  if (project.failures.length > 0) return exitCodes.failure
  return files.length > 0 ? exitCodes.findings : exitCodes.clean
}

async function writeFixes(
  { project, files }: FixedProject,
  plan: CheckPlan,
  host: Host,
): Promise<ExitCode> {
  const isStdin = plan.request.stdin !== undefined
  if (isStdin) host.out.send(asData(project.run.briefings[0]?.text ?? ''))
  else writeFiles(files, project, host)
  // Standard output holds the fixed text, so what is left to say goes beside it.
  const exitCode = isStdin
    ? await settleCheck(project, { ...plan, tellsActions: false }, { ...host, out: host.err })
    : await settleCheck(project, plan, host)
  host.err.write(escaped`${describe(files, 'Fixed')}\n`)
  for (const file of files)
    host.err.write(escaped`  ${shownPath(file, project, host)}: ${countRules(file)}\n`)
  return exitCode
}

function shownPath({ path }: FixedFile, { root }: CompiledProject, { cwd }: Host): string {
  return relative(cwd, join(root, path))
}

function refuseMixtures(invocation: Invocation): void {
  const { options } = invocation
  refuseTiming(invocation, '--fix or --diff')
  if (options['fix'] !== true && options['diff'] !== true)
    throw new UsageError('--unsafe-fixes does nothing alone', 'add --fix, or --diff to look first')
  if (options['watch'] === true)
    throw new UsageError('--watch cannot be used together with --fix or --diff')
  if (options['staged'] === true)
    throw new UsageError(
      '--staged cannot be used together with --fix or --diff',
      'what is staged is in the index of git; use --changed, then stage the result',
    )
  if (options['diff'] === true && (options['format'] ?? options['outputFile']) !== undefined)
    throw new UsageError(
      '--diff prints a diff and no findings',
      'leave out --format and --output-file',
    )
}

/** Each file whole; after the first that cannot be written nothing more is. */
function writeFiles(files: readonly FixedFile[], project: CompiledProject, host: Host): void {
  for (const [index, file] of files.entries()) {
    const path = join(project.root, file.path)
    const now = host.readFile(path)
    const isSame = now.ok && decodeText(now.bytes).text === file.before
    const target = host.realPath(path)
    const written = isSame
      ? host.writeFile(target.ok ? target.path : path, file.after)
      : { ok: false, reason: 'it changed in the meantime' }
    if (written.ok) continue
    const done = files.slice(0, index).map((one) => shownPath(one, project, host))
    throw new UsageError(
      `Cannot write "${shownPath(file, project, host)}": ${'reason' in written ? written.reason : ''}`,
      `${done.length > 0 ? `fixed are ${done.join(', ')}` : 'no file was changed'}; run it again when it can be written`,
    )
  }
}

function describe(files: readonly FixedFile[], verb: string): string {
  const count = files.reduce((sum, file) => sum + total(file), 0)
  if (count === 0) return `Nothing to fix`
  return `${verb} ${countNoun(count, 'finding')} in ${countNoun(files.length, 'file')}`
}

function total({ counts }: FixedFile): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** "malformed-marker (2), repeated-citation". */
function countRules({ counts }: FixedFile): string {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => (count > 1 ? `${rule} (${count})` : rule))
    .join(', ')
}
