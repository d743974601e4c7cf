/** Sources and the registry that holds them; CSL-JSON is the model. */
import type { Location, Span } from '../text/span.ts'
import type { DateValue } from './date.ts'
import type { Issue } from './issue.ts'
import type { SourceNotes } from './source-notes.ts'

/** A person (`family`, `given`) or an organisation (`literal`), as in CSL. */
export interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** One registry entry. */
export interface Source {
  /** The citekey; CSL calls it `id`. Unique in a registry. */
  readonly key: string
  /** A CSL type: "webpage", "report", "article-newspaper", … */
  readonly type: string
  readonly title: string
  readonly authors: readonly Name[]
  readonly containerTitle?: string
  readonly publisher?: string
  readonly issued?: DateValue
  readonly accessed?: DateValue
  readonly url?: string
  readonly doi?: string
  /** Every field of the entry as CSL-JSON (dates as `date-parts`), ours under `custom`; plain data. */
  readonly csl: Readonly<Record<string, unknown>>
  /** What `custom` says, read. */
  readonly notes: SourceNotes
  /** The whole entry in its registry file. */
  readonly location: Location
  /**
   * Where each field's value stands in the same file, by CSL name; `id` is the key. Fields of ours have
   * the path to them: `custom.snapshot`, `custom.snapshot.path`.
   */
  readonly fields: Readonly<Record<string, Span>>
}

/** Every source of a project, in file and entry order. Keys are unique: the first entry wins. */
export interface Registry {
  readonly sources: readonly Source[]
  /** Entries whose key was taken already, each with the key's span and the place of the first. */
  readonly duplicates: readonly DuplicateSource[]
  /** Paths of the files read, so that "no registry" and "empty registry" can be told apart. */
  readonly paths: readonly string[]
  readonly issues: readonly Issue[]
  /** The same sources by name, where one of them can be read without the others; else it is made from `sources`. */
  readonly index?: SourceIndex
}

/** All that resolving asks of a map, so that what is asked can be written down. */
export type SourceLookup = Pick<ReadonlyMap<string, Source>, 'get' | 'has'>

/** Sources by key. */
export type SourceTable = Pick<ReadonlyMap<string, Source>, 'get' | 'has' | 'keys' | 'size'>

/** Sources by what a citation can name. */
export interface SourceIndex {
  readonly sourcesByKey: SourceTable
  /** By canonical URL, and by the address of the DOI. Of several with one URL, the first. */
  readonly sourcesByUrl: SourceLookup
}

/** A second entry with a key that another entry has. */
export interface DuplicateSource {
  readonly key: string
  readonly location: Location
  readonly first: Location
}
