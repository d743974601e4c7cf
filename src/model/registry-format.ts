/** The door for registry file formats. */
import type { TextFile } from '../text/text-file.ts'
import type { Issue } from './issue.ts'
import type { Source } from './source.ts'

/** What one registry file holds. Entries that could not be read are issues; the others are sources. */
export interface DecodedRegistryFile {
  readonly sources: readonly Source[]
  readonly issues: readonly Issue[]
}

/** What a format cannot hold of a source. */
export interface Loss {
  readonly key: string
  /** By CSL name; a field of ours has the path to it, as in `custom.tier`. */
  readonly field: string
  /** The end of a sentence about the field: "has no place in BibTeX". */
  readonly reason: string
}

/** Sources as the text of one file, and what that text does not hold of them. */
export interface EncodedRegistryFile {
  readonly text: string
  readonly losses: readonly Loss[]
}

/** How sources are read from the text of a file, and written to one. */
export interface RegistryFormat {
  /** As the user writes it; also the name of its file. */
  readonly name: string
  /** One sentence with a period. */
  readonly summary: string
  /** With the dot: ".yaml". */
  readonly extensions: readonly string[]
  /** Total: never throws on text. May load its parser when first called. */
  decode(file: TextFile): DecodedRegistryFile | Promise<DecodedRegistryFile>
  /** The sources in their order; decoding gives them back but for the losses. Absent when the format is only read. */
  encode?(sources: readonly Source[]): EncodedRegistryFile
}

/** Returns the format as it is; its use is that the compiler checks the object where it is written. */
export function defineRegistryFormat(format: RegistryFormat): RegistryFormat {
  return format
}
