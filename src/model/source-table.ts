/** Finds the sources of a registry by key without reading those that nobody asks for. */
import type { Registry, SourceTable } from './source.ts'

/** Every source of the registry by key. */
export function sourceTable(registry: Registry): SourceTable {
  if (registry.index) return registry.index.sourcesByKey
  return new Map(registry.sources.map((source) => [source.key, source]))
}
