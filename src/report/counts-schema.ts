/** Describes the places and counts that stand in many places of the JSON report. */
import * as z from 'zod'
import type { ClaimCounts, EvidenceCounts, VerdictCounts } from '../model/report.ts'
import type { Point, Range } from '../text/span.ts'

/** How many of a thing. */
export const count: z.ZodType<number> = z.int().nonnegative()
/** A calendar date. */
export const isoDate: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('A calendar date as in ISO 8601; month and day may be missing.')

/** Where something stands. */
export const point: z.ZodType<Point> = z.strictObject({
  line: z.int().positive().describe('Counted from 1.'),
  column: z.int().positive().describe('Counted from 1, in the unit that run.columnUnit names.'),
  offset: count.describe('Counted from 0 from the start of the file, in the same unit.'),
})

/** From where to where. */
export const range: z.ZodType<Range> = z
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

/** How many citations and specifics were held against stored texts, and what came of it. */
export const evidenceCounts: z.ZodType<EvidenceCounts> = z.strictObject({
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
