/** Describes the JSON index as a zod schema and as the JSON Schema that is published. */
import * as z from 'zod'
import { indexSchemaUrl } from '../project-url.ts'
import { claims, count, isoDate } from '../counts-schema.ts'
import type { IndexCorrection, IndexEntry } from './index-entry.ts'
import type { IndexDocument } from './index-document.ts'

const correction: z.ZodType<IndexCorrection> = z.strictObject({
  date: isoDate,
  was: z.string(),
  now: z.string(),
  why: z.string(),
})

const entry: z.ZodType<IndexEntry> = z.strictObject({
  id: z.string().describe('Names the files of the briefing; unique.'),
  title: z.string(),
  lang: z.string().describe('BCP 47.'),
  dir: z.enum(['ltr', 'rtl']),
  question: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  claimReviewed: z.string().exactOptional().describe('The claim that the verdict is about.'),
  verdict: z.string().exactOptional().describe('As the author wrote it.'),
  status: z.string().exactOptional(),
  tags: z.array(z.string()),
  authors: z.array(
    z.strictObject({
      name: z.string(),
      url: z.string().exactOptional(),
      role: z.string().exactOptional(),
    }),
  ),
  checked: isoDate.exactOptional(),
  published: isoDate.exactOptional(),
  updated: isoDate.exactOptional(),
  modified: isoDate.exactOptional().describe('The latest of those and of the corrections.'),
  corrections: z.array(correction),
  claims,
  sources: count.describe('Sources that it lists or cites.'),
  problems: count.describe('Findings that nobody silenced.'),
  page: z.string().describe('File of its page, beside the index.'),
  report: z.string().describe('File of its JSON report, beside the index.'),
  url: z
    .string()
    .exactOptional()
    .describe('Where its page is published, if the site has an address.'),
})

/** What `build` writes as `index.json`. Strict: a field that it does not name is an error. */
export const indexSchema: z.ZodType<IndexDocument> = z.strictObject({
  $schema: z.string(),
  schemaVersion: z
    .literal('1.0')
    .describe('New fields raise the part after the dot; readers ignore unknown fields.'),
  tool: z.strictObject({ name: z.literal('briefing'), version: z.string() }),
  title: z.string(),
  lang: z.string().describe('Language (BCP 47) of the reports as a whole.'),
  site: z
    .strictObject({
      url: z.string().exactOptional(),
      description: z.string().exactOptional(),
      publisher: z.string().exactOptional(),
    })
    .describe('What the config says about the site.'),
  feed: z.string().exactOptional().describe('Address of the Atom feed, if the site has one.'),
  summary: z.strictObject({
    documents: count,
    claims,
    sources: z.strictObject({ total: count, cited: count, unused: count }),
  }),
  briefings: z.array(entry).describe('The most recently checked first.'),
})

/** The JSON Schema (draft 2020-12) of the index, as `briefing schema index` prints it. */
export function indexJsonSchema(): Record<string, unknown> {
  const published = z.toJSONSchema(indexSchema, { target: 'draft-2020-12' })
  const { $schema, ...rest } = published
  return { $schema, $id: indexSchemaUrl, title: 'Index of briefings', ...rest }
}
