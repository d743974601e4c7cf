/** Describes what the JSON report says of one briefing. */
import * as z from 'zod'
import type {
  ReportBibliographyEntry,
  ReportCitation,
  ReportDocument,
  ReportPassage,
  ReportSection,
  ReportSentence,
  ReportSpecific,
  ReportSuppression,
} from '../model/report.ts'
import { claims, count, evidenceCounts, isoDate, range } from './counts-schema.ts'

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

/** What a stored text says where it was looked into. */
export const passage: z.ZodType<ReportPassage> = z
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

/** A number, name, date or quotation of a claim. */
export const specific: z.ZodType<ReportSpecific> = z.strictObject({
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

/** A briefing. */
export const document: z.ZodType<ReportDocument> = z.strictObject({
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
