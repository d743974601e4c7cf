/** Gathers the sources that a report names, each once however often and in whatever spelling. */
import { canonicalDoi, canonicalUrl } from '../syntax/canonical-url.ts'
import { cleanUrl } from '../syntax/clean-url.ts'
import type { Reference } from './report.ts'

/** One source of a report; its place in the table is its name until it has a key. */
export interface ReportSource extends Omit<Reference, 'number' | 'label'> {
  /** The numbers by which the report cites it. */
  readonly numbers: readonly number[]
}

/** What a number of the report leads to. */
export type NumberedSource =
  | { readonly kind: 'one'; readonly source: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }

/** Entries come first, links after them, since the first to say a thing is believed. */
export class SourceTable {
  readonly #sources: Reference[] = []
  readonly #byIdentity = new Map<string, number>()
  readonly #byNumber = new Map<number, Set<number>>()
  readonly #byLabel = new Map<string, number>()

  /** The place of its source; `undefined` for an address that is none. */
  add({ number, label, ...said }: Reference): number | undefined {
    const identity = identityOf({ ...said, ...(number !== undefined && { number }) })
    if (identity === undefined) return undefined
    const source = this.#byIdentity.get(identity) ?? this.#sources.length
    this.#byIdentity.set(identity, source)
    const { url, ...rest } = said
    this.#sources[source] = {
      ...(url !== undefined && { url: cleanUrl(url) }),
      ...rest,
      ...this.#sources[source],
    }
    if (number !== undefined)
      this.#byNumber.set(number, (this.#byNumber.get(number) ?? new Set()).add(source))
    if (label !== undefined) this.#byLabel.set(label, source)
    return source
  }

  numbered(number: number): NumberedSource {
    const [source, ...others] = this.#byNumber.get(number) ?? []
    if (source === undefined) return { kind: 'none' }
    return others.length > 0 ? { kind: 'several' } : { kind: 'one', source }
  }

  /** How many numbers name a source. */
  get numberCount(): number {
    return this.#byNumber.size
  }

  labelled(label: string): number | undefined {
    return this.#byLabel.get(label)
  }

  addressed(url: string): number | undefined {
    const identity = identityOf({ url })
    return identity === undefined ? undefined : this.#byIdentity.get(identity)
  }

  get sources(): readonly ReportSource[] {
    const numbers = new Map<number, number[]>()
    for (const [number, places] of this.#byNumber)
      for (const place of places) numbers.set(place, [...(numbers.get(place) ?? []), number])
    return this.#sources.map((source, place) => ({ ...source, numbers: numbers.get(place) ?? [] }))
  }
}

/** Entries without an address are the same only where they have number and words in common. */
function identityOf({ url, doi, title, number }: Reference): string | undefined {
  if (doi !== undefined) return canonicalDoi(doi)
  if (url !== undefined) return canonicalUrl(url)
  return title === undefined ? undefined : `${number ?? ''} ${title.toLowerCase()}`
}
