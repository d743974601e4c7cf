/** Writes sources in a registry format, and reads them back to say everything that the format does not hold. */
import type { EncodedRegistryFile, Loss, RegistryFormat } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import { TextFile } from '../text/text-file.ts'
import { quoted } from './quoted.ts'
import { isSame } from './same-data.ts'

/** A format that can be written. */
export type WritableFormat = RegistryFormat & Required<Pick<RegistryFormat, 'encode'>>

/** Whether the format can be written. */
export function isWritable(format: RegistryFormat): format is WritableFormat {
  return format.encode !== undefined
}

/** The text, with a loss for every field that does not come back as it was. Keys must be unique. */
export async function encodeRegistryFile(
  format: WritableFormat,
  sources: readonly Source[],
): Promise<EncodedRegistryFile> {
  const { text, losses } = format.encode(sources)
  const path = `export${format.extensions[0] ?? ''}`
  const decoded = await format.decode(new TextFile(path, text))
  const back = new Map(decoded.sources.map((source) => [source.key, source]))
  const said = new Map<string, Loss[]>(sources.map(({ key }) => [key, []]))
  for (const loss of losses) said.get(loss.key)?.push(loss)
  const found = sources.flatMap((source) => [
    ...(said.get(source.key) ?? []),
    ...unsaid(source, back.get(source.key), said.get(source.key) ?? []),
  ])
  return { text, losses: found }
}

function* unsaid(
  { key, csl }: Source,
  back: Source | undefined,
  said: readonly Loss[],
): Iterable<Loss> {
  if (!back) {
    yield { key, field: 'id', reason: 'cannot be read back' }
    return
  }
  const fields = new Set([...Object.keys(csl), ...Object.keys(back.csl)])
  const known = new Set(said.map(({ field }) => field.split('.', 1)[0]))
  for (const field of fields) {
    const [before, after] = [csl[field], back.csl[field]]
    if (known.has(field) || isSame(before, after)) continue
    // A key that stands twice in an entry needs to be written once.
    if (field === 'citation-key' && before === key) continue
    const reason =
      after === undefined
        ? 'is lost on reading back'
        : `comes back as ${quoted(typeof after === 'string' ? after : JSON.stringify(after))}`
    yield { key, field, reason }
  }
}
