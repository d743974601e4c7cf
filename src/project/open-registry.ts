/** Opens a project's registry on its own, without its briefings. */
import type { Host } from '../host/host.ts'
import { findRegistryFiles } from './find-files.ts'
import { loadRegistry, type LoadedRegistry } from './load-registry.ts'
import { openRegistryCache } from './registry-cache.ts'
import { readConfig, type FoundConfig } from './read-config.ts'

export interface OpenedRegistry extends LoadedRegistry {
  readonly config: FoundConfig['config']
  /** The folder that paths of the registry are relative to. */
  readonly root: string
}

/**
 * Throws `UsageError` when the config is invalid. `named` is what `--config` says, `cached` what
 * `--cache` or `--no-cache` does.
 */
export async function openRegistry(
  host: Host,
  named: string | undefined,
  cached?: boolean,
): Promise<OpenedRegistry> {
  const { config, root } = readConfig(host, named)
  const paths = await findRegistryFiles(host, root, config)
  const loaded = await loadRegistry(host, root, paths, openRegistryCache(host, root, cached))
  return { ...loaded, config, root }
}
