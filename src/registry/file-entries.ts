/** Holds the entries of one registry file so that each can be read on its own. */
import type { Issue } from '../model/issue.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import { sourceAddresses } from '../syntax/source-addresses.ts'

/** Entries by their index in the file. */
export interface FileEntries {
  readonly keys: readonly string[]
  /** The entry at this index; the same object whenever it is asked for. */
  source(at: number): Source
  /** Indexes of the entries that name other sources. */
  readonly naming: readonly number[]
  /** Of each entry the addresses by which a link can name it, in canonical form. */
  addresses(): readonly (readonly string[])[]
  readonly issues: readonly Issue[]
}

/** The entries of a file that has been decoded. */
export function entriesOf({ sources, issues }: DecodedRegistryFile): FileEntries {
  return {
    keys: sources.map(({ key }) => key),
    source(at) {
      const source = sources[at]
      if (!source) throw new RangeError(`No entry ${at}`)
      return source
    },
    naming: sources.flatMap(({ notes }, at) =>
      notes.supersededBy !== undefined || notes.derivedFrom.length > 0 ? [at] : [],
    ),
    addresses: () => sources.map(sourceAddresses),
    issues,
  }
}
