/** Describes the front matter's fields: their shape, and what to say when a value has another. */
import * as z from 'zod'
import { severities, type SeverityOrOff } from '../model/diagnostic.ts'
import type { FrontMatter, Person } from '../model/front-matter.ts'
import { parseDateValue } from '../syntax/date-value.ts'
import { isReservedName } from '../text/reserved-name.ts'

/** Words of any kind; every scalar arrives as it was written. */
export const textSchema: z.ZodType<string> = z.string({ error: 'must be text' })

const fullDate = z
  .string({ error: 'must be a date such as 2026-05-12' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'must be a full date such as 2026-05-12',
    abort: true,
  })
  .refine((text) => parseDateValue(text) !== undefined, {
    error: ({ input }) => `"${String(input)}" is not a calendar date`,
  })

/** A day of the calendar, as ISO 8601. */
export const dateSchema: z.ZodType<string> = fullDate

/** How far the briefing is. */
export const statusSchema: z.ZodType<NonNullable<FrontMatter['status']>> = z.enum(
  ['draft', 'review', 'published'],
  { error: 'must be draft, review or published' },
)

/** A language tag, BCP 47. */
export const langSchema: z.ZodType<string> = z
  .string({ error: 'must be a language tag such as en or pt-BR' })
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}$/, {
    error: 'must be a language tag such as en or pt-BR',
  })

/** A file name that is safe everywhere. */
export const slugSchema: z.ZodType<string> = z
  .string({ error: 'must be text' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must consist of lower-case letters, digits and single hyphens',
  })
  .max(100, { error: 'must have at most 100 characters' })
  .refine((slug) => !isReservedName(slug), {
    error: 'must be no name that some systems keep for devices',
  })

/** A source's key, with or without "@". */
export const sourceKeySchema: z.ZodType<string> = z
  .string({ error: 'must be a source key' })
  .regex(/^@?[^@\s{}][^\r\n{}]*$/, { error: 'must be a source key' })

/** A person; a name alone is made into one before. */
export const personSchema: z.ZodType<Person> = z.object(
  {
    name: z.string({ error: 'must have a name' }),
    url: z
      .string({ error: 'must be text' })
      .regex(/^https?:\/\/\S+$/i, { error: 'must be a web address' })
      .exactOptional(),
    role: z.string({ error: 'must be text' }).exactOptional(),
  },
  { error: 'must be a name, or a mapping of name, url and role' },
)

/** A correction as written: the date is still text. */
export interface WrittenCorrection {
  readonly date: string
  readonly was: string
  readonly now: string
  readonly why: string
}

/** One correction; all four fields are needed. */
export const correctionSchema: z.ZodType<WrittenCorrection> = z.object(
  {
    date: fullDate,
    was: z.string({ error: 'must be text' }),
    now: z.string({ error: 'must be text' }),
    why: z.string({ error: 'must be text' }),
  },
  { error: 'must be a mapping of date, was, now and why' },
)

/** A rule's severity in this briefing. */
export const severitySchema: z.ZodType<SeverityOrOff> = z.enum(['off', ...severities], {
  error: 'must be off, note, warning or error',
})

const people = z.union([textSchema, personSchema, z.array(z.union([textSchema, personSchema]))])

/** Draft 2020-12, for editors. */
export function frontMatterJsonSchema(): unknown {
  const schema = z
    .strictObject({
      title: textSchema,
      question: textSchema,
      checked: dateSchema,
      published: dateSchema,
      updated: dateSchema,
      status: statusSchema,
      authors: people,
      reviewers: people,
      lang: langSchema,
      summary: textSchema,
      disclaimer: textSchema,
      sources: z.array(sourceKeySchema),
      followups: z.array(textSchema),
      tags: z.array(textSchema),
      verdict: textSchema,
      claimReviewed: textSchema,
      corrections: z.array(correctionSchema),
      slug: slugSchema,
      rules: z.record(z.string(), severitySchema),
    } satisfies Readonly<Record<keyof Omit<FrontMatter, 'span' | 'fields'>, z.ZodType>>)
    .partial()
  return z.toJSONSchema(schema, { io: 'input' })
}
