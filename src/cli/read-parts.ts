/** Reads the parts of a run that was divided, and makes sure that they are all of one. */
import * as z from 'zod'
import type { DocumentBody } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { PartFile, ReportPart, Shard } from '../model/report-part.ts'
import { printShard } from '../model/shard.ts'
import { decodeText } from '../project/decode-text.ts'
import { packedBodies } from '../project/part-outlines.ts'
import { differenceOf, differentSettings, type Parts } from '../project/parts.ts'
import { join } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { reportPartSchema } from '../report/report-part-schema.ts'

const schema = z.looseObject({
  part: reportPartSchema,
  documents: z.array(
    z.looseObject({
      path: z.string(),
      coverage: z.unknown(),
      evidence: z.unknown(),
      sections: z.array(z.unknown()),
      claims: z.array(z.unknown()),
      bibliography: z.array(z.unknown()),
    }),
  ),
})

/** Throws `UsageError` for a file that cannot be read or is no part, and for parts that do not make up one run. */
export function readParts(host: Host, names: readonly string[]): Parts {
  const bodies = packedBodies()
  const shards = new Map<string, Shard>()
  const parts = names.map((name) => {
    const { part, documents } = readPart(host, name)
    for (const document of documents) {
      shards.set(document.path, part.shard)
      const { coverage, evidence, sections, claims, bibliography } = document
      // The report of a shard is printed from such a body, and this build has printed it.
      bodies.pack(document.path, {
        coverage,
        evidence,
        sections,
        claims,
        bibliography,
      } as unknown as DocumentBody)
    }
    return { name, ...part }
  })
  const first = refuseMixtures(parts)
  return {
    request: first.request,
    world: first.world,
    briefings: new Map(parts.flatMap((part) => part.briefings.map((one) => [one.path, one]))),
    shardOf: (path) => shards.get(path),
    bodyOf: bodies.bodyOf,
    files: writtenOnce(parts),
  }
}

function readPart(host: Host, name: string): z.infer<typeof schema> {
  const read = host.readFile(join(host.cwd, name))
  if (!read.ok) throw new UsageError(`Cannot read "${name}": ${read.reason}`)
  const { text, fault } = decodeText(read.bytes)
  if (fault) throw new UsageError(`Cannot read "${name}": it is not UTF-8 text`)
  const parsed = schema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  throw new UsageError(
    `"${name}" is no part of a run`,
    'make parts with `--shard <i/n> -f json:<file>`',
  )
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

interface NamedPart extends ReportPart {
  readonly name: string
}

/** Throws `UsageError` unless they are the parts of one run, each there once; returns the first. */
function refuseMixtures(parts: readonly NamedPart[]): NamedPart {
  const [first, ...others] = parts
  if (!first) throw new UsageError('No part is named', 'name the JSON reports of all shards')
  for (const other of others) {
    const isSameRequest = JSON.stringify(first.request) === JSON.stringify(other.request)
    const difference =
      differenceOf(first.world, other.world) ?? (isSameRequest ? undefined : differentSettings)
    if (difference)
      throw new UsageError(
        `"${first.name}" and "${other.name}" ${difference.words}`,
        difference.help,
      )
  }
  refuseGaps(parts, first)
  return first
}

/** Throws `UsageError` for a part that is missing or there twice. */
function refuseGaps(parts: readonly NamedPart[], first: NamedPart): void {
  const { count } = first.shard
  const byIndex = new Map<number, NamedPart>()
  for (const part of parts) {
    const twin = byIndex.get(part.shard.index)
    if (part.shard.count !== count)
      throw new UsageError(
        `"${first.name}" is part ${printShard(first.shard)} and "${part.name}" part ${printShard(part.shard)}`,
        'merge the parts of one run',
      )
    if (twin)
      throw new UsageError(
        `"${twin.name}" and "${part.name}" are both part ${printShard(part.shard)}`,
        'name each part once',
      )
    byIndex.set(part.shard.index, part)
  }
  const all = Array.from({ length: count }, (_, index) => index + 1)
  const missing = all.filter((index) => !byIndex.has(index))
  if (missing.length > 0)
    throw new UsageError(
      `Not every part is there: of ${count}, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      'name the JSON reports of all shards',
    )
}

/** Two briefings may want the same name, which only the whole run can settle. */
function writtenOnce(parts: readonly ReportPart[]): ReadonlyMap<string, PartFile> {
  const files = new Map<string, PartFile | undefined>()
  for (const part of parts)
    for (const file of part.files) files.set(file.name, files.has(file.name) ? undefined : file)
  const once = [...files].flatMap(([name, file]) => (file ? [[name, file] as const] : []))
  return new Map(once)
}
