/** Writes a file that the user asked for. */
import type { Host } from '../host/host.ts'
import { join } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'

/** Writes one file or throws `UsageError` with the path and the reason. */
export function writeOutput(host: Host, file: string, text: string | Iterable<string>): void {
  const written = host.writeFile(join(host.cwd, file), text)
  if (!written.ok) throw new UsageError(`Cannot write "${file}": ${written.reason}`)
}
