/** Checks again whenever a file changes, and prints what changed and what was found. */
import type { Host } from '../host/host.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { openSession, type SessionRun } from '../project/open-session.ts'
import { UsageError } from '../project/usage-error.ts'
import { countNoun } from '../text/count-noun.ts'
import { clearScreen, escaped } from '../text/terminal-text.ts'
import type { Invocation } from './command.ts'
import { describeChanges } from './describe-changes.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { explainFailure } from './explain-failure.ts'
import { followSession, type Attempt } from './follow-session.ts'
import { planCheck, settleCheck, type CheckPlan } from './run-check.ts'
import { refuseTiming } from './timing-of.ts'

/** Until the user ends it. `after` does what follows a check. Throws `UsageError` when the first run cannot be done. */
export async function watchCheck(
  command: string,
  invocation: Invocation,
  host: Host,
  after: (project: CompiledProject) => Promise<void>,
): Promise<ExitCode> {
  refuseTiming(invocation, '--watch')
  const plan = planCheck(command, invocation, host)
  if (plan.request.stdin !== undefined)
    throw new UsageError('Standard input ("-") cannot be watched', 'name files, folders or globs')
  if (invocation.options['changed'] !== undefined || invocation.options['staged'] !== undefined)
    throw new UsageError('--watch cannot be used together with --changed or --staged')
  let isFirst = true
  const onAttempt = async (attempt: Attempt): Promise<void> => {
    if (!isFirst) announce(attempt, host)
    try {
      await report(attempt, plan, host, after)
      if (attempt.kind === 'run') host.err.write(escaped`${closing(attempt, isFirst)}\n`)
    } catch (error) {
      if (isFirst) throw error
      host.err.write(explainFailure(error))
    }
    isFirst = false
  }
  await followSession(openSession(host, plan.request), host, { onAttempt })
  return exitCodes.interrupted
}

/** A file that cannot be written ends the first run, and of later ones only the run itself. */
async function report(
  attempt: Attempt,
  plan: CheckPlan,
  host: Host,
  after: (project: CompiledProject) => Promise<void>,
): Promise<void> {
  if (attempt.kind === 'failure') {
    host.err.write(explainFailure(attempt.error))
    return
  }
  const { project } = attempt.run
  await settleCheck(project, plan, host)
  await after(project)
}

function announce(attempt: Attempt, host: Host): void {
  const { out, err } = host
  out.write(out.isTerminal ? clearScreen : escaped`\n`)
  if (attempt.kind === 'run') err.write(escaped`${describeChanges(attempt.run.changes, host)}\n`)
}

function closing(
  { run, milliseconds }: Extract<Attempt, { kind: 'run' }>,
  isFirst: boolean,
): string {
  return isFirst
    ? `Watching ${subjects(run)} for changes; Ctrl-C ends it`
    : `Compiled ${run.compiled} of ${subjects(run)} again in ${milliseconds} ms; watching`
}

function subjects({ project }: SessionRun): string {
  return countNoun(project.run.briefings.length, 'briefing')
}
