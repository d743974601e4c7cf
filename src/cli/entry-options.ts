/** The flags that say what an entry is, whatever was found out about it. */
import type { EntryFields } from '../project/page-entry.ts'
import { UsageError } from '../project/usage-error.ts'
import { allFields, fieldAliases, isField, isNameField } from '../registry/csl-fields.ts'
import { didYouMean } from '../text/closest.ts'
import type { CommandOption, Invocation } from './command.ts'
import { listOption, textOption } from './option-values.ts'

export const entryFlags: readonly CommandOption[] = [
  { flags: '--title <text>', description: 'title, whatever the page says (with one source)' },
  { flags: '--type <type>', description: 'CSL type, such as report or article-newspaper' },
  {
    flags: '--author <name>',
    description:
      '"Family, Given" for a person; anything else stays whole; may be given more than once',
    repeatable: true,
  },
  { flags: '--issued <date>', description: '2026-03-09, 2026-03, 2026 or 2026~' },
  {
    flags: '--set <field=value>',
    description:
      'any CSL field, or custom.field; no value leaves it out; may be given more than once',
    repeatable: true,
  },
]

/** Throws `UsageError` for a field that CSL does not have and a value that cannot be. */
export async function readEntryOptions(invocation: Invocation): Promise<EntryFields> {
  const fields: Record<string, unknown> = {}
  for (const setting of listOption(invocation, 'set')) addSetting(fields, setting)
  for (const field of ['title', 'type', 'issued']) {
    const value = textOption(invocation, field)
    if (value !== undefined) fields[field] = value
  }
  const authors = listOption(invocation, 'author')
  if (authors.length > 0) fields['author'] = authors.map((name) => toName(name))
  const { decodeEntry } = await import('../project/decode-entry.ts')
  const dummy = { type: 'document', title: '-' }
  const { issues } = await decodeEntry('new', overruled(dummy, fields))
  if (issues[0]) throw new UsageError(issues[0].message, issues[0].help)
  return fields
}

/** The fields, with those that the user set; one that was set to nothing is absent. */
export function overruled(fields: EntryFields, set: EntryFields): EntryFields {
  return Object.fromEntries(
    Object.entries({ ...fields, ...set }).filter(([, value]) => value !== ''),
  )
}

function addSetting(fields: Record<string, unknown>, setting: string): void {
  const [, written = '', value = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? []
  const own = /^custom\.([^.]+)$/.exec(written)?.[1]
  const field = fieldAliases.get(written) ?? written
  if (own !== undefined) fields['custom'] = { ...Object(fields['custom']), [own]: value }
  else if (isNameField(field)) fields[field] = value === '' ? '' : [toName(value)]
  else if (isField(field) && field !== 'id' && field !== 'custom') fields[field] = value
  else {
    const help = didYouMean(written, allFields, 'write it as field=value, with a CSL field')
    throw new UsageError(`--set takes no "${setting}"`, help)
  }
}

function toName(written: string): Readonly<Record<string, string>> {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(written.trim()) ?? []
  return family !== undefined && given !== undefined
    ? { family, given }
    : { literal: written.trim() }
}
