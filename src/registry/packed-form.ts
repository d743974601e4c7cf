/** Packs a decoded registry file into bytes from which single entries can be read, and reads them. */
import type { Issue } from '../model/issue.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../text/span.ts'
import { entriesOf, type FileEntries } from './file-entries.ts'

/** The first line, as JSON. After it stand the addresses and then each entry, each JSON in itself. */
interface Head {
  readonly keys: readonly string[]
  readonly naming: readonly number[]
  readonly issues: readonly Issue[]
  /** Length in bytes of the addresses and of each entry, in the order in which they stand. */
  readonly lengths: readonly number[]
}

/** A source whose spans are pairs of numbers, and whose path is known. */
interface PackedSource extends Omit<Source, 'location' | 'fields'> {
  readonly location: PackedSpan
  readonly fields: Readonly<Record<string, PackedSpan>>
}

type PackedSpan = readonly [start: number, end: number]

/** The file as bytes. Its sources must be plain data that lie in the file itself. */
export function packDecoded(decoded: DecodedRegistryFile): Uint8Array {
  const encoder = new TextEncoder()
  const { keys, naming, issues, addresses } = entriesOf(decoded)
  const parts = [addresses(), ...decoded.sources.map(packSource)].map((part) =>
    encoder.encode(JSON.stringify(part)),
  )
  const lengths = parts.map(({ length }) => length)
  const head = encoder.encode(
    `${JSON.stringify({ keys, naming, issues, lengths } satisfies Head)}\n`,
  )
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, head.length))
  let end = 0
  for (const part of [head, ...parts]) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}

/**
 * The entries of the file at `path` that was packed; the bytes must be what `packDecoded` made. An entry is
 * read when it is first asked for.
 */
export function unpackEntries(bytes: Uint8Array, path: string): FileEntries {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const start = bytes.indexOf(LINE_FEED) + 1
  // Whoever keeps the bytes proves by their hash that they are as they were written; so do the casts below.
  const head = JSON.parse(decoder.decode(bytes.subarray(0, start))) as Head
  const ends: number[] = []
  for (const length of head.lengths) ends.push((ends.at(-1) ?? start) + length)
  const read = (part: number): unknown =>
    JSON.parse(decoder.decode(bytes.subarray(ends[part - 1] ?? start, ends[part])))
  const sources: Source[] = []
  return {
    keys: head.keys,
    source: (at) => (sources[at] ??= unpackSource(read(at + 1) as PackedSource, path)),
    naming: head.naming,
    addresses: () => read(0) as ReturnType<FileEntries['addresses']>,
    issues: head.issues,
  }
}

const LINE_FEED = 10

function packSource({ location, fields, ...source }: Source): PackedSource {
  const places = Object.entries(fields).map(([name, span]) => [name, packSpan(span)] as const)
  return { ...source, location: packSpan(location.span), fields: Object.fromEntries(places) }
}

function unpackSource({ location, fields, ...source }: PackedSource, path: string): Source {
  const places = Object.entries(fields).map(([name, span]) => [name, unpackSpan(span)] as const)
  const located = { path, span: unpackSpan(location) }
  return { ...source, location: located, fields: Object.fromEntries(places) }
}

function packSpan({ start, end }: Span): PackedSpan {
  return [start, end]
}

function unpackSpan([start, end]: PackedSpan): Span {
  return { start, end }
}
