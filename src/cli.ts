/** Runs the command line; the one place where what went wrong becomes a message and an exit code. */
import { exitCodes, type ExitCode } from './cli/exit-code.ts'
import type { SourceText, ReadingOptions } from './compile.ts'
import type { Host } from './host/host.ts'

export { nodeHost } from './host/node-host.ts'

/** Arguments without `node` and the script. Never throws; the exit code says how it went. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const { runProgram } = await import('./cli/program.ts')
  const { explainFailure } = await import('./cli/explain-failure.ts')
  const { guardLog } = await import('./cli/guard-log.ts')
  const guarded = guardLog(host)
  try {
    return await runProgram(args, guarded)
  } catch (error) {
    guarded.err.write(explainFailure(error))
    return exitCodes.failure
  }
}

/** What a thread of `tryAside` is sent: a briefing to read, and how. */
export interface ReadingWork {
  readonly file: SourceText
  readonly options: ReadingOptions
}

/** Reads a briefing for the sake of finding out whether that comes to an end. */
export async function tryReading({ file, options }: ReadingWork): Promise<void> {
  const { readBriefing } = await import('./compile.ts')
  readBriefing(file, options)
}
