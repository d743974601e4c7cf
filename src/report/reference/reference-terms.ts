/** Holds every word that a reference adds to what its source says, by language; data. */

/** Opening and closing quotation marks. */
export type QuotationMarks = readonly [open: string, close: string]

export interface ReferenceTerms {
  readonly months: readonly string[]
  /** Spring to winter. */
  readonly seasons: readonly string[]
  /** A day as it stands before its month. */
  readonly day: (day: number) => string
  /** Between day, month and year. */
  readonly of: string
  readonly circa: string
  readonly beforeChrist: string
  readonly undated: string
  readonly and: string
  readonly others: string
  readonly in: string
  readonly editor: string
  readonly editors: string
  readonly editedBy: string
  readonly translatedBy: string
  readonly directedBy: string
  readonly presentedBy: string
  readonly interviewedBy: string
  readonly to: string
  readonly volume: string
  readonly number: string
  readonly page: string
  readonly pages: string
  readonly version: string
  readonly scale: string
  readonly thesis: string
  /** With the ordinal of the number, which ends it where the language has one. */
  readonly edition: (number: number) => string
  readonly accessed: string
  readonly archived: string
  /** Between "archived" and the address: "archived 3 May 2026 at https://…". */
  readonly at: string
  readonly quotes: QuotationMarks
  readonly innerQuotes: QuotationMarks
}

const english: ReferenceTerms = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  day: String,
  of: ' ',
  circa: 'about',
  beforeChrist: 'BC',
  undated: 'n.d.',
  and: 'and',
  others: 'et al.',
  in: 'in',
  editor: 'ed.',
  editors: 'eds',
  editedBy: 'edited by',
  translatedBy: 'translated by',
  directedBy: 'directed by',
  presentedBy: 'presented by',
  interviewedBy: 'interviewed by',
  to: 'to',
  volume: 'vol.',
  number: 'no.',
  page: 'p.',
  pages: 'pp.',
  version: 'version',
  scale: 'scale',
  thesis: 'thesis',
  edition: (number) => `${number}${englishOrdinal(number)} ed.`,
  accessed: 'accessed',
  archived: 'archived',
  at: 'at',
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
}

const german: ReferenceTerms = {
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  day: (day) => `${day}.`,
  of: ' ',
  circa: 'um',
  beforeChrist: 'v. Chr.',
  undated: 'o. D.',
  and: 'und',
  others: 'u. a.',
  in: 'in',
  editor: 'Hg.',
  editors: 'Hg.',
  editedBy: 'herausgegeben von',
  translatedBy: 'übersetzt von',
  directedBy: 'Regie:',
  presentedBy: 'Moderation:',
  interviewedBy: 'Interview:',
  to: 'an',
  volume: 'Bd.',
  number: 'Nr.',
  page: 'S.',
  pages: 'S.',
  version: 'Version',
  scale: 'Maßstab',
  thesis: 'Hochschulschrift',
  edition: (number) => `${number}. Aufl.`,
  accessed: 'abgerufen am',
  archived: 'archiviert',
  at: 'unter',
  quotes: ['„', '“'],
  innerQuotes: ['‚', '‘'],
}

const french: ReferenceTerms = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  day: (day) => (day === 1 ? '1er' : String(day)),
  of: ' ',
  circa: 'vers',
  beforeChrist: 'av. J.-C.',
  undated: 's. d.',
  and: 'et',
  others: 'et al.',
  in: 'dans',
  editor: 'dir.',
  editors: 'dir.',
  editedBy: 'sous la direction de',
  translatedBy: 'traduit par',
  directedBy: 'réalisé par',
  presentedBy: 'présenté par',
  interviewedBy: 'propos recueillis par',
  to: 'à',
  volume: 'vol.',
  number: 'nᵒ',
  page: 'p.',
  pages: 'p.',
  version: 'version',
  scale: 'échelle',
  thesis: 'thèse',
  edition: (number) => `${number}${number === 1 ? 're' : 'e'} éd.`,
  accessed: 'consulté le',
  archived: 'archivé',
  at: 'à l’adresse',
  quotes: ['«\u00a0', '\u00a0»'],
  innerQuotes: ['“', '”'],
}

const spanish: ReferenceTerms = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  day: String,
  of: ' de ',
  circa: 'hacia',
  beforeChrist: 'a. C.',
  undated: 's. f.',
  and: 'y',
  others: 'et al.',
  in: 'en',
  editor: 'ed.',
  editors: 'eds.',
  editedBy: 'edición de',
  translatedBy: 'traducción de',
  directedBy: 'dirección de',
  presentedBy: 'presentación de',
  interviewedBy: 'entrevista de',
  to: 'a',
  volume: 'vol.',
  number: 'n.º',
  page: 'p.',
  pages: 'pp.',
  version: 'versión',
  scale: 'escala',
  thesis: 'tesis',
  edition: (number) => `${number}.ª ed.`,
  accessed: 'consultado el',
  archived: 'archivado',
  at: 'en',
  quotes: ['«', '»'],
  innerQuotes: ['“', '”'],
}

const termsByLanguage: Readonly<Record<string, ReferenceTerms>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

/** The words of a language (BCP 47); English where there are none. */
export function referenceTerms(lang: string): ReferenceTerms {
  const language = primaryLanguage(lang)
  return Object.hasOwn(termsByLanguage, language) ? (termsByLanguage[language] ?? english) : english
}

/** "pt" of "pt-BR". */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? ''
}

function englishOrdinal(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}
