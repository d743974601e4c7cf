/** Makes text safe in GitHub's Markdown: the only door through which text from files gets into it. */
import { escapeText } from '../text/terminal-text.ts'

declare const safe: unique symbol

/** Markdown that stays inside its line, its table cell and its HTML element. */
export type MarkdownText = string & { readonly [safe]: true }

/** What has a meaning inside a line of Markdown or in HTML. */
const active = /[&<>"'`\\*_[\]{}()|~$!#@]/g

/**
 * Shows text as it is: character references mean the same in Markdown, in a table and in HTML, and
 * begin no syntax. A mark of no width follows "@", or GitHub would call the person of that name.
 */
export function escapeMarkdown(text: string): MarkdownText {
  return trusted(escapeText(text).replace(active, reference))
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};${character === '@' ? '&#8203;' : ''}`
}

/** Builds GitHub's Markdown: the template's own words are trusted, every value is escaped already or a number. */
export function gfm(
  words: TemplateStringsArray,
  ...values: readonly (MarkdownText | number)[]
): MarkdownText {
  return trusted(String.raw({ raw: words }, ...values))
}

/** Lines one below the other. */
export function joinLines(lines: readonly MarkdownText[]): MarkdownText {
  return trusted(lines.join('\n'))
}

/** The one place that vouches for a text. */
function trusted(text: string): MarkdownText {
  return text as MarkdownText
}
