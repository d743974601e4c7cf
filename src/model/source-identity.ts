/** Tells when two registry entries describe one source. */
import type { Source } from './source.ts'

/** Fields in which two editions, volumes or parts of one work differ. */
const telling = [
  'version',
  'edition',
  'number',
  'volume',
  'issue',
  'page',
  'section',
  'part',
  'part-number',
  'chapter-number',
  'collection-number',
  'supplement',
  'genre',
  'language',
  'event-date',
]

/** Whether some field that tells editions and parts apart is in both entries and differs. */
export function areDistinctEditions(a: Source, b: Source): boolean {
  return telling.some((field) => {
    const [one, other] = [a.csl[field], b.csl[field]]
    return one !== undefined && other !== undefined && fold(one) !== fold(other)
  })
}

/** The title for comparison: letters and digits alone, in lower case. Empty when it has none. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^<>]{1,20}>/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Who made it and where it appeared, for comparison; two entries for one source share one of them. */
export function provenanceOf({ authors, containerTitle, publisher }: Source): readonly string[] {
  const [first] = authors
  const author = first && foldTitle(first.family ?? first.literal ?? '')
  const container = foldTitle(containerTitle ?? publisher ?? '')
  return [
    ...(author ? [`author ${author}`] : []),
    ...(container === '' ? [] : [`container ${container}`]),
  ]
}

function fold(value: unknown): string {
  return JSON.stringify(value).toLowerCase()
}
