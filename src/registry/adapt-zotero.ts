/** Turns what Zotero's exports write in their own way into plain CSL: dates, keys and lines of notes. */
import { parseDateValue } from '../syntax/date-value.ts'
import type {
  PositionedMap,
  PositionedPair,
  PositionedScalar,
  PositionedValue,
} from '../syntax/positioned-value.ts'
import { allFields, dateFields, isDateField, isNameField } from './csl-fields.ts'
import { cslTypes } from './csl-types.ts'
import { note, type Decoding } from './decoding.ts'
import { pairAt, positioned, type Plain } from './positioned.ts'
import { quoted } from './quoted.ts'

/** An entry's values by CSL name. */
type Values = ReadonlyMap<string, PositionedValue>

/** Fields that a line of a note may not fill. */
const ownFields: ReadonlySet<string> = new Set(['id', 'note', 'custom', 'categories', 'author'])
const fieldsByLabel: ReadonlyMap<string, string> = new Map(
  allFields.filter((field) => !ownFields.has(field)).map((field) => [field.toLowerCase(), field]),
)
const types: ReadonlySet<string> = new Set(cslTypes)

const ZOTERO_ADDRESS = /^https?:\/\/(?:www\.)?zotero\.org\//
const LINE = /^(?:\{:)?([A-Za-z][A-Za-z.]*(?:[ -][A-Za-z]+){0,3}): *(\S.*?)\}?$/
/** Parts of a date as Better CSL YAML and older versions of pandoc have them. */
const dateWords: ReadonlySet<string> = new Set(['year', 'month', 'day', 'season', 'circa'])

/** The same values when there is nothing to turn. */
export function adaptZotero(values: Values, decoding: Decoding): Values {
  const dates = dateFields.filter(
    (field) => values.get(field)?.kind !== 'scalar' && values.has(field),
  )
  const id = values.get('id')
  const words = values.get('note')
  const hasAddress = id?.kind === 'scalar' && ZOTERO_ADDRESS.test(id.text)
  const hasLines = words?.kind === 'scalar' && LINE.test(words.text.split('\n', 1)[0]?.trim() ?? '')
  if (dates.length === 0 && !hasAddress && !hasLines) return values
  const adapted = new Map(values)
  for (const field of dates) {
    const date = values.get(field)
    if (date) adapted.set(field, dateOf(date))
  }
  if (hasLines) spreadNote(words, adapted)
  if (hasAddress) adaptKey(id, adapted, decoding)
  return adapted
}

/** `[{year: 2020, month: 3}]` as `date-parts`; any other date as it is. */
function dateOf(date: PositionedValue): PositionedValue {
  const items = date.kind === 'list' ? date.items : [date]
  const maps = items.filter((item): item is PositionedMap => item.kind === 'map')
  const isPlain =
    maps.length > 0 &&
    maps.length === items.length &&
    maps.every(({ pairs }) => pairs.length > 0 && pairs.every(({ key }) => dateWords.has(key)))
  if (!isPlain) return date
  const texts = maps.map(
    ({ pairs }) => new Map(pairs.map(({ key, value }) => [key, textOf(value)])),
  )
  const parts = texts.map((text) =>
    ['year', 'month', 'day'].flatMap((part) => text.get(part) ?? []),
  )
  const season = texts[0]?.get('season')
  const circa = texts.some(
    (text) => text.get('circa') !== undefined && text.get('circa') !== 'false',
  )
  return positioned(
    { 'date-parts': parts, ...(season !== undefined && { season }), ...(circa && { circa }) },
    date,
  )
}

function textOf(value: PositionedValue): string {
  return value.kind === 'scalar' ? value.text : ''
}

/** Zotero names its items by an address of its own; the key that an author chose is `citation-key`. */
function adaptKey(
  id: PositionedScalar,
  values: Map<string, PositionedValue>,
  decoding: Decoding,
): void {
  const key = values.get('citation-key')
  if (key?.kind === 'scalar') {
    values.set('id', key)
    return
  }
  const message = `Key ${quoted(id.text)} is an address of Zotero and no key that can be written`
  const help = 'export with Better BibTeX, or add a `citation-key`'
  note(decoding, id, message, help)
}

/**
 * The first lines of a note that are `field: value` fill fields that are empty; `type` is what Zotero
 * has no other place for, and `tex.…` goes to `custom`. The rest stays a note.
 */
function spreadNote(written: PositionedScalar, values: Map<string, PositionedValue>): void {
  const lines = written.text.split(/\r?\n/)
  const names = new Map<string, Plain[]>()
  const tex: PositionedPair[] = []
  let read = 0
  for (const line of lines) {
    const [, label, text] = LINE.exec(line.trim()) ?? []
    if (label === undefined || text === undefined) break
    const field = fieldsByLabel.get(label.toLowerCase().replaceAll(' ', '-'))
    if (/^tex\../i.test(label)) tex.push(pairAt(label.slice(4), positioned(text, written)))
    else if (field === undefined || !fill(field, text, written, values, names)) break
    read++
  }
  for (const [field, people] of names) values.set(field, positioned(people, written))
  if (tex.length > 0) values.set('custom', withTex(values.get('custom'), tex, written))
  if (read === 0) return
  const rest = lines.slice(read).join('\n').trim()
  if (rest === '') values.delete('note')
  else values.set('note', { ...written, value: rest, text: rest })
}

/** Whether the field could be filled: it was empty, and the text can be its value. */
function fill(
  field: string,
  text: string,
  place: PositionedScalar,
  values: Map<string, PositionedValue>,
  names: Map<string, Plain[]>,
): boolean {
  if (field === 'type') {
    if (!types.has(text)) return false
  } else if (values.has(field) || (isDateField(field) && !parseDateValue(text))) return false
  if (isNameField(field)) {
    const [family = '', given] = text.split(/\s*\|\|\s*/)
    const person = given === undefined ? { literal: text } : { family, given }
    names.set(field, [...(names.get(field) ?? []), person])
  } else values.set(field, positioned(text, place))
  return true
}

function withTex(
  custom: PositionedValue | undefined,
  pairs: readonly PositionedPair[],
  { start, end }: PositionedScalar,
): PositionedValue {
  const tex = pairAt('tex', { kind: 'map', pairs, start, end })
  return custom?.kind === 'map'
    ? { ...custom, pairs: [...custom.pairs, tex] }
    : { kind: 'map', pairs: [tex], start, end }
}
