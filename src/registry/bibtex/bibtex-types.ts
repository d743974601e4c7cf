/** Maps the entry types of BibTeX and BibLaTeX to the types of CSL and back; data. */
import { cslTypes, type CslType } from '../csl-types.ts'

/** What each entry type is in CSL. */
export const typesOfBibtex: ReadonlyMap<string, CslType> = new Map(
  Object.entries<CslType>({
    article: 'article-journal',
    artwork: 'graphic',
    audio: 'song',
    bill: 'bill',
    book: 'book',
    bookinbook: 'chapter',
    booklet: 'pamphlet',
    collection: 'book',
    commentary: 'legal_case',
    conference: 'paper-conference',
    data: 'dataset',
    dataset: 'dataset',
    electronic: 'webpage',
    image: 'graphic',
    inbook: 'chapter',
    incollection: 'chapter',
    inproceedings: 'paper-conference',
    inreference: 'entry-encyclopedia',
    jurisdiction: 'legal_case',
    legal: 'treaty',
    legislation: 'legislation',
    letter: 'personal_communication',
    manual: 'book',
    mastersthesis: 'thesis',
    misc: 'document',
    movie: 'motion_picture',
    music: 'song',
    mvbook: 'book',
    mvcollection: 'book',
    mvproceedings: 'book',
    mvreference: 'book',
    newsarticle: 'article-newspaper',
    online: 'webpage',
    patent: 'patent',
    performance: 'performance',
    periodical: 'periodical',
    phdthesis: 'thesis',
    proceedings: 'book',
    reference: 'book',
    report: 'report',
    review: 'review',
    software: 'software',
    standard: 'standard',
    suppbook: 'chapter',
    suppcollection: 'chapter',
    suppperiodical: 'article-journal',
    techreport: 'report',
    thesis: 'thesis',
    unpublished: 'manuscript',
    video: 'motion_picture',
    www: 'webpage',
  }),
)

/** The entry type that each CSL type is written as; those that are missing are `misc`. */
export const bibtexOfTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: 'article',
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    book: 'book',
    broadcast: 'video',
    chapter: 'incollection',
    classic: 'book',
    collection: 'collection',
    dataset: 'dataset',
    entry: 'inreference',
    'entry-dictionary': 'inreference',
    'entry-encyclopedia': 'inreference',
    figure: 'image',
    graphic: 'image',
    legal_case: 'jurisdiction',
    legislation: 'legislation',
    manuscript: 'unpublished',
    map: 'image',
    motion_picture: 'movie',
    pamphlet: 'booklet',
    'paper-conference': 'inproceedings',
    patent: 'patent',
    performance: 'performance',
    periodical: 'periodical',
    personal_communication: 'letter',
    post: 'online',
    'post-weblog': 'online',
    regulation: 'legislation',
    report: 'report',
    review: 'review',
    'review-book': 'review',
    software: 'software',
    song: 'audio',
    speech: 'unpublished',
    standard: 'standard',
    thesis: 'thesis',
    treaty: 'legal',
    webpage: 'online',
  }),
)

const subtypes: ReadonlyMap<string, CslType> = new Map<string, CslType>([
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
  ...cslTypes.map((type) => [type, type] as const),
])

/** The CSL type that `entrysubtype` names: `newspaper`, `magazine`, or a type of CSL itself. */
export function typeOfSubtype(subtype: string): CslType | undefined {
  return subtypes.get(subtype.trim().toLowerCase())
}

/** The `entrysubtype` that a type needs so that its entry type does not lose it. */
export function subtypeOf(type: string, entryType: string): string | undefined {
  if (typesOfBibtex.get(entryType) === type) return undefined
  if (type === 'article-magazine') return 'magazine'
  return type === 'article-newspaper' ? 'newspaper' : type
}

/** What `type` says where it names a kind of thesis or report by BibLaTeX's own word for it. */
export const genreWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bathesis: 'Bachelor’s thesis',
    candthesis: 'Candidate thesis',
    mathesis: 'Master’s thesis',
    phdthesis: 'PhD thesis',
    resreport: 'Research report',
    software: 'Software',
    techreport: 'Technical report',
  }),
)
