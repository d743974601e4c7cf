/** Chooses the registry file that a new source goes to. */
import type { Host } from '../host/host.ts'
import { syntaxOf } from './append-sources.ts'
import { findRegistryFiles } from './find-files.ts'
import { join, relative } from './paths.ts'
import { readConfig } from './read-config.ts'
import { UsageError } from './usage-error.ts'

const USUAL = 'sources/sources.yaml'

/**
 * From the current folder: what the user named, else the project's only file in YAML or JSON, else
 * `sources/sources.yaml`, which may be missing. Throws `UsageError` when the choice is open.
 */
export async function chooseRegistryFile(
  host: Host,
  config: string | undefined,
  named: string | undefined,
): Promise<string> {
  if (named !== undefined) {
    syntaxOf(named)
    return named
  }
  const { config: settings, root } = readConfig(host, config)
  const files = await findRegistryFiles(host, root, settings)
  const fitting = files.filter((path) => /\.(?:ya?ml|json)$/i.test(path))
  const [only, ...others] = fitting
  const chosen = fitting.includes(USUAL) || only === undefined ? USUAL : only
  if (chosen !== USUAL && others.length > 0)
    throw new UsageError(
      `The project has ${fitting.length} registry files`,
      `name one with --into: ${fitting.slice(0, 5).join(', ')}${fitting.length > 5 ? ', …' : ''}`,
    )
  return relative(host.cwd, join(root, chosen))
}
