/** Describes the look of the pages in the config, in a grammar that cannot leave the style sheet. */
import * as z from 'zod'
import { colourNames, type Colours, type Look } from '../model/look.ts'

const colour = z
  .string()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'must be a colour such as "#1b4f8a" or "#fff"')
const family = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u,
    'must be the name of a font: letters, digits, spaces, ".", "_" and "-"',
  )
const families = z.array(family).min(1).max(12)

const ofScheme: z.ZodType<Colours> = z.strictObject(
  Object.fromEntries(colourNames.map((name) => [name, colour.exactOptional()])),
)

/** Hexadecimal only: what cannot be computed cannot be checked for contrast either. */
export const coloursSchema: z.ZodType<NonNullable<Look['colours']>> = z.strictObject({
  light: ofScheme.exactOptional().describe('On light screens.'),
  dark: ofScheme.exactOptional().describe('On dark screens.'),
})

/** Names are printed in quotation marks, unless CSS gives them a meaning. */
export const fontsSchema: z.ZodType<NonNullable<Look['fonts']>> = z.strictObject({
  text: families.exactOptional().describe('Of the text and its headings.'),
  interface: families.exactOptional().describe('Of everything around the text.'),
  code: families.exactOptional().describe('Of code and identifiers.'),
})
