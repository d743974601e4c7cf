/** Brings text from outside into one form: NFC, line feeds, one blank line between paragraphs. */

/** Controls but for tab, line feed and form feed, and what reverses or hides text on a screen. */
const HIDDEN = /(?![\t\n\f])[\p{Cc}\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Ends with a line feed; empty when there is nothing but blanks. A form feed between pages stays. */
export function tidyText(text: string): string {
  const tidy = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(/[^\S\n\f]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
  return /\S/.test(tidy) ? `${tidy}\n` : ''
}

/** On one line, with single blanks; cut after `most` characters. */
export function tidyLine(text: string, most = 500): string {
  const line = tidyText(text.slice(0, most * 4))
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}
