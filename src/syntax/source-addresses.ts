/** Tells by which addresses a link can name a source. */
import type { Source } from '../model/source.ts'
import { canonicalDoi, canonicalUrl } from './canonical-url.ts'

/** In canonical form: that of its URL, and that of its DOI. */
export function sourceAddresses({ url, doi }: Pick<Source, 'url' | 'doi'>): readonly string[] {
  const web = url === undefined ? undefined : canonicalUrl(url)
  return [...(web === undefined ? [] : [web]), ...(doi === undefined ? [] : [canonicalDoi(doi)])]
}
