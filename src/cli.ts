/** Runs the command line; the one place where what went wrong becomes a message and an exit code. */
import { exitCodes, type ExitCode } from './cli/exit-code.ts'
import type { Host } from './host/host.ts'
import { UsageError } from './project/usage-error.ts'

export { nodeHost } from './host/node-host.ts'
export { tryReading } from './project/try-reading.ts'

/** Arguments without `node` and the script. Never throws; the exit code says how it went. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const { runProgram } = await import('./cli/program.ts')
  const { explainFailure } = await import('./cli/explain-failure.ts')
  const { guardLog } = await import('./cli/guard-log.ts')
  const guarded = guardLog(host)
  try {
    const exitCode = await runProgram(args, guarded)
    await host.pause()
    const fault = host.out.fault?.()
    if (fault !== undefined) throw new UsageError(`Cannot write to standard output: ${fault}`)
    return exitCode
  } catch (error) {
    guarded.err.write(explainFailure(error))
    return exitCodes.failure
  }
}
