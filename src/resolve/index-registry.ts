/** Makes a registry quick to look things up in; done once per run. */
import type { Registry, Source } from '../model/source.ts'
import { canonicalDoi, canonicalUrl } from '../syntax/canonical-url.ts'

/** All that resolving asks of a map, so that what is asked can be written down. */
export type SourceLookup = Pick<ReadonlyMap<string, Source>, 'get' | 'has'>

/** Sources by what a citation can name. */
export interface RegistryIndex {
  readonly sourcesByKey: SourceLookup
  /** By canonical URL, and by the address of the DOI. Of several with one URL, the first. */
  readonly sourcesByUrl: SourceLookup
}

/** The index of a registry. Addresses are put into one form when one is first looked up: few runs do. */
export function indexRegistry({ sources }: Registry): RegistryIndex {
  let byUrl: ReadonlyMap<string, Source> | undefined
  return {
    sourcesByKey: new Map(sources.map((source) => [source.key, source])),
    get sourcesByUrl() {
      byUrl ??= indexByUrl(sources)
      return byUrl
    },
  }
}

function indexByUrl(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const sourcesByUrl = new Map<string, Source>()
  for (const source of sources)
    for (const address of addressesOf(source))
      if (!sourcesByUrl.has(address)) sourcesByUrl.set(address, source)
  return sourcesByUrl
}

/** The registered source at an address, if there is one. */
export function sourceAt(url: string, { sourcesByUrl }: RegistryIndex): Source | undefined {
  const canonical = canonicalUrl(url)
  return canonical === undefined ? undefined : sourcesByUrl.get(canonical)
}

/** Canonical addresses under which links can name the source. */
function addressesOf({ url, doi }: Source): readonly string[] {
  const web = url === undefined ? undefined : canonicalUrl(url)
  return [...(web === undefined ? [] : [web]), ...(doi === undefined ? [] : [canonicalDoi(doi)])]
}
