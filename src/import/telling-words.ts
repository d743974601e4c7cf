/** Tells words that can be the title of a page from a number, an address or the name of its site. */

const GENERIC =
  /^(?:source|sources|link|here|read more|more|website|web|url|pdf|article|quelle|hier|fuente|aquí|lien|ici|出典|来源)$/i
const HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?$/u

/** Whether the words that lead to an address can be its title. */
export function isTitle(words: string, url: string): boolean {
  const plain = words.trim().replace(/^[[(]+|[\])]+$/g, '')
  if (!/\p{L}/u.test(plain) || /^https?:/i.test(plain) || HOST.test(plain)) return false
  if (GENERIC.test(plain)) return false
  const squeezed = plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const host = URL.canParse(url)
    ? new URL(url).hostname.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    : ''
  return !host.includes(squeezed)
}
