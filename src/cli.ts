/** Runs the command line; the one place where what went wrong becomes a message and an exit code. */
import { exitCodes, type ExitCode } from './cli/exit-code.ts'
import type { Host } from './host/host.ts'

export { nodeHost } from './host/node-host.ts'
export { tryReading } from './project/try-reading.ts'

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
