/** Checks briefings, prints the findings and settles the exit code; what `check` and `build` share. */
import type { Host, TextSink } from '../host/host.ts'
import { profiles } from '../model/diagnostic.ts'
import type { Display } from '../model/report-format.ts'
import type { Report } from '../model/report.ts'
import {
  compileProject,
  type CompiledProject,
  type ProjectRequest,
} from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { noStopwatch, type Stopwatch } from '../project/stopwatch.ts'
import { UsageError } from '../project/usage-error.ts'
import type { Verifier } from '../project/verifier/ask-verifier.ts'
import { escaped } from '../text/terminal-text.ts'
import type { Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { fenceOut, guardOut, isInActions } from './guard-log.ts'
import { choiceOption, flagOption, numberOption, textOption } from './option-values.ts'
import { outFolder } from './out-folder.ts'
import { beginsWithNames, isForPeople, outputsOf, printOutput, type Output } from './outputs.ts'
import { pathInRepository } from './path-in-repository.ts'
import { printFailures } from './print-failures.ts'
import { progressLine } from './progress-line.ts'
import { selectionOf } from './selection-of.ts'
import { shardOf } from './shard-option.ts'
import { tellActions, type ActionsNews } from './tell-actions.ts'

/** Seconds to wait for each answer of a verifier. */
const USUAL_WAIT = 60
const LONGEST_WAIT = 86_400
const MOST_STDERR_LINES = 5

export interface CheckOutcome {
  readonly project: CompiledProject
  readonly exitCode: ExitCode
}

/** What is done around a check. `foresee` is shown each briefing once it is compiled. */
interface CheckWork extends Pick<ProjectRequest, 'foresee' | 'bodyOf'> {
  /** Does something with the project before it is printed, and may add to it. */
  readonly before?: (project: CompiledProject) => Promise<CompiledProject>
  readonly stopwatch?: Stopwatch | undefined
}

/** What the flags of a check ask for, read and found to make sense. */
export interface CheckPlan {
  readonly request: ProjectRequest
  readonly outputs: readonly Output[]
  readonly limits: Limits
  readonly invocation: Invocation
  /** Whether to tell GitHub Actions, besides what the outputs say. */
  readonly tellsActions: boolean
}

/** Beyond these a run fails although it has no errors. */
interface Limits {
  readonly maxWarnings: number | undefined
  readonly minCoverage: number | undefined
}

/** Throws `UsageError` for flags that make no sense and outputs that cannot be written. */
export async function runCheck(
  command: string,
  invocation: Invocation,
  host: Host,
  { before = async (project) => project, stopwatch = noStopwatch, ...work }: CheckWork = {},
): Promise<CheckOutcome> {
  const plan = planCheck(command, invocation, host)
  const selected = await selectionOf(invocation, host)
  const request = {
    ...plan.request,
    stopwatch,
    ...(selected.paths && { only: selected.paths }),
    ...work,
  }
  const project = await before(await compileShowing(request, invocation, selected.host))
  const exitCode = await stopwatch.follow('print', () => settleCheck(project, plan, host))
  return { project, exitCode }
}

/** Compiles the project, and shows on a terminal how far that has come. */
export async function compileShowing(
  request: ProjectRequest,
  invocation: Invocation,
  host: Host,
): Promise<CompiledProject> {
  const progress = progressLine(host, 'briefings', flagOption(invocation, 'quiet'))
  return compileProject(host, request, progress.show).finally(progress.clear)
}

/** Throws `UsageError` for flags that make no sense. */
export function planCheck(command: string, invocation: Invocation, host: Host): CheckPlan {
  const outputs = outputsOf(invocation)
  const limits = {
    maxWarnings: numberOption(invocation, 'maxWarnings', '--max-warnings'),
    minCoverage: numberOption(invocation, 'minCoverage', '--min-coverage'),
  }
  if ((limits.minCoverage ?? 0) > 100)
    throw new UsageError('--min-coverage takes a percentage from 0 to 100')
  const request = projectRequest(command, invocation, host)
  // Of a divided run, its merge tells what was found, so that nothing is told twice.
  const tellsActions =
    isInActions(host) &&
    request.shard === undefined &&
    flagOption(invocation, 'ciIntegration') !== false &&
    flagOption(invocation, 'watch') !== true
  return { request, outputs, limits, invocation, tellsActions }
}

function projectRequest(command: string, invocation: Invocation, host: Host): ProjectRequest {
  const profile = choiceOption(invocation, 'profile', profiles)
  const config = textOption(invocation, 'config')
  const csl = textOption(invocation, 'csl')
  const cached = flagOption(invocation, 'cache')
  const baseline = baselineOption(invocation)
  const stdin = stdinName(invocation)
  const verifier = verifierOf(invocation)
  const shard = shardOf(invocation)
  return {
    command,
    paths: invocation.args,
    reproducible: isReproducible(invocation, host),
    explain: flagOption(invocation, 'explainClaims') === true,
    fastLane: flagOption(invocation, 'fastLane') !== false,
    ...(config !== undefined && { config }),
    ...(cached !== undefined && { cached }),
    ...(baseline !== undefined && { baseline }),
    ...(profile !== undefined && { profile }),
    ...(csl !== undefined && { csl }),
    ...(stdin !== undefined && { stdin }),
    ...(shard && { shard }),
    ...(verifier && { verifier }),
  }
}

/** Prints what was found as the plan says, and settles the exit code. Throws `UsageError` for outputs that cannot be written. */
export async function settleCheck(
  project: CompiledProject,
  plan: CheckPlan,
  host: Host,
): Promise<ExitCode> {
  const { outputs, limits, invocation, tellsActions } = plan
  const inRepository = pathInRepository(project.root, host)
  const fromHere = (path: string): string => relative(host.cwd, join(project.root, path))
  for (const output of outputs) {
    const display: Display = {
      ...screenOf(invocation, host, output.file === undefined ? host.out : undefined),
      quiet: flagOption(invocation, 'quiet') === true,
      showPath: output.format.pathsOfRepository === true ? inRepository : fromHere,
    }
    await printOutput(output, project, display, hostFor(output, tellsActions, host))
  }
  if (tellsActions) await tellActions(newsOf(project, plan, host), host)
  printFailures(project.failures, host)
  if (project.warning) warn(project.warning, host.err)
  const verdict = judge(project.run.report, limits, host.err)
  const forgiven = flagOption(invocation, 'exitZero') && verdict === exitCodes.findings
  if (project.failures.length > 0) return exitCodes.failure
  return forgiven ? exitCodes.clean : verdict
}

/** What people read, and what begins with names, holds no command of a runner that reads it. */
function hostFor(output: Output, tellsActions: boolean, host: Host): Host {
  if (isForPeople(output)) return tellsActions ? fenceOut(host) : guardOut(host)
  return beginsWithNames(output) ? guardOut(host) : host
}

/** Annotations go with what people read; a format that was asked for is printed alone. */
function newsOf(
  project: CompiledProject,
  { request, outputs, invocation }: CheckPlan,
  host: Host,
): ActionsNews {
  const pages = relative(host.cwd, join(outFolder(project, invocation, host), 'index.html'))
  const written = outputs.find(({ file }) => file !== undefined)?.file
  const reportPath = request.command === 'build' ? pages : written
  return {
    project,
    quiet: flagOption(invocation, 'quiet') === true,
    annotate: outputs.every((output) => output.file !== undefined || isForPeople(output)),
    ...(reportPath !== undefined && { reportPath }),
  }
}

/** Throws `UsageError` when there is nothing to run, or nothing to wait for. */
function verifierOf(invocation: Invocation): Verifier | undefined {
  const command = textOption(invocation, 'verifier')
  const timeout = numberOption(invocation, 'verifierTimeout', '--verifier-timeout')
  if (command === undefined) {
    if (timeout === undefined) return undefined
    throw new UsageError('--verifier-timeout has no --verifier to wait for')
  }
  if (command.trim() === '') throw new UsageError('--verifier names no program')
  if (timeout === 0 || (timeout ?? 0) > LONGEST_WAIT)
    throw new UsageError(`--verifier-timeout takes a number of seconds up to ${LONGEST_WAIT}`)
  return { command, timeout: timeout ?? USUAL_WAIT }
}

/** In one line, with the last that the program itself had to say below it. */
function warn({ words, stderr }: NonNullable<CompiledProject['warning']>, err: TextSink): void {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '')
  err.write(escaped`briefing: ${words}\n`)
  for (const line of lines.slice(-MOST_STDERR_LINES)) err.write(escaped`  | ${line}\n`)
}

