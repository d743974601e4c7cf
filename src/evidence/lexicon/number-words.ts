/** Lists the words that are numbers, in four languages at once. */

/** What a word counts. `fraction` words are shares of a hundred; `ordinal` ones give a place in a row. */
export interface NumberWord {
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'fraction'
}

/** Words that are numbers in one language and something else in another; only that language reads them so. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  once: 'es',
  mil: 'es',
  cent: 'fr',
  cents: 'fr',
  sept: 'fr',
  dix: 'fr',
  onze: 'fr',
  cien: 'es',
  six: 'en fr',
  elf: 'de',
  seis: 'es',
  acht: 'de',
  mille: 'fr',
  quart: 'fr',
  quinze: 'fr',
  ocho: 'es',
  tercio: 'es',
  quinto: 'es',
  tierce: 'fr',
}

/** Value, then every spelling of it. */
const CARDINALS = `
  0 zero null zéro cero
  1 one
  2 two zwei deux dos
  3 three drei trois tres
  4 four vier quatre cuatro
  5 five fünf cinq cinco
  6 six sechs seis
  7 seven sieben sept siete
  8 eight acht huit ocho
  9 nine neun neuf nueve
  10 ten zehn dix diez
  11 eleven elf onze once
  12 twelve zwölf douze doce dozen dutzend douzaine docena
  13 thirteen dreizehn treize trece
  14 fourteen vierzehn quatorze catorce
  15 fifteen fünfzehn quinze quince
  16 sixteen sechzehn seize dieciséis
  17 seventeen siebzehn diecisiete
  18 eighteen achtzehn dieciocho
  19 nineteen neunzehn diecinueve
  20 twenty zwanzig vingt vingts veinte
  21 veintiuno veintiún veintiuna
  22 veintidós
  23 veintitrés
  24 veinticuatro
  25 veinticinco
  26 veintiséis
  27 veintisiete
  28 veintiocho
  29 veintinueve
  30 thirty dreißig dreissig trente treinta
  40 forty vierzig quarante cuarenta
  50 fifty fünfzig cinquante cincuenta
  60 sixty sechzig soixante sesenta
  70 seventy siebzig septante setenta
  80 eighty achtzig huitante ochenta
  90 ninety neunzig nonante noventa
  100 hundred hundert einhundert cent cents cien ciento
  200 doscientos doscientas
  300 trescientos trescientas
  400 cuatrocientos cuatrocientas
  500 quinientos quinientas
  600 seiscientos seiscientas
  700 setecientos setecientas
  800 ochocientos ochocientas
  900 novecientos novecientas
  1000 thousand tausend eintausend mille mil tsd
  100000 lakh lakhs
  1000000 million millions millionen mio millón millones
  10000000 crore crores
  1000000000 billion billions milliarde milliarden mrd milliard milliards
  1000000000000 trillion trillions billionen billones billón
`

const ORDINALS = `
  1 first erste ersten erster erstes premier première primer primero primera
  2 second zweite zweiten zweiter zweites deuxième seconde segundo segunda
  3 third dritte dritten dritter drittes troisième tercer tercero tercera
  4 fourth vierte vierten vierter viertes quatrième cuarto cuarta
  5 fifth fünfte fünften fünfter fünftes cinquième quinto quinta
  6 sixth sechste sechsten sechster sechstes sixième sexto sexta
  7 seventh siebte siebten siebter siebtes septième séptimo séptima
  8 eighth achte achten achter achtes huitième octavo octava
  9 ninth neunte neunten neunter neuntes neuvième noveno novena
  10 tenth zehnte zehnten zehnter zehntes dixième décimo décima
  11 eleventh elfte elften onzième
  12 twelfth zwölfte zwölften douzième
  13 thirteenth dreizehnte dreizehnten treizième
  14 fourteenth vierzehnte vierzehnten quatorzième
  15 fifteenth fünfzehnte fünfzehnten quinzième
  16 sixteenth sechzehnte sechzehnten seizième
  17 seventeenth siebzehnte siebzehnten
  18 eighteenth achtzehnte achtzehnten
  19 nineteenth neunzehnte neunzehnten
  20 twentieth zwanzigste zwanzigsten vingtième
  21 einundzwanzigste einundzwanzigsten
`

const FRACTIONS = `
  50 half hälfte halb moitié mitad
  33.3 third thirds drittel tiers tercio tercios
  25 quarter quarters viertel quart quarts
  20 fifth fifths fünftel cinquième quinto quintos
  10 tenth tenths zehntel dixième
`

const words = new Map<string, NumberWord>()
for (const [list, kind] of [
  [FRACTIONS, 'fraction'],
  [ORDINALS, 'ordinal'],
  [CARDINALS, 'cardinal'],
] as const)
  for (const line of list.trim().split('\n')) {
    const [value, ...spellings] = line.trim().split(' ')
    for (const spelling of spellings) words.set(spelling, { value: Number(value), kind })
  }

/** German writes "einundzwanzig" and "zweihundertfünfzig" as one word. */
const GERMAN_UNITS: readonly (readonly [string, number])[] = [
  ['ein', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['sechs', 6],
  ['sieben', 7],
  ['acht', 8],
  ['neun', 9],
]
for (const tens of [
  'zwanzig',
  'dreißig',
  'vierzig',
  'fünfzig',
  'sechzig',
  'siebzig',
  'achtzig',
  'neunzig',
])
  for (const [unit, value] of GERMAN_UNITS)
    words.set(`${unit}und${tens}`, {
      value: (words.get(tens)?.value ?? 0) + value,
      kind: 'cardinal',
    })
for (const [unit, value] of GERMAN_UNITS) {
  words.set(`${unit}hundert`, { value: value * 100, kind: 'cardinal' })
  words.set(`${unit}tausend`, { value: value * 1000, kind: 'cardinal' })
}

/** Every spelling, in lower case. */
export const numberSpellings: readonly string[] = [...words.keys()]

/** What a word in lower case counts in a text of one of these languages (BCP 47 primary subtags). */
export function numberWord(lower: string, languages: readonly string[]): NumberWord | undefined {
  const word = words.get(lower)
  if (!word) return undefined
  const only = Object.hasOwn(AMBIGUOUS, lower) ? AMBIGUOUS[lower] : undefined
  return only === undefined || languages.some((tag) => only.includes(tag)) ? word : undefined
}

/** Words after a number that multiply it; only these are read in short forms such as "5m". */
export const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  hundred: 100,
  thousand: 1e3,
  tausend: 1e3,
  tsd: 1e3,
  mille: 1e3,
  mil: 1e3,
  lakh: 1e5,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  mio: 1e6,
  millón: 1e6,
  millones: 1e6,
  crore: 1e7,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  billionen: 1e12,
  billones: 1e12,
  billón: 1e12,
}
