/** Makes a key by which a new source can be cited, from who made it, its year and a word of its title. */
import type { Source } from '../model/source.ts'
import { foldKey } from '../registry/fold-key.ts'

/** Words that begin titles and names and tell nothing, in the languages of our reports; data. */
const stopWords: ReadonlySet<string> = new Set(
  'a about after an and are as at before by can de das dem den der des di die do does du ein eine el en for from has have how if im in is it its la las le les los new not of on or our over pdf some that the their these this to un una und une von was were what when where which who why will with zum zur'.split(
    ' ',
  ),
)
const MOST_CHARACTERS = 24

/** Keys that are in use, whatever their case. */
export class TakenKeys {
  readonly #folded = new Set<string>()
  /** The last number that made a key its own. */
  readonly #counts = new Map<string, number>()

  constructor(keys: Iterable<string> = []) {
    for (const key of keys) this.add(key)
  }

  add(key: string): void {
    this.#folded.add(foldKey(key))
  }

  has(key: string): boolean {
    return this.#folded.has(foldKey(key))
  }

  /** The key, with a number behind it where it is in use: "harbour-2". */
  free(key: string): string {
    if (!this.has(key)) return key
    let count = this.#counts.get(key) ?? 2
    while (this.has(`${key}-${count}`)) count++
    this.#counts.set(key, count)
    return `${key}-${count}`
  }
}

/** Readable, of letters, digits and hyphens; unlike every key of `taken`. */
export function chooseKey(source: Source, taken: TakenKeys): string {
  const maker = makerOf(source)
  const year = source.issued === undefined ? '' : String(source.issued.start.year)
  const words = wordsOf(source.title)
  const word = words.find((one) => telling(one) && one !== maker) ?? words[0] ?? ''
  const parts = [maker, year, word].filter((part) => part !== '')
  return taken.free(parts.length > 0 ? parts.join('-') : 'source')
}

/** The family name; of a name that is not divided its last word, of a publisher its first. */
function makerOf({ authors, publisher, containerTitle, url }: Source): string {
  const [author] = authors
  if (author?.family !== undefined) return wordsOf(author.family).join('-')
  const name = wordsOf(author?.literal ?? '')
  const isPerson = name.length === 2 || name.length === 3
  const body = wordsOf(publisher ?? containerTitle ?? '')
  return (isPerson ? name.at(-1) : name.find(telling)) ?? body.find(telling) ?? siteOf(url)
}

/** Labels below a country’s that many sites share: "co" in "bbc.co.uk"; data. */
const sharedLabels: ReadonlySet<string> = new Set(
  'ac co com edu gob gouv gov go govt lg mil ne net nic or org sch'.split(' '),
)

/** What the site is called: "bbc" of "www.bbc.co.uk", "nih" of "pmc.ncbi.nlm.nih.gov". */
function siteOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return ''
  const { hostname } = new URL(url)
  if (!/[a-z]/i.test(hostname)) return ''
  const labels = hostname.split('.').slice(0, -1)
  while (labels.length > 1 && sharedLabels.has(labels.at(-1) ?? '')) labels.pop()
  return wordsOf(labels.at(-1) ?? hostname).join('-')
}

function telling(word: string): boolean {
  return word.length > 1 && !stopWords.has(word)
}

/** In lower case; Latin letters without their marks, and those of other scripts as they are. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[’']/g, '')
    .normalize('NFC')
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return words.map((word) => Array.from(word).slice(0, MOST_CHARACTERS).join(''))
}
