/** Describes what the JSON report of a shard carries for the merge. */
import * as z from 'zod'
import { profiles } from '../model/diagnostic.ts'
import type { PartBriefing, PartFile, PartWorld, ReportPart } from '../model/report-part.ts'

const text = z.string()

const world: z.ZodType<PartWorld> = z.strictObject({
  tool: text,
  today: text,
  settings: text,
  registry: text,
  briefings: text,
})

const request: z.ZodType<ReportPart['request']> = z.strictObject({
  command: text,
  folder: text,
  paths: z.array(text),
  reproducible: z.boolean(),
  explain: z.boolean(),
  fastLane: z.boolean().exactOptional(),
  config: text.exactOptional(),
  baseline: z.union([text, z.literal(false)]).exactOptional(),
  profile: z.enum(profiles).exactOptional(),
  csl: text.exactOptional(),
  raised: z.record(text, z.number()).exactOptional(),
})

const briefing: z.ZodType<PartBriefing> = z.strictObject({
  path: text,
  hash: text,
  outline: text.describe('JSON in itself, which only the version that wrote it can read.'),
})

const file: z.ZodType<PartFile> = z.strictObject({ name: text, shows: text, hash: text })

/** Strict: a field that it does not name is an error. */
export const reportPartSchema: z.ZodType<ReportPart> = z
  .strictObject({
    shard: z.strictObject({ index: z.int().positive(), count: z.int().positive() }),
    world,
    request,
    briefings: z.array(briefing),
    files: z.array(file),
  })
  .describe('What `briefing merge` needs of a shard; of no use to others, and absent elsewhere.')
