/** Describes the JSON report as a zod schema and as the JSON Schema that is published. */
import * as z from 'zod'
import { profiles, severities } from '../model/diagnostic.ts'
import type {
  ClaimCounts,
  EvidenceCounts,
  Report,
  ReportBibliographyEntry,
  ReportCitation,
  ReportDiagnostic,
  ReportDocument,
  ReportFix,
  ReportPassage,
  ReportPlace,
  ReportRule,
  ReportRun,
  ReportSection,
  ReportSentence,
  ReportSpecific,
  ReportSummary,
  ReportSuppression,
  VerdictCounts,
} from '../model/report.ts'
import type { Point, Range } from '../text/span.ts'
import { reportSchemaUrl } from './project-url.ts'
import { reportPartSchema } from './report-part-schema.ts'

/** How many of a thing. */
export const count: z.ZodType<number> = z.int().nonnegative()
/** A calendar date. */
export const isoDate: z.ZodType<string> = z
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

/** How many sentences are claims, and how many of those are cited. */
export const claims: z.ZodType<ClaimCounts> = z.strictObject({
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

const verdictCounts: z.ZodType<VerdictCounts> = z.strictObject({
  total: count,
  pass: count,
  fail: count,
  unchecked: count,
})

const evidenceCounts: z.ZodType<EvidenceCounts> = z.strictObject({
  citations: verdictCounts.describe(
    'A citation counts once for each sentence that it covers and that has words of its own.',
  ),
  specifics: z.strictObject({
    total: count,
    found: count,
    altered: count,
    missing: count,
    elsewhere: count,
    unchecked: count,
  }),
  verifier: verdictCounts
    .exactOptional()
    .describe('What the program of --verifier said; absent when none was asked.'),
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

const section: z.ZodType<ReportSection> = z.strictObject({
  id: z.string(),
  title: z.string().describe('Empty for the text before the first heading.'),
  depth: z.int().min(0).max(6).describe('Level of the heading; 0 before the first.'),
  zone: z.enum(['summary', 'body', 'questions', 'sources', 'method', 'notice']),
  range,
  claims,
})

const verdict = z
  .enum(['pass', 'fail', 'unchecked'])
  .describe('"unchecked" is never a pass: there was nothing to check against.')

const passage: z.ZodType<ReportPassage> = z
  .strictObject({
    path: z.string().exactOptional().describe('The stored text, relative to the project.'),
    quote: z
      .strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      })
      .describe('As in the W3C Web Annotation Data Model.'),
    position: z
      .strictObject({ type: z.literal('TextPositionSelector'), start: count, end: count })
      .describe('In the stored text, in the unit that run.columnUnit names; the end is exclusive.'),
  })
  .describe('Words of a source.')

const specific: z.ZodType<ReportSpecific> = z.strictObject({
  kind: z.enum(['quotation', 'number', 'date', 'name']),
  text: z.string().describe('As written, without quotation marks.'),
  result: z
    .enum(['found', 'altered', 'missing', 'elsewhere', 'unchecked'])
    .describe(
      '"elsewhere": in a source, but not near what the claim is about; "unchecked": not found, and some source has no stored text.',
    ),
  match: z
    .enum(['exact', 'normalised'])
    .exactOptional()
    .describe('Letter by letter, or but for spaces, dashes, quotation marks and marked gaps.'),
  range,
  sourceId: z.string().exactOptional().describe('The source of the passage.'),
  passage: passage.exactOptional(),
  difference: z
    .strictObject({ range, written: z.string(), stored: z.string() })
    .exactOptional()
    .describe('Where an altered quotation first differs from its source.'),
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
  verdict,
  reason: z.string().describe('Why that is the verdict.'),
  idle: z
    .boolean()
    .describe('Whether it contributes nothing that another source of its group does not.'),
  passage: passage.exactOptional().describe('The words of the source closest to the claim.'),
  quote: specific.exactOptional().describe('The words that the author pinned to the source.'),
  verifier: z
    .strictObject({ verdict, reason: z.string() })
    .exactOptional()
    .describe('What the program of --verifier said; absent when none was asked.'),
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
  specifics: z
    .array(specific)
    .describe('Quotations, numbers, dates and names that a source must have too, in text order.'),
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
  evidence: evidenceCounts,
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
