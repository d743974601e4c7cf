/** Checks an entry's values against the schema and gives those that fit. */
import { isTextField } from './csl-fields.ts'
import { meantCustomField } from './custom-schema.ts'
import { note, type Decoding } from './decoding.ts'
import {
  keyPlaceOf,
  placeOf,
  plainValue,
  type PathStep,
  type PlainOptions,
  type PositionedScalar,
  type PositionedValue,
} from '../syntax/positioned-value.ts'
import { shapeProblems } from './shape-problems.ts'
import { sourceEntrySchema, type SourceEntry } from './source-schema.ts'
import { quoted } from './quoted.ts'

/** The fields that have the right shape, as plain data; each of the others is noted at its place. */
export function checkShape(
  values: ReadonlyMap<string, PositionedValue>,
  decoding: Decoding,
): SourceEntry {
  const written = plainFields(values, decoding)
  noteSlips(values.get('custom'), decoding)
  const checked = sourceEntrySchema.safeParse(written)
  if (checked.success) return checked.data
  for (const problem of shapeProblems(checked.error.issues, written, decoding)) {
    const [field = '', ...rest] = problem.path
    const value = values.get(String(field))
    if (!value) continue
    const place = problem.atKey ? keyPlaceOf(value, rest) : placeOf(value, rest)
    note(decoding, place, problem.message, problem.help)
    remove(written, problem.path)
  }
  const remaining = sourceEntrySchema.safeParse(written)
  return remaining.success ? remaining.data : {}
}

/** Notes fields under `custom` that were plainly meant to be ours; they are kept all the same. */
function noteSlips(custom: PositionedValue | undefined, decoding: Decoding): void {
  if (custom?.kind !== 'map') return
  for (const pair of custom.pairs) {
    const meant = slipOf(pair.key, decoding)
    if (meant === '' || custom.pairs.some(({ key }) => key === meant)) continue
    const message = `Unknown field ${quoted(pair.key)} under "custom"`
    note(decoding, pair, message, `did you mean "${meant}"?`)
  }
}

/** The field of ours that was meant, or nothing; large exports repeat one foreign field in every entry. */
function slipOf(word: string, { guesses }: Decoding): string {
  const memo = `custom ${word}`
  const meant = guesses.get(memo) ?? meantCustomField(word) ?? ''
  guesses.set(memo, meant)
  return meant
}

function plainFields(
  values: ReadonlyMap<string, PositionedValue>,
  decoding: Decoding,
): Record<string, unknown> {
  const onRefused: PlainOptions['onRefused'] = (pair) => {
    if (pair.key === '__proto__') note(decoding, pair, 'Key "__proto__" is not read', 'rename it')
    else note(decoding, pair, `Key ${quoted(pair.key)} stands twice`, 'keep one of the two')
  }
  const spelt: PlainOptions = { scalarOf: numbersAsText, onRefused }
  const kept: PlainOptions = { scalarOf: asItIs, onRefused }
  const plain: Record<string, unknown> = {}
  for (const [field, value] of values) {
    if (field === 'id') continue
    if (value.kind === 'scalar' && isTextField(field)) plain[field] = value.text
    else plain[field] = plainValue(value, field === 'custom' ? kept : spelt)
  }
  return plain
}

/** Versions, volumes and years are what their author spelt ("0777"), and empty values are absent. */
function numbersAsText({ value, text }: PositionedScalar): unknown {
  return typeof value === 'number' ? text : (value ?? undefined)
}

/** Any scalar; a number that JSON cannot spell (`1e999`, `.nan`) is its spelling. */
function asItIs({ value, text }: PositionedScalar): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? text : value
}

/** Takes out the field in which the problem lies; of `custom`, which is no single thing, only the part. */
function remove(written: Record<string, unknown>, [field, part]: readonly PathStep[]): void {
  const value = written[String(field)]
  const partial = field === 'custom' && typeof part === 'string'
  if (partial && typeof value === 'object' && value !== null) Reflect.deleteProperty(value, part)
  else Reflect.deleteProperty(written, String(field))
}
