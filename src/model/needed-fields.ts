/** Knows what a reader needs to find a source of each type; data. */

/** One thing to know of a source: any of the fields tells it. */
export interface Need {
  /** CSL names; `custom.archive` and `custom.snapshot` are copies that the registry keeps. */
  readonly fields: readonly string[]
  /** Ends the sentence "Source … does not say". */
  readonly words: string
  /** What to add, of the fields those that come to mind first. */
  readonly advice: string
}

const address = [
  'URL',
  'DOI',
  'PMID',
  'PMCID',
  'archive_location',
  'custom.archive',
  'custom.snapshot',
]
const makers = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'director',
]
const bodies = ['publisher', 'authority', 'original-publisher']

const who: Need = {
  fields: [...makers, ...bodies],
  words: 'who wrote or published it',
  advice: '`author` or `publisher`',
}
const speaker: Need = {
  fields: ['author', 'interviewer', 'performer', 'guest', 'host', 'recipient', ...bodies],
  words: 'who speaks',
  advice: '`author`',
}
const when: Need = {
  fields: ['issued', 'event-date', 'original-date', 'submitted'],
  words: 'when it was issued',
  advice: '`issued`',
}
const whenSeen: Need = {
  fields: ['issued', 'accessed', 'custom.archive', 'custom.snapshot'],
  words: 'when it was issued or looked at',
  advice: '`issued` or `accessed`',
}
const whichState: Need = {
  ...whenSeen,
  fields: [...whenSeen.fields, 'version', 'edition'],
  words: 'of when it is',
  advice: '`issued`, `version` or `accessed`',
}
const container: Need = {
  fields: ['container-title', 'journalAbbreviation', 'container-title-short', ...bodies],
  words: 'where it appeared',
  advice: '`container-title`',
}
const online: Need = { fields: address, words: 'where to find it', advice: '`URL`' }
const pageOrOnline: Need = {
  fields: ['page', 'page-first', 'issue', 'section', 'number', ...address],
  words: 'where to find it',
  advice: '`URL` or `page`',
}
const numberOrOnline: Need = {
  fields: ['number', 'collection-number', 'ISBN', 'ISSN', 'call-number', 'archive', ...address],
  words: 'where to find it',
  advice: '`URL` or `number`',
}
const inJournal: Need = {
  fields: ['volume', ...pageOrOnline.fields],
  words: 'where to find it',
  advice: '`DOI`, or `volume` and `page`',
}
const law: Need = {
  fields: ['number', 'container-title', 'chapter-number', 'section', 'references', ...address],
  words: 'where to find it',
  advice: '`number` or `URL`',
}
const body: Need = {
  fields: [
    'authority',
    'container-title',
    'event',
    'event-title',
    'section',
    ...makers,
    'publisher',
  ],
  words: 'before whom it took place',
  advice: '`authority` or `container-title`',
}
const programme: Need = {
  fields: ['container-title', 'publisher', 'number', ...makers, 'host', ...address],
  words: 'who broadcast it',
  advice: '`container-title` or `publisher`',
}
const anything: Need = {
  fields: [...who.fields, ...numberOrOnline.fields],
  words: 'who wrote it or where to find it',
  advice: '`author`, `publisher` or `URL`',
}

/** By CSL type; types that are not here need a title and nothing else. */
export const neededFields: ReadonlyMap<string, readonly Need[]> = new Map([
  ['article', [who, when, numberOrOnline]],
  ['article-journal', [container, when, inJournal]],
  ['article-magazine', [container, when, pageOrOnline]],
  ['article-newspaper', [container, when, pageOrOnline]],
  ['bill', [law, when]],
  ['book', [who, when]],
  ['broadcast', [programme, when]],
  ['chapter', [container, when]],
  ['dataset', [who, whichState, numberOrOnline]],
  ['document', [anything]],
  ['entry', [container, whichState]],
  ['entry-dictionary', [container, whichState]],
  ['entry-encyclopedia', [container, whichState]],
  ['hearing', [body, when]],
  ['interview', [speaker, when]],
  ['legal_case', [body, when]],
  ['legislation', [law, when]],
  ['motion_picture', [when]],
  ['pamphlet', [who, when]],
  ['paper-conference', [container, when]],
  ['patent', [numberOrOnline]],
  ['personal_communication', [speaker, when]],
  ['post', [online, whenSeen]],
  ['post-weblog', [online, whenSeen]],
  ['regulation', [law, when]],
  ['report', [who, when, numberOrOnline]],
  ['software', [anything]],
  ['speech', [speaker, when]],
  ['standard', [numberOrOnline]],
  ['thesis', [who, when]],
  ['treaty', [law, when]],
  ['webpage', [online, whenSeen]],
])
