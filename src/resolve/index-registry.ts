/** Makes a registry quick to look things up in; done once per run. */
import { sourceTable } from '../model/source-table.ts'
import type { Registry, Source, SourceIndex, SourceLookup } from '../model/source.ts'
import { canonicalUrl } from '../syntax/canonical-url.ts'
import { sourceAddresses } from '../syntax/source-addresses.ts'

/** What resolving asks of the index of a registry. */
export type RegistryIndex = { readonly [Table in keyof SourceIndex]: SourceLookup }

/** The index of a registry. Addresses are put into one form when one is first looked up: few runs do. */
export function indexRegistry(registry: Registry): RegistryIndex {
  if (registry.index) return registry.index
  let byUrl: ReadonlyMap<string, Source> | undefined
  return {
    sourcesByKey: sourceTable(registry),
    get sourcesByUrl() {
      byUrl ??= indexByUrl(registry.sources)
      return byUrl
    },
  }
}

function indexByUrl(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const sourcesByUrl = new Map<string, Source>()
  for (const source of sources)
    for (const address of sourceAddresses(source))
      if (!sourcesByUrl.has(address)) sourcesByUrl.set(address, source)
  return sourcesByUrl
}

/** The registered source at an address, if there is one. */
export function sourceAt(url: string, { sourcesByUrl }: RegistryIndex): Source | undefined {
  const canonical = canonicalUrl(url)
  return canonical === undefined ? undefined : sourcesByUrl.get(canonical)
}
