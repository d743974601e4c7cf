/** Recognises what stands where something is still to be written. */
import type { Span } from '../text/span.ts'

/** As it is shouted; "Tk" is a name. */
const SHOUTED = /^[[(<{]?\s*(?:TODO|FIXME|TBD|TBA|TK)\s*(?:[:–—-]\s.*)?[\])>}]?$/

const WHOLE_TEXT = new RegExp(
  [
    String.raw`[[(<{]?\s*(?:x{3,}|\?{2,}|\.{3}|…)\s*[\])>}]?`,
    String.raw`lorem ipsum(?: dolor\b.*)?\.?`,
    String.raw`[[(<{]?\s*(?:citation|source|reference) (?:needed|here|missing|to come|pending)\s*[\])>}]?`,
    String.raw`[[(<{]?\s*(?:insert|add|enter|your|put)\s(?:\S+ ){0,3}(?:title|author|source|reference|citation|link|url|name)(?: here)?\s*[\])>}]?`,
    String.raw`[[<{]\s*(?:title|author|source|reference|publisher|name|date|year|url|link)\b[^\]>}]{0,40}[\]>}]`,
    String.raw`(?:title|name) of (?:the )?(?:article|book|chapter|journal|page|paper|publisher|report|source|website|work)`,
    String.raw`(?:article|book|page|report|source) title`,
    String.raw`(?:author(?:'s|’s)? name|author, [a-z]\.(?: ?[a-z]\.)*|first ?name last ?name|last ?name, first ?name)`,
  ]
    .map((pattern) => `^${pattern}$`)
    .join('|'),
  'i',
)

const NAMES = /^(?:author|surname|last ?name|family ?name)$/i
const INITIALS = /^(?:[a-z]\.? ?){1,3}$|^(?:first ?name|given ?name|name)$/i

/** Whether a whole field holds a placeholder: "TODO", "[Insert title]", "Author, A.". */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 200 && (WHOLE_TEXT.test(trimmed) || SHOUTED.test(trimmed))
}

/** Whether a divided name is the one that style guides show: family "Author", given "A. A.". */
export function isPlaceholderName(family: string, given: string): boolean {
  return NAMES.test(family.trim()) && INITIALS.test(given.trim())
}

const reservedHost =
  /^(?:(?:.*\.)?example\.(?:com|org|net|edu)|(?:.*\.)?localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|(?:.*\.)?invalid|(?:www\.)?your-?(?:site|domain|website)\.\w+)$/i

/** Whether an address leads to a host that is reserved for examples or to the reader's own machine. */
export function isPlaceholderUrl(url: string): boolean {
  return URL.canParse(url) && reservedHost.test(new URL(url).hostname)
}

/** Whether a DOI is made up for show: registrants 0000 and 1234, suffixes such as "xxxx". */
export function isPlaceholderDoi(doi: string): boolean {
  return /^10\.(?:0{4,}|1234)\/|\/(?:x{3,}(?:[./-]x+)*|0{3,}|1234567(?:89?)?)$/i.test(doi)
}

const IN_PROSE = new RegExp(
  [
    String.raw`[[(](?:(?:citation|source|reference)s? (?:needed|required|missing|here|to come|pending|tbd)|needs? (?:an? )?(?:citation|source|reference))\??[\])]`,
    String.raw`\[(?:citation|cite|source|reference|ref)s?\](?![[(:])`,
    String.raw`\[(?:todo|tbd|tk|fixme|x{3,})(?:[:\s][^\][\n]{0,80})?\]`,
    String.raw`\[(?:insert|add|provide|include|find|your)\s(?:[^\s\][]{1,20}\s){0,4}(?:citation|source|reference|link|url|footnote)s?(?:\s[^\][\n]{0,20})?\]`,
    String.raw`\blorem ipsum dolor\b`,
  ].join('|'),
  'giu',
)

/** Placeholders for a source in prose: "[citation needed]", "[source]", "[Insert reference]". Spans count in the text. */
export function findPlaceholders(text: string): readonly Span[] {
  return Array.from(text.matchAll(IN_PROSE), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}
