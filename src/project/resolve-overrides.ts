/** Finds out which files and sources the overrides of a config are about. */
import type { SeverityOverride } from '../model/override.ts'
import type { ConfiguredOverride } from './config.ts'

/** `paths` are those of the run, relative to the root; `keys` those of the registry. */
export async function resolveOverrides(
  configured: readonly ConfiguredOverride[],
  paths: readonly string[],
  keys: readonly string[],
): Promise<readonly SeverityOverride[]> {
  if (configured.length === 0) return []
  const { default: picomatch } = await import('picomatch')
  const matching = (patterns: readonly string[], names: readonly string[]): ReadonlySet<string> => {
    const isMatch = picomatch([...patterns])
    return new Set(names.filter((name) => isMatch(name)))
  }
  return configured.map(({ files, sources, rules }) => ({
    rules,
    ...(files && { paths: matching(files, paths) }),
    ...(sources && { keys: matching(sources, keys) }),
  }))
}
