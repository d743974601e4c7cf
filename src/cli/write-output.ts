/** Writes a file that the user asked for. */
import type { Host } from '../host/host.ts'
import { borderOf } from '../project/border.ts'
import { join } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'

/** Writes one file or throws `UsageError` with the path and the reason. No link leads it out of the current folder. */
export function writeOutput(host: Host, file: string, text: string | Iterable<string>): void {
  const refusal = borderOf(host, host.cwd).refuseWriting(file)
  if (refusal !== undefined) throw new UsageError(`Cannot write "${file}": ${refusal}`)
  const written = host.writeFile(join(host.cwd, file), text)
  if (!written.ok) throw new UsageError(`Cannot write "${file}": ${written.reason}`)
}
