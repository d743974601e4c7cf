/** Writes the people and organisations of a source: "Ada Berg, Mira Sandvik and Tom Oduya". */
import type { Source } from '../../model/source.ts'
import { isRecord, textOf } from './csl-values.ts'
import type { ReferenceTerms } from './reference-terms.ts'

/** Of more than these, only the first is named. */
const MOST_NAMES = 3

/** Scripts that write the family name first and without a space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u

/** The names of a CSL field, and how many there are. */
export interface NamesInWords {
  readonly words: string
  readonly count: number
}

/** `undefined` when the field holds no name. */
export function namesOf(
  csl: Source['csl'],
  field: string,
  terms: ReferenceTerms,
): NamesInWords | undefined {
  const names = csl[field]
  const list = (Array.isArray(names) ? names : []).filter(isRecord).map(nameWords)
  const [first, ...rest] = list.filter((name) => name !== '')
  const last = rest.at(-1)
  if (first === undefined) return undefined
  const count = rest.length + 1
  if (last === undefined) return { words: first, count }
  if (count > MOST_NAMES) return { words: `${first} ${terms.others}`, count }
  return { words: `${[first, ...rest.slice(0, -1)].join(', ')} ${terms.and} ${last}`, count }
}

/** Particles go with the part that they are printed with: "Ludwig van" Beethoven, Anna "de Vries". */
function nameWords(name: Readonly<Record<string, unknown>>): string {
  const literal = textOf(name, 'literal')
  if (literal !== undefined) return literal
  const family = joined(textOf(name, 'non-dropping-particle'), textOf(name, 'family'))
  const given = joined(textOf(name, 'given'), textOf(name, 'dropping-particle'))
  const suffix = textOf(name, 'suffix')
  if (FAMILY_FIRST.test(family + given)) return family + given
  const familyFirst = isTrue(name['static-ordering'])
  const words = familyFirst ? joined(family, given) : joined(given, family)
  if (suffix === undefined || words === '') return words
  return isTrue(name['comma-suffix']) ? `${words}, ${suffix}` : `${words} ${suffix}`
}

function joined(...parts: readonly (string | undefined)[]): string {
  const words = parts.filter((part) => part !== undefined && part !== '')
  // "d’" and "al-" stand close to what follows them.
  return words.join(' ').replace(/(?<=[’'-]) (?=\p{Lu})/gu, '')
}

function isTrue(flag: unknown): boolean {
  return flag === true || flag === 1 || flag === 'true' || flag === '1'
}
