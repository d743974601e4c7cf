/** Reads one entry of a registry file as a source; what cannot be read is noted and left out. */
import type { Source } from '../model/source.ts'
import type { Span } from '../text/span.ts'
import { utf8Length } from '../text/utf8-length.ts'
import { adaptZotero } from './adapt-zotero.ts'
import { checkShape } from './check-shape.ts'
import { fieldAliases, isField } from './csl-fields.ts'
import { untitledTypes } from './csl-types.ts'
import { decodeFields } from './decode-fields.ts'
import { decodeNotes } from './decode-notes.ts'
import { isCitableKey } from './decode-identifiers.ts'
import { helpWith, note, noteLargeEntry, type Decoding } from './decoding.ts'
import type { PositionedMap, PositionedPair, PositionedValue } from '../syntax/positioned-value.ts'
import { quoted } from './quoted.ts'

/** In bytes of UTF-8: files are named after keys. */
const longestKey = 200

/** An entry, with the key under which it stands when the file is a map by key. */
export interface RegistryEntry {
  readonly map: PositionedMap
  readonly keyed?: PositionedPair
}

/** A citekey and its place. */
interface Key extends Span {
  readonly text: string
}

/** The source, or `undefined` when the entry has no key to cite it by. */
export function decodeSource(entry: RegistryEntry, decoding: Decoding): Source | undefined {
  const values = adaptZotero(findFields(entry.map, decoding), decoding)
  const key = decodeKey(entry, values.get('id'), decoding)
  if (!key) return undefined
  noteGaps(key, values, decoding)
  const shaped = checkShape(values, decoding)
  const { csl, ...fields } = decodeFields(shaped, values, decoding)
  const type = shaped.type ?? 'document'
  return {
    key: key.text,
    type,
    ...fields,
    csl: { id: key.text, type, ...csl },
    notes: decodeNotes(csl['custom']),
    location: { path: decoding.path, span: spanOf(entry) },
    fields: fieldSpans(key, values),
  }
}

/** The entry's values by CSL name. Empty ones are absent; unknown and repeated ones are noted. */
function findFields(
  { pairs }: PositionedMap,
  decoding: Decoding,
): ReadonlyMap<string, PositionedValue> {
  const values = new Map<string, PositionedValue>()
  for (const pair of pairs) {
    const field = fieldAliases.get(pair.key) ?? pair.key
    if (!isField(field))
      note(
        decoding,
        pair,
        `Unknown field ${quoted(pair.key)}`,
        helpWith(decoding, 'field', pair.key),
      )
    else if (values.has(field))
      note(decoding, pair, `Field "${field}" stands twice`, 'keep one of the two')
    else if (!isEmpty(pair.value)) values.set(field, pair.value)
  }
  return values
}

function isEmpty(value: PositionedValue): boolean {
  return value.kind === 'scalar' && (value.value === null || value.text.trim() === '')
}

function decodeKey(
  { map, keyed }: RegistryEntry,
  id: PositionedValue | undefined,
  decoding: Decoding,
): Key | undefined {
  if (id && id.kind !== 'scalar') note(decoding, id, 'Field "id" must be text')
  const written = id?.kind === 'scalar' ? id : undefined
  if (keyed && written && written.text !== keyed.key)
    note(decoding, written, `Field "id" differs from the key ${quoted(keyed.key)}`, 'remove `id`')
  const text = keyed?.key ?? written?.text ?? ''
  const { start, end } = keyed ?? written ?? map.pairs[0] ?? map
  if (text === '') {
    if (!id || written) note(decoding, { start, end }, 'Source has no key', 'give it an `id`')
    return undefined
  }
  if (utf8Length(text) > longestKey) {
    const what = `Key ${quoted(text)} is longer than ${longestKey} bytes`
    noteLargeEntry(decoding, { start, end }, what, 'shorten it; the source was not read')
    return undefined
  }
  const help = 'use letters, digits and the characters : . # $ % & - + ? < > ~ /'
  if (!isCitableKey(text))
    note(decoding, { start, end }, `Key ${quoted(text)} fits into no marker`, help)
  return { text, start, end }
}

/** Notes what every source needs and this one lacks. */
function noteGaps(
  key: Key,
  values: ReadonlyMap<string, PositionedValue>,
  decoding: Decoding,
): void {
  const type = values.get('type')
  const help = 'add a CSL `type`, such as webpage, report or article-newspaper'
  if (!type) note(decoding, key, `Source ${quoted(key.text)} has no type`, help)
  if (values.has('title')) return
  if (type?.kind === 'scalar' && untitledTypes.has(type.text)) return
  note(decoding, key, `Source ${quoted(key.text)} has no title`, 'add `title`')
}

function spanOf({ map, keyed }: RegistryEntry): Span {
  return { start: keyed?.start ?? map.start, end: map.end }
}

function fieldSpans(
  key: Key,
  values: ReadonlyMap<string, PositionedValue>,
): Readonly<Record<string, Span>> {
  const spans: Record<string, Span> = { id: { start: key.start, end: key.end } }
  for (const [field, value] of values) {
    if (field !== 'id') spans[field] = { start: value.start, end: value.end }
    if (field === 'custom') addMemberSpans(field, value, spans)
  }
  return spans
}

/** The members of a map and of the maps in it, by the path to them. */
function addMemberSpans(path: string, value: PositionedValue, spans: Record<string, Span>): void {
  if (value.kind !== 'map') return
  for (const pair of value.pairs) {
    const member = `${path}.${pair.key}`
    spans[member] = { start: pair.value.start, end: pair.value.end }
    addMemberSpans(member, pair.value, spans)
  }
}
