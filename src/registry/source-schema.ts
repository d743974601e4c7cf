/** Describes a registry entry: the shape that decoding checks and that editors can complete. */
import * as z from 'zod'
import {
  dateFields,
  fieldAliases,
  nameFields,
  textFields,
  type DateField,
  type NameField,
  type TextField,
} from './csl-fields.ts'
import { cslTypes, type CslType } from './csl-types.ts'
import { customSchema } from './custom-schema.ts'

type Text = string | number

/** A name as CSL-JSON writes it. */
export interface CslName {
  readonly family?: Text | undefined
  readonly given?: Text | undefined
  readonly literal?: Text | undefined
  readonly suffix?: Text | undefined
  readonly 'dropping-particle'?: Text | undefined
  readonly 'non-dropping-particle'?: Text | undefined
  readonly 'comma-suffix'?: Text | boolean | undefined
  readonly 'static-ordering'?: Text | boolean | undefined
  readonly 'parse-names'?: Text | boolean | undefined
}

/** A date as CSL-JSON writes it. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly Text[])[] | undefined
  readonly season?: Text | undefined
  readonly circa?: Text | boolean | undefined
  readonly literal?: Text | undefined
  readonly raw?: Text | undefined
  readonly edtf?: Text | undefined
}

/** One name or several; a bare text is a name that is not divided into family and given. */
export type NamesEntry = string | CslName | readonly (string | CslName)[]
/** A CSL date, or ISO 8601 or EDTF in one word; a bare number is a year. */
export type DateEntry = Text | CslDate

/** One registry entry as its author writes it; fields under their CSL names. */
export type SourceEntry = {
  readonly id?: Text | undefined
  readonly type?: CslType | undefined
  readonly categories?: readonly string[] | undefined
  readonly custom?: Readonly<Record<string, unknown>> | undefined
} & { readonly [Field in TextField]?: Text | undefined } & {
  readonly [Field in NameField]?: NamesEntry | undefined
} & { readonly [Field in DateField]?: DateEntry | undefined }

const text = z.union([z.string(), z.number()], { error: 'must be text' })
const flag = z.union([z.boolean(), z.string(), z.number()], { error: 'must be true or false' })

const name: z.ZodType<CslName> = z.strictObject({
  family: text.optional(),
  given: text.optional(),
  literal: text.optional(),
  suffix: text.optional(),
  'dropping-particle': text.optional(),
  'non-dropping-particle': text.optional(),
  'comma-suffix': flag.optional(),
  'static-ordering': flag.optional(),
  'parse-names': flag.optional(),
})

const nameOrText = z.union([z.string(), name], { error: 'must be a name' })
const names: z.ZodType<NamesEntry> = z
  .union([z.string(), name, z.array(nameOrText)], { error: 'must be a name or a list of names' })
  .meta({ description: 'A name, or a list of names: text, or family and given, or literal.' })

const dateParts = z.array(
  z
    .array(text, { error: 'must be a list of year, month and day' })
    .min(1, { error: 'must begin with a year' })
    .max(3, { error: 'must end with the day' }),
  { error: 'must be a list of dates, as in [[2026, 3, 9]]' },
)

const date: z.ZodType<DateEntry> = z
  .union(
    [
      z.string(),
      z.number(),
      z.strictObject({
        'date-parts': dateParts
          .min(1, { error: 'must hold a date' })
          .max(2, { error: 'must hold one date or two' })
          .optional(),
        season: text.optional(),
        circa: flag.optional(),
        literal: text.optional(),
        raw: text.optional(),
        edtf: text.optional(),
      }),
    ],
    { error: 'must be a date' },
  )
  .meta({
    description: 'ISO 8601 or EDTF, as in 2026-03-09, 2026-03, 2026~ or 2026-02-27/2026-03-02.',
  })

const type = z.enum(cslTypes)

const fields = {
  categories: z.array(z.string(), { error: 'must be a list of words' }).optional(),
  ...each(textFields, text.optional()),
  ...each(nameFields, names.optional()),
  ...each(dateFields, date.optional()),
  custom: customSchema.optional(),
}

const key = text.meta({ description: 'The key that citations name, as in [@key].' })

/** Checks the shape of one entry. Whether days, URLs and DOIs exist is for decoding to say. */
export const sourceEntrySchema: z.ZodType<SourceEntry> = z.strictObject({
  id: key.optional(),
  type: type.optional(),
  ...fields,
})

/** The JSON Schema (draft 2020-12) of a whole registry file, for editors and other tools. */
export function sourceJsonSchema(): Record<string, unknown> {
  const aliases = each([...fieldAliases.keys()], text.optional())
  const source = z.strictObject({ id: key, type, ...fields, ...aliases })
  const keyed = z.strictObject({ id: key.optional(), type, ...fields, ...aliases })
  const file = z
    .union([
      z.array(source),
      z.looseObject({ references: z.array(source) }),
      source,
      z.record(z.string(), keyed),
    ])
    .meta({ title: 'Source registry', description: 'Sources in CSL-JSON or CSL-YAML.' })
  return z.toJSONSchema(file, { reused: 'ref' })
}

/** The same schema for each of several fields. */
function each<Field extends string, Schema>(
  names: readonly Field[],
  schema: Schema,
): Record<Field, Schema> {
  const entries = names.map((field) => [field, schema] as const)
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<Field, Schema>
}
