/** Makes a registry quick to look things up in; done once per run. */
import type { Registry, Source } from '../model/source.ts'
import { canonicalDoi, canonicalUrl } from '../syntax/canonical-url.ts'

/** Sources by what a citation can name; plain data, so that it can cross a worker boundary. */
export interface RegistryIndex {
  readonly sourcesByKey: ReadonlyMap<string, Source>
  /** By canonical URL, and by the address of the DOI. Of several with one URL, the first. */
  readonly sourcesByUrl: ReadonlyMap<string, Source>
}

/** The index of a registry. */
export function indexRegistry({ sources }: Registry): RegistryIndex {
  const sourcesByKey = new Map<string, Source>()
  const sourcesByUrl = new Map<string, Source>()
  for (const source of sources) {
    sourcesByKey.set(source.key, source)
    for (const address of addressesOf(source))
      if (!sourcesByUrl.has(address)) sourcesByUrl.set(address, source)
  }
  return { sourcesByKey, sourcesByUrl }
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
