/** Settles where a build writes to. */
import type { Host } from '../host/host.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join } from '../project/paths.ts'
import type { Invocation } from './command.ts'
import { textOption } from './option-values.ts'

/** Absolute: where `--out-dir` says, else the config. */
export function outFolder(
  { root, config }: Pick<CompiledProject, 'root' | 'config'>,
  invocation: Invocation,
  host: Host,
): string {
  const named = textOption(invocation, 'outDir')
  return named === undefined ? join(root, config.outDir) : join(host.cwd, named)
}
