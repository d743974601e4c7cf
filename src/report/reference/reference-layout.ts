/** Says how each type of source is set; data. */

/** What differs between the types; everything else follows from the fields that a source has. */
export interface ReferenceLayout {
  /** A part of something stands in quotation marks, a work of its own in italics, a law in neither. */
  readonly title: 'quoted' | 'emphasis' | 'plain'
  /** Whether "in" stands before the book that it is part of. */
  readonly within: boolean
  /** Whether volume and issue are written as 12(3). */
  readonly journal: boolean
  /** Whether the lack of a date is worth saying. */
  readonly dated: boolean
}

const part: ReferenceLayout = { title: 'quoted', within: false, journal: false, dated: true }
const chapter: ReferenceLayout = { ...part, within: true }
const journal: ReferenceLayout = { ...part, journal: true }
const work: ReferenceLayout = { ...part, title: 'emphasis' }
const undatedWork: ReferenceLayout = { ...work, dated: false }
const law: ReferenceLayout = { ...part, title: 'plain', dated: false }

const layouts: Readonly<Record<string, ReferenceLayout>> = {
  article: part,
  'article-journal': journal,
  'article-magazine': part,
  'article-newspaper': part,
  bill: { ...law, dated: true },
  book: work,
  broadcast: part,
  chapter,
  classic: undatedWork,
  collection: undatedWork,
  dataset: work,
  document: work,
  entry: { ...chapter, dated: false },
  'entry-dictionary': { ...chapter, dated: false },
  'entry-encyclopedia': { ...chapter, dated: false },
  event: part,
  figure: part,
  graphic: undatedWork,
  hearing: part,
  interview: part,
  legal_case: { ...work, dated: false },
  legislation: law,
  manuscript: undatedWork,
  map: undatedWork,
  motion_picture: work,
  musical_score: undatedWork,
  pamphlet: work,
  'paper-conference': chapter,
  patent: work,
  performance: work,
  periodical: undatedWork,
  personal_communication: part,
  post: part,
  'post-weblog': part,
  regulation: law,
  report: work,
  review: journal,
  'review-book': journal,
  software: undatedWork,
  song: part,
  speech: part,
  standard: undatedWork,
  thesis: work,
  treaty: law,
  webpage: part,
}

/** The layout of a type; a type that has none is set like a work of its own. */
export function layoutOf(type: string): ReferenceLayout {
  return (Object.hasOwn(layouts, type) ? layouts[type] : undefined) ?? undatedWork
}