/** A file, none, or what is usual. */
function baselineOption(invocation: Invocation): string | false | undefined {
  return flagOption(invocation, 'baseline') === false ? false : textOption(invocation, 'baseline')
}

/** Standard input is read when the only path is "-"; it cannot be mixed with files. */
function stdinName(invocation: Invocation): string | undefined {
  if (!invocation.args.includes('-')) return undefined
  if (invocation.args.length > 1)
    throw new UsageError('Standard input ("-") cannot be checked together with files')
  return textOption(invocation, 'stdinFilename') ?? 'stdin.md'
}

function isReproducible(invocation: Invocation, { env }: Host): boolean {
  return flagOption(invocation, 'reproducible') === true || Boolean(env['SOURCE_DATE_EPOCH'])
}

/** See no-color.org and force-color.org; flags win over the environment. */
export function screenOf(
  invocation: Invocation,
  { env }: Host,
  sink: TextSink | undefined,
): Pick<Display, 'color' | 'width'> {
  const asked = flagOption(invocation, 'color')
  const byEnvironment = env['NO_COLOR']
    ? false
    : env['FORCE_COLOR']
      ? env['FORCE_COLOR'] !== '0'
      : undefined
  return {
    color: asked ?? (sink ? (byEnvironment ?? sink.isTerminal) : false),
    width: sink?.width ?? 100,
  }
}

function judge({ summary }: Report, limits: Limits, err: TextSink): ExitCode {
  const { maxWarnings = Number.POSITIVE_INFINITY, minCoverage = 0 } = limits
  const tooManyWarnings = summary.warnings > maxWarnings
  const pct = summary.claims.pct ?? 100
  if (tooManyWarnings)
    err.write(
      escaped`briefing: ${summary.warnings} warnings are more than the ${maxWarnings} allowed\n`,
    )
  if (pct < minCoverage)
    err.write(
      escaped`briefing: ${pct} % of the claims are cited, fewer than the ${minCoverage} % asked for\n`,
    )
  return summary.errors > 0 || tooManyWarnings || pct < minCoverage
    ? exitCodes.findings
    : exitCodes.clean
}
