/** Describes the JSON report as a zod schema and as the JSON Schema that is published. */
import * as z from 'zod'
import { profiles, severities } from '../model/diagnostic.ts'
import type {
  Report,
  ReportDiagnostic,
  ReportFix,
  ReportPlace,
  ReportRule,
  ReportRun,
  ReportSummary,
} from '../model/report.ts'
import { claims, count, evidenceCounts, isoDate, point, range } from './counts-schema.ts'
import { document, passage, specific } from './document-schema.ts'
import { reportSchemaUrl } from './project-url.ts'
import { reportPartSchema } from './report-part-schema.ts'

const run: z.ZodType<ReportRun> = z.strictObject({
  command: z.string(),
  profile: z.enum(profiles).describe('How strict the run was.'),
  today: isoDate.describe('The day against which dates were checked.'),
  complete: z.boolean().describe('Whether every file could be read.'),
  columnUnit: z.literal('utf16').describe('What columns and offsets count: UTF-16 code units.'),
  durationMs: z.number().nonnegative().exactOptional().describe('Absent in reproducible runs.'),
})

const summary: z.ZodType<ReportSummary> = z.strictObject({
  documents: count,
  errors: count,
  warnings: count,
  notes: count,
  suppressed: count.describe('Findings that authors silenced; they count nowhere else.'),
  baselined: count.describe('Findings that the baseline knows; they count nowhere else.'),
  fixable: count,
  claims,
  evidence: evidenceCounts,
  sources: z.strictObject({ total: count, cited: count, unused: count }),
})

const rule: z.ZodType<ReportRule> = z.strictObject({
  id: z.string(),
  description: z.string(),
  severity: z.enum([...severities, 'off']).describe('In this run.'),
  fixable: z.boolean(),
  helpUri: z.url(),
})

const place: z.ZodType<ReportPlace> = z.strictObject({
  path: z.string(),
  range,
  message: z.string(),
})

const fix: z.ZodType<ReportFix> = z.strictObject({
  title: z.string(),
  applicability: z
    .enum(['safe', 'unsafe'])
    .describe('"safe" keeps the meaning and may run unattended; "unsafe" is a guess.'),
  edits: z.array(z.strictObject({ path: z.string(), start: count, end: count, text: z.string() })),
})

const diagnostic: z.ZodType<ReportDiagnostic> = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  help: z.string().exactOptional(),
  path: z.string(),
  range,
  fingerprint: z.string().describe('Stays the same while rule, file and words do.'),
  claimId: z.string().exactOptional().describe('The sentence it is about.'),
  helpUri: z.url(),
  related: z.array(place).exactOptional(),
  fixes: z.array(fix).exactOptional(),
  suppressed: z
    .strictObject({ kind: z.enum(['inline', 'baseline']), justification: z.string() })
    .exactOptional()
    .describe('Present when the author silenced it or the baseline knows it.'),
})

/** What the JSON format prints. Strict: a field that it does not name is an error. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  $schema: z.string(),
  schemaVersion: z
    .literal('1.1')
    .describe('New fields raise the part after the dot; readers ignore unknown fields.'),
  tool: z.strictObject({ name: z.literal('briefing'), version: z.string() }),
  title: z.string().describe('Title of the reports as a whole.'),
  lang: z.string().describe('Language (BCP 47) of the reports as a whole.'),
  run,
  summary,
  rules: z.array(rule).describe('Every rule, in order of id.'),
  sources: z
    .array(z.looseObject({ id: z.string(), type: z.string() }))
    .describe('Every cited source as CSL-JSON, with what is not CSL under "custom".'),
  documents: z.array(document),
  diagnostics: z.array(diagnostic).describe('By file, then by place.'),
  part: reportPartSchema.exactOptional(),
})

/** What the published schema calls the shapes that stand in it more than once, under `$defs`. */
const named = { point, range, claims, passage, specific, diagnostic }
for (const [id, shape] of Object.entries(named))
  z.globalRegistry.add(shape, { ...shape.meta(), id })

/** The JSON Schema (draft 2020-12) of the report, as `briefing schema report` prints it. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
  return { $schema, $id: reportSchemaUrl, title: 'Report of a briefing run', ...schema }
}
