/** Writes names as BibTeX reads them. */
import { printLatex } from '../../syntax/latex-text.ts'
import type { CslName } from '../source-schema.ts'

/** Names joined by "and". */
export function printNames(names: readonly CslName[]): string {
  return names.map((name, index) => printName(name, index === names.length - 1)).join(' and ')
}

/** Names in words; BibLaTeX's `family=…` where "Family, Suffix, Given" would be read in another way. */
function printName(name: CslName, isLast: boolean): string {
  const { family, given, literal, suffix } = name
  const prefix = name['non-dropping-particle'] ?? name['dropping-particle']
  if (literal !== undefined)
    return literal === 'others' && isLast ? literal : `{${printLatex(String(literal))}}`
  const isPlain =
    family !== undefined &&
    name['dropping-particle'] === undefined &&
    isPlainFamily(String(family), given !== undefined) &&
    (prefix === undefined || (/^[\p{Ll}' ]+$/u.test(String(prefix)) && given !== undefined))
  const part = (text: string | number): string => protect(printLatex(String(text)))
  if (isPlain) {
    const whole = [prefix, family].flatMap((word) => (word === undefined ? [] : part(word)))
    return [
      whole.join(' '),
      ...[suffix, given].flatMap((word) => (word === undefined ? [] : part(word))),
    ].join(', ')
  }
  const parts = Object.entries({ family, given, prefix, suffix })
    .filter(([, text]) => text !== undefined)
    .map(([label, text]) => `${label}=${part(text ?? '')}`)
  // A second part shows that this is no name in words.
  const use = name['dropping-particle'] === undefined ? 'useprefix=true' : 'useprefix=false'
  return [...parts, use].join(', ')
}

/** Small words at the beginning would be taken for a particle, and several words for given names. */
function isPlainFamily(family: string, hasGiven: boolean): boolean {
  return hasGiven ? !/^[^\p{Lu}]*\p{Ll}.* /u.test(family) : /^\p{Lu}[^\s,]*$/u.test(family)
}

function protect(latex: string): string {
  return /[,=]|(?:^|\s)and(?:\s|$)/i.test(latex) ? `{${latex}}` : latex
}
