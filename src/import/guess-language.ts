/** Tells the language of a text from its commonest words, when there is no doubt. */

/** Words that the other languages here do not have; data. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'is',
    'that',
    'for',
    'was',
    'with',
    'are',
    'from',
    'this',
    'which',
  ],
  de: [
    'der',
    'und',
    'das',
    'ist',
    'nicht',
    'mit',
    'auf',
    'für',
    'von',
    'eine',
    'werden',
    'sich',
    'wird',
  ],
  fr: [
    'les',
    'des',
    'est',
    'dans',
    'pour',
    'une',
    'qui',
    'par',
    'sur',
    'sont',
    'aux',
    'cette',
    'avec',
  ],
  es: [
    'los',
    'las',
    'del',
    'para',
    'una',
    'con',
    'por',
    'más',
    'como',
    'está',
    'son',
    'según',
    'pero',
  ],
  it: [
    'della',
    'di',
    'che',
    'gli',
    'per',
    'sono',
    'nella',
    'delle',
    'anche',
    'questo',
    'più',
    'dei',
  ],
  pt: ['dos', 'não', 'uma', 'mais', 'são', 'pela', 'pelo', 'também', 'ao', 'foi', 'como', 'das'],
  nl: ['het', 'een', 'van', 'zijn', 'niet', 'wordt', 'voor', 'ook', 'naar', 'door', 'deze', 'bij'],
}
/** In UTF-16 units; more tells no more. */
const ENOUGH = 50_000
const FEWEST = 12
/** So many times as often as the words of any other language. */
const AHEAD = 3

/** A BCP 47 tag, or `undefined` where the text is short or mixes languages. */
export function guessLanguage(text: string): string | undefined {
  const found = new Map<string, number>()
  for (const word of text
    .slice(0, ENOUGH)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [])
    found.set(word, (found.get(word) ?? 0) + 1)
  const [first, second] = Object.entries(words)
    .map(([tag, list]) => ({
      tag,
      count: list.reduce((sum, word) => sum + (found.get(word) ?? 0), 0),
    }))
    .toSorted((a, b) => b.count - a.count)
  const isSure = first && first.count >= FEWEST && first.count >= AHEAD * (second?.count ?? 0)
  return isSure ? first.tag : undefined
}
