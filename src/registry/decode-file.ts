/** Reads a registry file in the format that its name asks for. */
import type { DecodedRegistryFile, RegistryFormat } from '../model/registry-format.ts'
import type { TextFile } from '../text/text-file.ts'
import { registryFormats } from './formats/index.ts'

/** The file's sources and issues; an issue alone when no format has its extension. */
export async function decodeRegistryFile(
  file: TextFile,
  formats: readonly RegistryFormat[] = registryFormats,
): Promise<DecodedRegistryFile> {
  const format = formatOf(file.path, formats)
  if (format) return format.decode(file)
  const extensions = formats.flatMap((known) => known.extensions).join(', ')
  const issue = {
    kind: 'invalid-source',
    message: `File "${file.path}" is in no known registry format`,
    help: `use one of ${extensions}`,
    location: { path: file.path, span: { start: 0, end: Math.min(1, file.text.length) } },
  } as const
  return { sources: [], issues: [issue] }
}

/** The format whose extension the path has. */
export function formatOf(
  path: string,
  formats: readonly RegistryFormat[] = registryFormats,
): RegistryFormat | undefined {
  const name = path.toLowerCase()
  return formats.find(({ extensions }) => extensions.some((end) => name.endsWith(end)))
}
