/** Describes our own fields of an entry, which stand under `custom`. */
import * as z from 'zod'
import { parseDateValue } from '../syntax/date-value.ts'
import { closest } from '../text/closest.ts'
import { customFields } from './csl-fields.ts'

const text = z.union([z.string(), z.number()], { error: 'must be text' })
const webAddress = z.string({ error: 'must be a URL' })
const key = z.union([z.string(), z.number()], { error: 'must be the key of a source' })

const dateError = 'must be a date, as in 2026-03-09'
const date = z
  .union([z.string(), z.number()], { error: dateError })
  .refine((written) => parseDateValue(String(written)) !== undefined, { error: dateError })

const sha256 = z
  .string({ error: 'must be a SHA-256 in hexadecimal' })
  .regex(/^[0-9a-f]{64}$/i, { error: 'must be a SHA-256 in hexadecimal' })
const path = z.string({ error: 'must be a path' }).min(1, { error: 'must be a path' })

const because = { label: text.optional(), reason: text.optional(), by: text.optional() }

const reliabilityError = 'must be a grade from A to F, words, or a map with them'
const letter = { error: 'must be a letter from A to F' }
const reliability = z
  .union(
    [
      z.string().regex(/^(?:[A-F]|.{2,})$/is, { error: reliabilityError }),
      z.looseObject({
        grade: z
          .string(letter)
          .regex(/^[A-F]$/i, letter)
          .optional(),
        ...because,
        date: date.optional(),
      }),
    ],
    { error: reliabilityError },
  )
  .meta({
    description: 'How far the source can be relied on: A (completely) to F (cannot be judged).',
  })

const credibilityError = 'must be a grade from 1 to 6, words, or a map with them'
const digit = { error: 'must be a number from 1 to 6' }
const credibility = z
  .union(
    [
      z.literal([1, 2, 3, 4, 5, 6], { error: credibilityError }),
      z.string().regex(/^(?:[1-6]|.*\p{L}.*)$/su, { error: credibilityError }),
      z.looseObject({
        grade: z.literal([1, 2, 3, 4, 5, 6, '1', '2', '3', '4', '5', '6'], digit).optional(),
        ...because,
        date: date.optional(),
      }),
    ],
    { error: credibilityError },
  )
  .meta({
    description: 'How credible what it says is: 1 (confirmed by others) to 6 (cannot be judged).',
  })

const snapshot = z
  .looseObject(
    {
      path: path.optional(),
      sha256,
      mediaType: z.string({ error: 'must be a media type, as in text/html' }).optional(),
      bytes: z.number({ error: 'must be a number of bytes' }).min(0).optional(),
      at: date.optional(),
      text: z.looseObject({ path, sha256 }, { error: 'must be path and sha256' }).optional(),
    },
    { error: 'must be a map with path and sha256' },
  )
  .meta({ description: 'A stored copy; its path is from the folder of the registry file.' })

const link = z
  .looseObject(
    {
      status: z.number({ error: 'must be an HTTP status' }).optional(),
      finalUrl: webAddress.optional(),
      checkedAt: date.optional(),
      failingSince: date.optional(),
    },
    { error: 'must be a map of status, finalUrl, checkedAt and failingSince' },
  )
  .meta({ description: 'What the last check of the link recorded.' })

const quote = z.looseObject(
  {
    exact: z.string({ error: 'must be the words of the source' }),
    prefix: z.string({ error: 'must be text' }).optional(),
    suffix: z.string({ error: 'must be text' }).optional(),
  },
  { error: 'must be a map of exact, prefix and suffix' },
)

const retracted = z
  .union(
    [
      z.boolean(),
      date,
      z.looseObject({ date: date.optional(), reason: text.optional(), url: webAddress.optional() }),
    ],
    { error: 'must be true, a date, or a map of date, reason and url' },
  )
  .meta({ description: 'That those who published the source withdrew it.' })

const fields = {
  tier: z
    .enum(['primary', 'secondary', 'opinion'], { error: 'must be primary, secondary or opinion' })
    .optional(),
  interest: text.optional().meta({ description: 'Who the source speaks for.' }),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  archive: z
    .array(
      z.looseObject({ url: webAddress, at: date.optional() }, { error: 'must be url and at' }),
      {
        error: 'must be a list of archived copies',
      },
    )
    .optional(),
  snapshot: snapshot.optional(),
  link: link.optional(),
  quotes: z
    .union([quote, z.array(quote)], { error: 'must be a list of quotations' })
    .optional()
    .meta({ description: 'Words of the source that briefings rest on.' }),
  supersededBy: key.optional().meta({ description: 'Key of the source that replaces it.' }),
  retracted: retracted.optional(),
  origin: text
    .optional()
    .meta({ description: 'Who first said it, when several sources only pass it on.' }),
  'derived-from': z
    .union([key, z.array(key)], { error: 'must be a key or a list of keys' })
    .optional()
    .meta({ description: 'Keys of the sources that it takes what it says from.' }),
} satisfies Record<(typeof customFields)[number], z.ZodType>

/** Checks our fields; those of other tools are kept as they are. */
export const customSchema: z.ZodType<Record<string, unknown>> = z
  .looseObject(fields, { error: 'must be a map of fields' })
  .meta({ description: 'Fields that CSL does not have; unknown ones are kept as they are.' })

/**
 * Our field that a foreign one under `custom` was plainly meant to be: it differs in case, hyphens, a
 * plural or a single slip. Other tools keep fields there too, so that a resemblance is not enough.
 */
export function meantCustomField(word: string): string | undefined {
  const own: readonly string[] = customFields
  if (own.includes(word)) return undefined
  const folded = fold(word)
  const meant = own.find((field) => fold(field) === folded)
  if (meant !== undefined || folded.length < 5) return meant
  const near = closest(word, own)
  return near !== undefined && Math.abs(near.length - word.length) <= 1 ? near : undefined
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '').replace(/s$/, '')
}
