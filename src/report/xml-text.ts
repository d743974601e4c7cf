/** Makes text safe in XML 1.0: the only door through which text from files gets into it. */
import { unsafe } from '../text/terminal-text.ts'

declare const safe: unique symbol

/** Well-formed content or attribute value. */
export type XmlText = string & { readonly [safe]: true }

export const xmlDeclaration: XmlText = trusted('<?xml version="1.0" encoding="UTF-8"?>')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 cannot hold, not even as a reference. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu

/**
 * Escapes text for content and for attributes in either quotes. Drops what XML 1.0 cannot hold; line
 * ends, tabs and what a terminal would obey become references, so that a parser gives them back.
 */
export function escapeXml(text: string): XmlText {
  const escaped = text
    .replace(illegal, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(unsafe, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`)
  return trusted(escaped)
}

/** Builds XML: the template's own words are trusted, every value is escaped already or a number. */
export function xml(
  words: TemplateStringsArray,
  ...values: readonly (XmlText | number)[]
): XmlText {
  return trusted(String.raw({ raw: words }, ...values))
}

/** One element on a line. */
export function joinXml(parts: readonly XmlText[]): XmlText {
  return trusted(parts.join('\n'))
}

/** The one place that vouches for a text. */
function trusted(text: string): XmlText {
  return text as XmlText
}
