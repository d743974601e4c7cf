/** Makes a registry quick to look things up in; done once per run. */
import type { Registry, Source } from '../model/source.ts'
import { canonicalUrl } from './canonical-url.ts'

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
    for (const url of addressesOf(source)) {
      const canonical = canonicalUrl(url)
      if (canonical !== undefined && !sourcesByUrl.has(canonical))
        sourcesByUrl.set(canonical, source)
    }
  }
  return { sourcesByKey, sourcesByUrl }
}

/** The registered source at an address, if there is one. */
export function sourceAt(url: string, { sourcesByUrl }: RegistryIndex): Source | undefined {
  const canonical = canonicalUrl(url)
  return canonical === undefined ? undefined : sourcesByUrl.get(canonical)
}

function addressesOf({ url, doi }: Source): readonly string[] {
  return [
    ...(url === undefined ? [] : [url]),
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
  ]
}
