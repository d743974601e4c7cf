/** Makes citekeys for entries that come without one. */

/** Words that say nothing of a title. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the of on in and for to at by how what why ' +
    'der die das ein eine le la les un une el los las'
  ).split(' '),
)

/** `smith2020rents`: family name, year and the first word of the title; always the same for the same entry. */
export function deriveKey(author: string, year: string, title: string): string {
  const family = folded(author.split(',', 1)[0] ?? '').split(' ')
  const words = folded(title).split(' ')
  const word = words.find((candidate) => candidate !== '' && !fillers.has(candidate)) ?? words[0]
  const digits = /\d{4}/.exec(year)?.[0] ?? ''
  const key = (author.includes(',') ? family.join('') : family.slice(0, 3).join('')) + digits + word
  return key === '' ? 'source' : key
}

/** The wanted key, with letters after it when it is taken: `smith2020rentsa`. */
export type FreeKeys = (wanted: string) => string

/** Gives each wanted key once; `taken` are keys that others have. */
export function freeKeys(taken: Iterable<string>): FreeKeys {
  const used = new Set(taken)
  const tried = new Map<string, number>()
  return (wanted) => {
    let key = wanted
    for (let count = tried.get(wanted) ?? 0; used.has(key); count++) {
      key = wanted + letters(count)
      tried.set(wanted, count + 1)
    }
    used.add(key)
    return key
  }
}

/** a, b, …, z, aa, ab, … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(97 + (index % 26))
}

/** Lower case without accents and punctuation, words apart by one space. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
  return plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
