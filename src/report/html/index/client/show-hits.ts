/** Shows in a row which claims and sources a search found, each as a link to its place. */
import type { SearchTexts } from '../../../site-index/search-data.ts'
import { wordsOf } from '../../../site-index/words-of.ts'
import type { Found } from './search-engine.ts'

const MOST_CLAIMS = 3
const MOST_SOURCES = 2

/** Puts the hits below the dek, and takes those of an earlier search away. */
export function showHits(row: HTMLElement, texts: SearchTexts, found: Found | undefined): void {
  row.querySelector('.hits')?.remove()
  const page = row.querySelector('a')?.getAttribute('href')
  if (!found || page === null || page === undefined) return
  const claimWords = found.words('claims')
  const sourceWords = found.words('sources')
  const hits = [
    ...best(texts.claims, claimWords, MOST_CLAIMS).map(([id, text]) =>
      hit(`${page}#${encodeURIComponent(id)}`, text, claimWords),
    ),
    ...best(texts.sources, sourceWords, MOST_SOURCES).map(([number, text]) =>
      hit(`${page}#src-${number}`, `[${number}] ${text}`, sourceWords),
    ),
  ]
  if (hits.length === 0) return
  const list = document.createElement('ul')
  list.className = 'hits'
  list.append(...hits)
  row.querySelector('.about')?.append(list)
}

/** Those with the most of the words, in their order. */
function best<Name>(
  texts: readonly (readonly [Name, string])[],
  words: ReadonlySet<string>,
  most: number,
): readonly (readonly [Name, string])[] {
  if (words.size === 0) return []
  const counted = texts.map((entry) => ({
    entry,
    count: [...new Set(wordsOf(entry[1]))].filter((word) => words.has(word)).length,
  }))
  const highest = Math.max(0, ...counted.map(({ count }) => count))
  return counted
    .filter(({ count }) => count > 0 && count === highest)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function hit(href: string, text: string, words: ReadonlySet<string>): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.append(...marked(text, words))
  const item = document.createElement('li')
  item.append(link)
  return item
}

/** The text with the words that were found set apart. */
function marked(text: string, words: ReadonlySet<string>): readonly (string | Node)[] {
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece) => {
    if (!wordsOf(piece).some((word) => words.has(word))) return piece
    const mark = document.createElement('mark')
    mark.textContent = piece
    return mark
  })
}
