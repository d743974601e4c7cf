/** Makes text safe for a terminal or a log: the only door through which text from files gets to one. */

declare const safe: unique symbol

/** Text that holds no control, bidirectional or line-breaking character from outside. */
export type TerminalText = string & { readonly [safe]: true }

/**
 * What a terminal would obey or a reader could not see: C0, DEL and C1 controls, bidirectional marks
 * and overrides, line and paragraph separators, the byte order mark, tag characters, half surrogates.
 */
export const unsafe: RegExp =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]|[\u{e0000}-\u{e007f}]/gu

/** What of it `JSON.stringify` leaves as it is. */
export const unsafeInJson: RegExp =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Shows every unsafe character as an escape such as `\u001b`. */
export function escapeText(text: string): TerminalText {
  // Lines of code come character by character, and nearly all of them are these.
  const isPrintable = text.length === 1 && text >= ' ' && text <= '~'
  return trusted(isPrintable ? text : text.replace(unsafe, escapeCharacter))
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  return (
    shortEscapes[character] ?? (code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`)
  )
}

/** Builds a text of words of ours and any values: the template's own words are trusted, every value is escaped. */
export function escaped(
  words: TemplateStringsArray,
  ...values: readonly (string | number)[]
): TerminalText {
  return trusted(String.raw({ raw: words }, ...values.map((value) => escapeText(String(value)))))
}

/** Keeps the line ends of a text that is ours but for names in it, such as a usage text. */
export function escapeLines(text: string): TerminalText {
  return joinText(text.split('\n').map(escapeText), '\n')
}

/** Builds a text of words of ours and texts that are safe already. */
export function print(
  words: TemplateStringsArray,
  ...values: readonly (TerminalText | number)[]
): TerminalText {
  return trusted(String.raw({ raw: words }, ...values))
}

/** Joins safe texts; the separator is ours. */
export function joinText(parts: readonly TerminalText[], separator: string): TerminalText {
  return trusted(parts.join(separator))
}

/** `count` times a character of ours. */
export function repeatText(character: ' ' | '^', count: number): TerminalText {
  return trusted(character.repeat(Math.max(0, count)))
}

/** Spells apart what the runner of GitHub Actions obeys: "::" first in a line, after white space, and "##[" anywhere. */
export function disarm<Text extends string>(text: Text): Text {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [') as Text
}

/** Whether a line may be a command to the runner of GitHub Actions; "::: note" is none. */
export function holdsCommand(text: string): boolean {
  return /^[\s\u0085]*::\w[^\n\r]*::|##\[\w/m.test(text)
}

/** Takes back the line that the cursor is in. */
export const eraseLine: TerminalText = trusted('\r\u001b[2K')

/** Clears the screen, with what scrolled away. */
export const clearScreen: TerminalText = trusted('\u001b[2J\u001b[3J\u001b[H')

const sgr = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Style = keyof typeof sgr

/** Paints text by SGR codes. */
export function paint(text: TerminalText, styles: readonly Style[]): TerminalText {
  const codes = styles.map((style) => sgr[style]).join(';')
  return trusted(`\u001b[${codes}m${text}\u001b[0m`)
}

/** The one place that vouches for a text. */
function trusted(text: string): TerminalText {
  return text as TerminalText
}
