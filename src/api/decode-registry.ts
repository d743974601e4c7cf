/** Makes a registry of the texts of its files. */
import type { NamedText } from '../model/named-text.ts'
import type { RegistryFormat } from '../model/registry-format.ts'
import type { Registry } from '../model/source.ts'
import { buildRegistry, type RegistryFile } from '../registry/build-registry.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { entriesOf } from '../registry/file-entries.ts'
import { registryFormats } from '../registry/formats/index.ts'
import { TextFile } from '../text/text-file.ts'
import { refuseTexts } from './refuse-texts.ts'

/** A registry with the files that findings about its entries point into. */
export interface DecodedRegistry {
  readonly registry: Registry
  readonly files: readonly TextFile[]
}

/** What is decoded already, as it is. Rejects as `decodeRegistry` does. */
export async function decodedOnce(
  sources: readonly NamedText[] | DecodedRegistry = [],
): Promise<DecodedRegistry> {
  return 'registry' in sources ? sources : decodeRegistry(sources)
}

/**
 * The sources of all files, each read in the format that has its ending. Rejects on no text: what is wrong with an
 * entry is in `registry.issues`, and its neighbours are read. Rejects with `TypeError` when a path or text is no
 * string. Worth keeping where many checks share a registry.
 */
export async function decodeRegistry(
  sources: readonly NamedText[],
  formats: readonly RegistryFormat[] = registryFormats,
): Promise<DecodedRegistry> {
  refuseTexts('registry file', sources)
  const files = sources.map(({ path, text }) => new TextFile(path, text))
  const decoded: RegistryFile[] = []
  for (const file of files)
    decoded.push({ path: file.path, entries: entriesOf(await decodeRegistryFile(file, formats)) })
  return { registry: buildRegistry(decoded), files }
}
