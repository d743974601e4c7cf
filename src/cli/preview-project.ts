/** Builds, serves and keeps up to date what `preview` shows, until the user ends it. */
import type { Host } from '../host/host.ts'
import type { ServerOptions, ServerOutcome, WebServer } from '../host/web-server.ts'
import { previewSite, type PreviewSite } from '../preview/preview-site.ts'
import type { Problem } from '../preview/problems.ts'
import { openSession } from '../project/open-session.ts'
import { UsageError } from '../project/usage-error.ts'
import { summaryLine } from '../report/summary-line.ts'
import { escaped, print } from '../text/terminal-text.ts'
import type { Invocation } from './command.ts'
import { describeChanges } from './describe-changes.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { explainFailure } from './explain-failure.ts'
import { followSession, type Attempt } from './follow-session.ts'
import { numberOption } from './option-values.ts'
import { printFailures } from './print-failures.ts'
import { planCheck, screenOf } from './run-check.ts'
import { outFolder } from './out-folder.ts'

const USUAL_PORT = 4400
/** How many ports after it are tried when it is taken. */
const MORE_PORTS = 20

/** Throws `UsageError` when the first run cannot be done, or nothing can listen. */
export async function previewProject(
  invocation: Invocation,
  host: Host,
  serve: (options: ServerOptions) => Promise<ServerOutcome>,
): Promise<ExitCode> {
  const { request } = planCheck('build', invocation, host)
  if (request.stdin !== undefined) throw new UsageError('Standard input ("-") cannot be previewed')
  const port = numberOption(invocation, 'port', '--port')
  if (port !== undefined && (port > 65_535 || !Number.isInteger(port)))
    throw new UsageError('--port takes a whole number up to 65535')
  const site = previewSite(host)
  let server: WebServer | undefined
  try {
    const onAttempt = async (attempt: Attempt): Promise<void> => {
      await show(attempt, site, invocation, host)
      say(attempt, invocation, host, server === undefined)
      server ??= await open(port, site, serve, host)
    }
    const meanwhile = site.writeRest
    await followSession(openSession(host, request), host, { onAttempt, meanwhile })
  } finally {
    await server?.close()
  }
  return exitCodes.interrupted
}

async function show(
  attempt: Attempt,
  site: PreviewSite,
  invocation: Invocation,
  host: Host,
): Promise<void> {
  if (attempt.kind === 'failure') site.fail(problemsOf(attempt.error))
  else await site.show(attempt.run.project, outFolder(attempt.run.project, invocation, host))
}

async function open(
  port: number | undefined,
  site: PreviewSite,
  serve: (options: ServerOptions) => Promise<ServerOutcome>,
  { err }: Host,
): Promise<WebServer> {
  const more = port === undefined ? MORE_PORTS : 0
  const opened = await serve({ port: port ?? USUAL_PORT, more, answer: site.answer })
  if (!opened.ok)
    throw new UsageError(
      `Cannot listen on port ${port ?? USUAL_PORT}: ${opened.reason}`,
      'name another with --port; 0 takes any that is free',
    )
  err.write(escaped`Preview at http://127.0.0.1:${opened.server.port}/ ; Ctrl-C ends it\n`)
  return opened.server
}

/** In one line: what changed, how it went and how long it took. */
function say(attempt: Attempt, invocation: Invocation, host: Host, isFirst: boolean): void {
  const { err } = host
  if (attempt.kind === 'failure') {
    err.write(explainFailure(attempt.error))
    return
  }
  const { project, changes } = attempt.run
  printFailures(project.failures, host)
  if (!isFirst) err.write(escaped`${describeChanges(changes, host)} (${attempt.milliseconds} ms)\n`)
  const display = { ...screenOf(invocation, host, err), quiet: false, showPath: String }
  err.write(print`${summaryLine(project.run.report, display)}\n`)
}

/** A usage error has a line for each place that is wrong. */
function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof UsageError))
    return [{ place: '', message: 'This is a bug in briefing; the terminal has its details' }]
  const { lines: found, help } = error
  return found.map((line, index, lines) => {
    const [, place = '', words = line] = /^(\S.*?:\d+:\d+): (.*)$/s.exec(line) ?? []
    const isLast = index === lines.length - 1
    return { place, message: words, ...(isLast && help !== undefined && { help }) }
  })
}
