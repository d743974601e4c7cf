/** Collects what is wrong with a registry file while it is decoded. */
import type { Issue } from '../model/issue.ts'
import { closest } from '../text/closest.ts'
import type { Span } from '../text/span.ts'
import {
  allFields,
  customFields,
  datePartNames,
  fieldSlips,
  namePartNames,
  namePartSlips,
} from './csl-fields.ts'
import { cslTypes, typeSlips } from './csl-types.ts'

/** The decoding of one file. */
export interface Decoding {
  readonly path: string
  readonly issues: Issue[]
  /** Guesses made so far: large exports repeat one unknown field in every entry. */
  readonly guesses: Map<string, string>
}

/** A decoding that has noticed nothing yet. */
export function startDecoding(path: string): Decoding {
  return { path, issues: [], guesses: new Map() }
}

/** Records a problem at its place. */
export function note(decoding: Decoding, span: Span, message: string, help?: string): void {
  noteAs('invalid-source', decoding, span, message, help)
}

/** Records that a file has more than is read. */
export function noteTooLarge(decoding: Decoding, span: Span, message: string, help: string): void {
  noteAs('too-large', decoding, span, message, help)
}

/** Records that one entry has more than is read. */
export function noteLargeEntry(
  { path, issues }: Decoding,
  span: Span,
  message: string,
  help: string,
): void {
  issues.push({ kind: 'too-large', message, help, location: { path, span }, isOfEntry: true })
}

function noteAs(
  kind: Issue['kind'],
  { path, issues }: Decoding,
  { start, end }: Span,
  message: string,
  help: string | undefined,
): void {
  issues.push({
    kind,
    message,
    ...(help !== undefined && { help }),
    location: { path, span: { start, end } },
  })
}

/** What a misspelt word was meant to be. */
export type Vocabulary = 'field' | 'type' | 'name part' | 'date part'

const known: Readonly<Record<Vocabulary, readonly string[]>> = {
  field: allFields,
  type: cslTypes,
  'name part': namePartNames,
  'date part': datePartNames,
}

const slips: Readonly<Record<Vocabulary, ReadonlyMap<string, string>>> = {
  field: fieldSlips,
  type: typeSlips,
  'name part': namePartSlips,
  'date part': new Map(),
}

/** What to do about a word that resembles none. */
const advice: Readonly<Record<Vocabulary, string>> = {
  field: 'move it under `custom`, which is kept as it is',
  type: 'use a CSL type, such as webpage, report or article-newspaper',
  'name part': 'use family and given, or literal for an organisation',
  'date part': 'use date-parts, or write the date as 2026-03-09',
}

/** Help for an unknown word: the known one that it resembles or stands for, else what to use. */
export function helpWith({ guesses }: Decoding, vocabulary: Vocabulary, word: string): string {
  const memo = `${vocabulary} ${word}`
  const help = guesses.get(memo) ?? guess(vocabulary, word)
  guesses.set(memo, help)
  return help
}

function guess(vocabulary: Vocabulary, word: string): string {
  const own: readonly string[] = customFields
  if (vocabulary === 'field' && own.includes(word)) return 'move it under `custom`'
  const meant = slips[vocabulary].get(word.toLowerCase()) ?? closest(word, known[vocabulary])
  return meant === undefined ? advice[vocabulary] : `did you mean "${meant}"?`
}
