/** Describes the JSON report as a zod schema and as the JSON Schema that is published. */
import * as z from 'zod'
import { profiles, severities } from '../model/diagnostic.ts'
import type {
  ClaimCounts,
  Report,
  ReportBibliographyEntry,
  ReportCitation,
  ReportDiagnostic,
  ReportDocument,
  ReportFix,
  ReportPlace,
  ReportRule,
  ReportRun,
  ReportSection,
  ReportSentence,
  ReportSummary,
  ReportSuppression,
} from '../model/report.ts'
import type { Point, Range } from '../text/span.ts'
import { reportSchemaUrl } from './project-url.ts'

const count = z.int().nonnegative()
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('A calendar date as in ISO 8601; month and day may be missing.')

const point: z.ZodType<Point> = z.strictObject({
  line: z.int().positive().describe('Counted from 1.'),
  column: z.int().positive().describe('Counted from 1, in the unit that run.columnUnit names.'),
  offset: count.describe('Counted from 0 from the start of the file, in the same unit.'),
})

const range: z.ZodType<Range> = z
  .strictObject({ start: point, end: point })
  .describe('Where something stands in a file; the end is exclusive.')

const claims: z.ZodType<ClaimCounts> = z.strictObject({
  total: count.describe('Sentences of the summary and the body.'),
  exempt: count.describe('Sentences that need no citation, each for a named reason.'),
  checkable: count.describe('total less exempt.'),
  cited: count,
  uncited: count,
  inherited: count.describe('Of the cited, those whose markers all stand outside them.'),
  pct: z
    .number()
    .min(0)
    .max(100)
    .exactOptional()
    .describe(
      'Cited of checkable in per cent with one decimal; absent when nothing was checkable.',
    ),
})

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
  fixable: count,
  claims,
  sources: z.strictObject({ total: count, cited: count, unused: count }),
})

const rule: z.ZodType<ReportRule> = z.strictObject({
  id: z.string(),
  description: z.string(),
  severity: z.enum([...severities, 'off']).describe('In this run.'),
  fixable: z.boolean(),
  helpUri: z.url(),
})

const section: z.ZodType<ReportSection> = z.strictObject({
  id: z.string(),
  title: z.string().describe('Empty for the text before the first heading.'),
  depth: z.int().min(0).max(6).describe('Level of the heading; 0 before the first.'),
  zone: z.enum(['summary', 'body', 'questions', 'sources', 'method', 'notice']),
  range,
  claims,
})

const citation: z.ZodType<ReportCitation> = z.strictObject({
  sourceId: z.string().exactOptional().describe('Absent when a number or URL led nowhere.'),
  number: z.int().positive().exactOptional().describe('As readers see it.'),
  resolved: z.boolean().describe('Whether the registry has the source.'),
  form: z
    .enum(['number', 'key', 'numbered-link', 'link', 'footnote', 'malformed'])
    .describe('How the marker was written.'),
  raw: z.string().describe('The marker as written.'),
  locator: z
    .strictObject({ label: z.string().describe('A CSL locator term.'), value: z.string() })
    .exactOptional(),
  scope: z
    .enum([
      'clause',
      'sentence',
      'link',
      'run',
      'paragraph',
      'lead-in',
      'row',
      'caption',
      'attribution',
    ])
    .describe('The rule of scope that gave the sentence this citation.'),
  inherited: z.boolean().describe('Whether the marker stands outside the sentence.'),
  range,
})

const sentence: z.ZodType<ReportSentence> = z.strictObject({
  id: z.string().describe('Stays the same while the words do.'),
  sectionId: z.string(),
  kind: z
    .enum([
      'claim',
      'heading',
      'question',
      'notice',
      'meta',
      'label',
      'fragment',
      'instruction',
      'first-person',
      'opinion',
      'own-work',
      'lead-in',
      'analysis',
      'outside',
    ])
    .describe('"claim" needs a source; every other kind names why the sentence does not.'),
  reason: z.string().describe('Why it is of this kind.'),
  status: z.enum(['cited', 'uncited', 'exempt']),
  text: z.string().describe('Its words without markers.'),
  range,
  score: z.number().describe('How much it asks for a source; 0 and above reads as "does".'),
  boundary: z.string().exactOptional().describe('Why it ends there; with --explain-claims.'),
  features: z
    .array(z.strictObject({ name: z.string(), weight: z.number() }))
    .exactOptional()
    .describe('What the score is made of; with --explain-claims.'),
  citations: z.array(citation),
})

const bibliographyEntry: z.ZodType<ReportBibliographyEntry> = z.strictObject({
  number: z.int().positive(),
  sourceId: z.string(),
  resolved: z.boolean(),
  citedBy: z.array(z.string()).describe('Ids of sentences.'),
})

const suppression: z.ZodType<ReportSuppression> = z.strictObject({
  rule: z.string(),
  reason: z.string(),
  until: isoDate.exactOptional(),
  range,
  silenced: count.describe('How many findings it silenced.'),
})

const document: z.ZodType<ReportDocument> = z.strictObject({
  path: z.string().describe('Relative to the project, with "/".'),
  id: z.string().describe('Names the output files; unique in a report.'),
  title: z.string(),
  lang: z.string().describe('BCP 47.'),
  dir: z.enum(['ltr', 'rtl']),
  question: z.string().exactOptional(),
  checked: isoDate.exactOptional(),
  published: isoDate.exactOptional(),
  updated: isoDate.exactOptional(),
  status: z.string().exactOptional(),
  verdict: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  coverage: claims,
  sections: z.array(section),
  claims: z
    .array(sentence)
    .describe('Every sentence of the summary and the body in order, the exempt ones too.'),
  bibliography: z.array(bibliographyEntry),
  suppressions: z.array(suppression),
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
    .strictObject({ kind: z.literal('inline'), justification: z.string() })
    .exactOptional()
    .describe('Present when the author silenced it.'),
})

/** What the JSON format prints. Strict: a field that it does not name is an error. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  $schema: z.string(),
  schemaVersion: z
    .literal('1.0')
    .describe('New optional fields raise the part after the dot; readers ignore unknown fields.'),
  tool: z.strictObject({ name: z.literal('briefing'), version: z.string() }),
  title: z.string().describe('Title of the reports as a whole.'),
  run,
  summary,
  rules: z.array(rule).describe('Every rule, in order of id.'),
  sources: z
    .array(z.looseObject({ id: z.string(), type: z.string() }))
    .describe('Every cited source as CSL-JSON, with what is not CSL under "custom".'),
  documents: z.array(document),
  diagnostics: z.array(diagnostic).describe('By file, then by place.'),
})

/** The JSON Schema (draft 2020-12) of the report, as `briefing schema report` prints it. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
  return { $schema, $id: reportSchemaUrl, title: 'Report of a briefing run', ...schema }
}
