/** Turns the LaTeX of BibTeX fields into plain Unicode text and names, with a library that is loaded for it. */
import type { Creator, Options } from '@retorquere/bibtex-parser'
import type { CslName } from '../source-schema.ts'

/** What a value says, and the commands in it that nobody knows. */
export interface ReadLatex<Value> {
  readonly value: Value
  readonly unknown: readonly string[]
}

export interface LatexReader {
  /** `undefined` when the value cannot be read. */
  text(latex: string): ReadLatex<string> | undefined
  names(latex: string): ReadLatex<readonly CslName[]> | undefined
}

/** Signs that have a meaning; a value with more of them than a text has takes the library too long. */
const maxSigns = 1_500
const SIGN = /[\\{}$^~<>%`]|--|''/
const FORMULA = /^\$(?!\s)[^$]*[^$\s\\]\$/
/** Text whose `<` and `>` must not be taken for the tags that the library writes. */
const LESS = '\uE000'
const GREATER = '\uE001'

/** As it is written: titles keep their capitals, and nothing is inherited but by our own rules. */
const options: Options = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  applyCrossRef: false,
}

/** Commands that the library does not know or reads wrongly, and what stands for them. */
const repairs: readonly (readonly [RegExp, string])[] = [
  [/\\(?:textless|lt)(?![A-Za-z])(?:\{\})?|</g, LESS],
  [/\\(?:textgreater|gt)(?![A-Za-z])(?:\{\})?|>/g, GREATER],
  [/(?<!\\)%/g, String.raw`\%`],
  [/\\ /g, ' '],
  [/\\-/g, ''],
  [/\\textquotesingle(?![A-Za-z])(?:\{\})?/g, "{}'{}"],
  [/\\((?:La|Bib|pdf|Xe)?TeX)(?![A-Za-z])/g, '$1'],
  [/\\(?:bf|it|em|rm|sc|sf|sl|tt|relax|protect|null|bfseries|itshape)(?![A-Za-z])/g, ''],
  [/(?<![`\\])`(?!`)([^`'\\{}]*)'(?!')/g, '‘$1’'],
]

/** The reader. The library takes a quarter of a second to load, so only files in BibTeX ask for it. */
export async function loadLatexReader(): Promise<LatexReader> {
  const { parse } = await import('@retorquere/bibtex-parser')
  const read = (field: string, latex: string): ReturnType<typeof parse> | undefined => {
    if (countSigns(latex) > maxSigns) return undefined
    try {
      return parse(`@misc{k,\n${field} = {${prepare(latex)}}\n}`, options)
    } catch {
      // The library throws on some LaTeX that it does not understand.
      return undefined
    }
  }
  return {
    text(latex) {
      if (!SIGN.test(latex)) return { value: collapse(latex), unknown: [] }
      const library = read('titleaddon', latex)
      const value = library?.entries[0]?.fields['titleaddon']
      if (typeof value !== 'string')
        return latex.replace(/[\s{}]/g, '') === '' ? { value: '', unknown: [] } : undefined
      return { value: plainText(value), unknown: unknownIn(library?.errors ?? []) }
    },
    names(latex) {
      const library = read('author', latex)
      const creators = library?.entries[0]?.fields.author
      if (!creators) return undefined
      const value = creators.map((creator) => toName(creator)).filter((name) => !isEmpty(name))
      return { value: withOthers(value, latex), unknown: unknownIn(library?.errors ?? []) }
    },
  }
}

/** The LaTeX with what the library loses put in a form that it keeps. */
function prepare(latex: string): string {
  return repairs.reduce((text, [wrong, right]) => text.replace(wrong, right), keepDollars(latex))
}

/** A dollar sign is money unless it and the next enclose what looks like a formula. */
function keepDollars(latex: string): string {
  if (!latex.includes('$')) return latex
  let kept = ''
  for (let index = 0; index < latex.length; index++) {
    const char = latex[index] ?? ''
    const formula = char === '$' ? FORMULA.exec(latex.slice(index, index + 200))?.[0] : undefined
    if (char === '\\') kept += char + (latex[++index] ?? '')
    else if (char !== '$') kept += char
    else if (formula === undefined || !isFormula(formula)) kept += String.raw`\$`
    else {
      kept += formula
      index += formula.length - 1
    }
  }
  return kept
}

/** Whether there is a sign of mathematics, and no words as they stand between two sums of money. */
function isFormula(enclosed: string): boolean {
  const inner = enclosed.slice(1, -1)
  if (/^\d+$/.test(inner)) return false
  const plain = inner.replace(/\\[A-Za-z]+/g, '')
  return inner.length <= 3 || (/[\\^_]/.test(inner) && !/[A-Za-z]{3,}\s|\s[A-Za-z]{3,}/.test(plain))
}

/** The library marks emphasis with HTML, which titles of ours do not have. */
function plainText(html: string): string {
  const text = html
    .replace(
      /<\/?(?:i|b|sup|sub|code|span|a|br|p|ul|li|ol|em|strong|pre)(?:\s[^<>]*)?\/?>/g,
      (tag) => (/^<(?:br|p)\b/.test(tag) ? ' ' : ''),
    )
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replaceAll('ˋ', '`')
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
  return collapse(text)
}

function collapse(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC')
}

function toName({ name, lastName, firstName, prefix, suffix, useprefix }: Creator): CslName {
  const literal = textOf(name)
  if (literal !== undefined) return { literal }
  const family = textOf(lastName)
  const given = textOf(firstName)
  const particle = textOf(prefix)
  const end = textOf(suffix)
  const place = useprefix === false ? 'dropping-particle' : 'non-dropping-particle'
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { [place]: particle }),
    ...(end !== undefined && { suffix: end }),
  }
}

function textOf(part: string | undefined): string | undefined {
  const text = part === undefined ? '' : plainText(part)
  return text === '' ? undefined : text
}

function isEmpty(name: CslName): boolean {
  return Object.keys(name).length === 0
}

/** "and others" is no person. */
function withOthers(names: readonly CslName[], latex: string): readonly CslName[] {
  if (!/\sand\s+others\s*$/.test(latex)) return names
  return [...names.slice(0, -1), { literal: 'others' }]
}

function unknownIn(errors: readonly { readonly error: string }[]): readonly string[] {
  const commands = errors.flatMap(({ error }) => {
    const macro = /^unhandled (?:macro|environment) (\S+)/.exec(error)?.[1]
    return macro === undefined ? [] : [macro]
  })
  return [...new Set(commands)]
}

function countSigns(latex: string): number {
  let count = 0
  for (const char of latex)
    if (char === '\\' || char === '{' || char === '$' || char === '~') count++
  return count + latex.split(/\sand\s/).length - 1
}
