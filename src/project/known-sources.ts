/** Finds the source of a registry that has the key, the DOI or the URL of another. */
import type { Source } from '../model/source.ts'
import { canonicalDoi, canonicalUrl } from '../syntax/canonical-url.ts'

/** By key, DOI and URL; where two have the same, the first by key and the last by address. */
export class KnownSources {
  readonly byKey: Map<string, Source> = new Map()
  readonly #byAddress = new Map<string, Source>()

  constructor(sources: readonly Source[]) {
    for (const source of sources) this.add(source)
  }

  add(source: Source): void {
    if (!this.byKey.has(source.key)) this.byKey.set(source.key, source)
    for (const { address } of addressesOf(source)) this.#byAddress.set(address, source)
  }

  /** Another source with the DOI or the URL of this one. */
  twinOf(
    one: Pick<Source, 'doi' | 'url'>,
  ): { readonly by: 'DOI' | 'URL'; readonly source: Source } | undefined {
    for (const { by, address } of addressesOf(one)) {
      const source = this.#byAddress.get(address)
      if (source) return { by, source }
    }
    return undefined
  }
}

/** In their canonical form; a DOI first, and one form for it and for an address that resolves it. */
function addressesOf({
  doi,
  url,
}: Pick<Source, 'doi' | 'url'>): { by: 'DOI' | 'URL'; address: string }[] {
  const address = url === undefined ? undefined : canonicalUrl(url)
  return [
    ...(doi === undefined ? [] : [{ by: 'DOI', address: canonicalDoi(doi) } as const]),
    ...(address === undefined ? [] : [{ by: 'URL', address } as const]),
  ]
}
