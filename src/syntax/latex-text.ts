/** Writes plain text as LaTeX that BibTeX reads back as the same text; Unicode stays as it is. */

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\textbackslash{}`],
  ['{', String.raw`\textbraceleft{}`],
  ['}', String.raw`\textbraceright{}`],
  ['$', String.raw`\$`],
  ['%', String.raw`\%`],
  ['&', String.raw`\&`],
  ['#', String.raw`\#`],
  ['_', String.raw`\_`],
  ['~', String.raw`\textasciitilde{}`],
  ['^', String.raw`\textasciicircum{}`],
  ['<', String.raw`{\textless}`],
  ['>', String.raw`{\textgreater}`],
  ['`', String.raw`\textasciigrave{}`],
])

/** The text with TeX's signs escaped, and empty braces where two signs would melt into one. */
export function printLatex(text: string): string {
  return text
    .replace(/[\\{}$%&#_~^<>`]/g, (sign) => escapes.get(sign) ?? sign)
    .replace(/(?<=-)-|(?<=')'/g, (sign) => `{}${sign}`)
}

/** A title: words with capitals are in braces, so that no style takes them away. */
export function printTitle(title: string): string {
  const words = printLatex(title).split(' ')
  return words
    .map((word, index) => (/\p{Lu}/u.test(index === 0 ? word.slice(1) : word) ? `{${word}}` : word))
    .join(' ')
}
