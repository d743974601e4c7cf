/** Finds out which files and sources the overrides of a config are about. */
import type { SeverityOverride } from '../model/override.ts'
import { globMatcher } from '../text/glob.ts'
import type { ConfiguredOverride } from './config.ts'

/** `paths` are those of the run, relative to the root; `keys` those of the registry. */
export function resolveOverrides(
  configured: readonly ConfiguredOverride[],
  paths: readonly string[],
  keys: readonly string[],
): readonly SeverityOverride[] {
  if (configured.length === 0) return []
  const matching = (patterns: readonly string[], names: readonly string[]): ReadonlySet<string> => {
    const isMatch = globMatcher(patterns)
    return new Set(names.filter((name) => isMatch(name)))
  }
  return configured.map(({ files, sources, rules }) => ({
    rules,
    ...(files && { paths: matching(files, paths) }),
    ...(sources && { keys: matching(sources, keys) }),
  }))
}
