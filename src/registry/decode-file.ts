/** Reads a registry file in the format that its name asks for. */
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { TextFile } from '../text/text-file.ts'
import { registryFormats } from './formats/index.ts'

/** The file's sources and issues; an issue alone when no format has its extension. */
export async function decodeRegistryFile(file: TextFile): Promise<DecodedRegistryFile> {
  const name = file.path.toLowerCase()
  const format = registryFormats.find(({ extensions }) =>
    extensions.some((end) => name.endsWith(end)),
  )
  if (format) return format.decode(file)
  const extensions = registryFormats.flatMap((known) => known.extensions).join(', ')
  const issue = {
    kind: 'invalid-source',
    message: `File "${file.path}" is in no known registry format`,
    help: `use one of ${extensions}`,
    location: { path: file.path, span: { start: 0, end: Math.min(1, file.text.length) } },
  } as const
  return { sources: [], issues: [issue] }
}
