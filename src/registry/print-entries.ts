/** Prints sources as CSL-JSON and CSL-YAML. */
import { stringify } from 'yaml'
import type { Source } from '../model/source.ts'
import { isDateField } from './csl-fields.ts'
import { printDate } from './print-date.ts'

/** A list of entries in JSON; dates are `date-parts`, which every reader knows. */
export function printJsonEntries(sources: readonly Source[]): string {
  return `${JSON.stringify(
    sources.map(({ csl }) => csl),
    undefined,
    2,
  )}\n`
}

/** A list of entries in YAML; dates are ISO 8601 or EDTF in one word where that says everything. */
export function printYamlEntries(sources: readonly Source[]): string {
  const entries = sources.map(({ csl }) => withPlainDates(csl))
  return entries.length === 0 ? '[]\n' : printYaml(entries)
}

/** The same as a map by key. */
export function printYamlMap(sources: readonly Source[]): string {
  const entries = sources.map(({ key, csl: { id: _key, ...fields } }) => [
    key,
    withPlainDates(fields),
  ])
  return printYaml(Object.fromEntries(entries))
}

/** Lines stay whole, and nothing is written by reference, which registries do not allow. */
function printYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })
}

function withPlainDates(csl: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries(csl).map(([field, value]) => [
    field,
    isDateField(field) ? (plainDate(value) ?? value) : value,
  ])
  return Object.fromEntries(fields)
}

/** A bare year is a number, as people write it. */
function plainDate(value: unknown): string | number | undefined {
  const date = printDate(value)
  return date !== undefined && /^\d{4}$/.test(date) ? Number(date) : date
}
