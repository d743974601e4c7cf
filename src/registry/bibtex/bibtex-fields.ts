/** Maps the fields of BibTeX and BibLaTeX to the fields of CSL and back; data. */
import type { NameField, TextField } from '../csl-fields.ts'

/** Fields whose text is the CSL field's. Of several for one CSL field the first that is there counts. */
export const textsOfBibtex: ReadonlyMap<string, TextField> = new Map(
  Object.entries<TextField>({
    abstract: 'abstract',
    address: 'publisher-place',
    annotation: 'annote',
    annote: 'annote',
    booktitle: 'container-title',
    chapter: 'chapter-number',
    edition: 'edition',
    eid: 'number',
    eventtitle: 'event-title',
    howpublished: 'medium',
    isbn: 'ISBN',
    issn: 'ISSN',
    issue: 'issue',
    journal: 'container-title',
    journaltitle: 'container-title',
    langid: 'language',
    language: 'language',
    library: 'call-number',
    location: 'publisher-place',
    note: 'note',
    origlocation: 'original-publisher-place',
    origpublisher: 'original-publisher',
    origtitle: 'original-title',
    pages: 'page',
    pagetotal: 'number-of-pages',
    part: 'part',
    pmcid: 'PMCID',
    pmid: 'PMID',
    pubstate: 'status',
    series: 'collection-title',
    shortjournal: 'container-title-short',
    shorttitle: 'title-short',
    title: 'title',
    type: 'genre',
    venue: 'event-place',
    version: 'version',
    volume: 'volume',
    volumes: 'number-of-volumes',
  }),
)

/** Fields that are lists joined by "and" and one text in CSL; the publisher has four names. */
export const listFields: ReadonlySet<string> = new Set([
  'address',
  'institution',
  'location',
  'organization',
  'origlocation',
  'origpublisher',
  'publisher',
  'school',
])

/** The names of the publisher, the first that is there counting. */
export const publisherFields = ['publisher', 'institution', 'school', 'organization'] as const

export const namesOfBibtex: ReadonlyMap<string, NameField> = new Map(
  Object.entries<NameField>({
    author: 'author',
    bookauthor: 'container-author',
    director: 'director',
    editor: 'editor',
    scriptwriter: 'script-writer',
    translator: 'translator',
  }),
)

/** What an editor is when `editortype` says so. */
export const editorTypes: ReadonlyMap<string, NameField> = new Map(
  Object.entries<NameField>({
    compiler: 'compiler',
    director: 'director',
    organizer: 'organizer',
    producer: 'producer',
  }),
)

/** Types whose container is a journal; the others' is a book. */
export const journalTypes: ReadonlySet<string> = new Set([
  'article',
  'periodical',
  'review',
  'suppperiodical',
])

/** Types whose `number` counts in a series of books. */
export const seriesTypes: ReadonlySet<string> = new Set([
  'book',
  'collection',
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'proceedings',
  'reference',
])

/** Types whose container is a book. */
export const bookPartTypes: ReadonlySet<string> = new Set([
  'bookinbook',
  'conference',
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'suppbook',
  'suppcollection',
])

/** Languages as BibLaTeX names them (those of babel) and as BCP 47 does; the first name of each is written. */
export const languages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    british: 'en-GB',
    ukenglish: 'en-GB',
    american: 'en-US',
    usenglish: 'en-US',
    australian: 'en-AU',
    canadian: 'en-CA',
    newzealand: 'en-NZ',
    german: 'de',
    ngerman: 'de',
    austrian: 'de-AT',
    naustrian: 'de-AT',
    swissgerman: 'de-CH',
    nswissgerman: 'de-CH',
    french: 'fr',
    francais: 'fr',
    acadian: 'fr-CA',
    canadien: 'fr-CA',
    spanish: 'es',
    mexican: 'es-MX',
    italian: 'it',
    dutch: 'nl',
    portuguese: 'pt',
    portuges: 'pt',
    brazilian: 'pt-BR',
    brazil: 'pt-BR',
    arabic: 'ar',
    basque: 'eu',
    bulgarian: 'bg',
    catalan: 'ca',
    chinese: 'zh',
    croatian: 'hr',
    czech: 'cs',
    danish: 'da',
    estonian: 'et',
    finnish: 'fi',
    galician: 'gl',
    greek: 'el',
    hebrew: 'he',
    hungarian: 'hu',
    magyar: 'hu',
    icelandic: 'is',
    irish: 'ga',
    japanese: 'ja',
    korean: 'ko',
    latin: 'la',
    latvian: 'lv',
    lithuanian: 'lt',
    norwegian: 'no',
    norsk: 'nb',
    nynorsk: 'nn',
    polish: 'pl',
    romanian: 'ro',
    russian: 'ru',
    serbian: 'sr',
    slovak: 'sk',
    slovene: 'sl',
    swedish: 'sv',
    turkish: 'tr',
    ukrainian: 'uk',
    vietnamese: 'vi',
    welsh: 'cy',
  }),
)
