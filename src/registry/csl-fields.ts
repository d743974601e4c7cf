/** Lists the fields of CSL-JSON and the slips that people make in them; data. */

/** Fields that hold text or a number. */
export const textFields = [
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'citation-label',
  'citation-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'first-reference-note-number',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'license',
  'locator',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part',
  'part-number',
  'part-title',
  'PMCID',
  'PMID',
  'printing',
  'printing-number',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'shortTitle',
  'source',
  'status',
  'supplement',
  'supplement-number',
  'title',
  'title-short',
  'translated-title',
  'URL',
  'version',
  'volume',
  'volume-title',
  'year-suffix',
] as const
export type TextField = (typeof textFields)[number]

/** Fields that hold people and organisations. */
export const nameFields = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const
export type NameField = (typeof nameFields)[number]

/** Fields that hold a date. */
export const dateFields = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const
export type DateField = (typeof dateFields)[number]

/** Every field that an entry may have. */
export const allFields: readonly string[] = [
  'id',
  'type',
  'categories',
  'custom',
  ...textFields,
  ...nameFields,
  ...dateFields,
]

const named: ReadonlySet<string> = new Set(nameFields)
const texts: ReadonlySet<string> = new Set(textFields)
const dated: ReadonlySet<string> = new Set(dateFields)
const known: ReadonlySet<string> = new Set(allFields)

/** Whether an entry may have the field. */
export function isField(field: string): boolean {
  return known.has(field)
}

/** Whether the field holds people and organisations. */
export function isNameField(field: string): field is NameField {
  return named.has(field)
}

/** Whether the field holds a date. */
export function isDateField(field: string): field is DateField {
  return dated.has(field)
}

/** Whether the field holds text or a number. */
export function isTextField(field: string): field is TextField {
  return texts.has(field)
}

/** Spellings that are read as the CSL field. */
export const fieldAliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    doi: 'DOI',
    isbn: 'ISBN',
    issn: 'ISSN',
    pmcid: 'PMCID',
    pmid: 'PMID',
    url: 'URL',
  }),
)

/** Names that other tools use, and the field that is meant. */
export const fieldSlips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    booktitle: 'container-title',
    by: 'author',
    creator: 'author',
    date: 'issued',
    description: 'abstract',
    href: 'URL',
    journal: 'container-title',
    key: 'id',
    lang: 'language',
    link: 'URL',
    name: 'title',
    newspaper: 'container-title',
    organisation: 'author',
    organization: 'author',
    outlet: 'container-title',
    pages: 'page',
    place: 'publisher-place',
    published: 'issued',
    retrieved: 'accessed',
    site: 'container-title',
    tags: 'keyword',
    urldate: 'accessed',
    website: 'container-title',
    year: 'issued',
  }),
)

/** Parts of a name. */
export const namePartNames = [
  'family',
  'given',
  'literal',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
  'comma-suffix',
  'static-ordering',
  'parse-names',
] as const

/** Parts of a date. */
export const datePartNames = ['date-parts', 'season', 'circa', 'literal', 'raw', 'edtf'] as const

/** Parts of a name that other tools use, and the part that is meant. */
export const namePartSlips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    first: 'given',
    firstname: 'given',
    last: 'family',
    lastname: 'family',
    name: 'literal',
    surname: 'family',
  }),
)

/** Our own fields; they stand under `custom`. */
export const customFields = [
  'archive',
  'credibility',
  'derived-from',
  'interest',
  'link',
  'origin',
  'quotes',
  'reliability',
  'retracted',
  'snapshot',
  'supersededBy',
  'tier',
] as const
