/** Reports registry entries that describe a source which another entry describes. */
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import type { Source } from '../model/source.ts'
import { areDistinctEditions, foldTitle, provenanceOf } from '../model/source-identity.ts'
import { canonicalDoi, canonicalUrl } from '../syntax/canonical-url.ts'
import { compareDates } from '../syntax/date-value.ts'

/** Entries that share a mark and are told apart by something else; more are not compared. */
const maxCompared = 20

export const repeatedSource: ProjectRule = defineRule({
  id: 'repeated-source',
  subject: 'project',
  summary: 'Two registry entries describe one source.',
  rationale:
    'Under two keys one source looks like two: a claim seems confirmed, the bibliography lists it twice, and a correction reaches one entry alone. Entries are compared by DOI, by canonical address, and by title, date and author; editions, volumes and parts are told apart.',
  severity: { draft: 'note', review: 'warning', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- { id: census, type: report, title: Census, URL: https://stats.example/census }\n- { id: census-2024, type: report, title: Population census, URL: http://stats.example/census/ }\n',
    good: '- { id: census, type: report, title: Census, URL: https://stats.example/census }\n- { id: gazette, type: report, title: Gazette, URL: https://gazette.example }\n',
  },
  *checkRegistry({ registry }) {
    const known = new Map<string, Source[]>()
    for (const source of registry.sources) {
      const marks = marksOf(source)
      const match = findMatch(source, marks, known)
      if (match)
        yield {
          location: fieldPlace(source, match.mark.field),
          message: `Source "${source.key}" has the same ${match.mark.words} as "${match.first.key}"`,
          help: `keep one of the two: cite "${match.first.key}", or tell them apart by version, edition or page`,
          related: [
            {
              location: fieldPlace(match.first, match.mark.field),
              message: 'first described here',
            },
          ],
        }
      // A repeated entry is no first for others, so that three of a kind are two findings.
      else for (const { value } of marks) push(known, value, source)
    }
  },
})

/** What entries for one source share. */
interface Mark {
  readonly value: string
  readonly field: string
  readonly words: string
  readonly isTitle: boolean
}

/** From the surest to the least sure. */
function marksOf(source: Source): readonly Mark[] {
  const { doi, url, title, issued } = source
  const marks: Mark[] = []
  if (doi !== undefined)
    marks.push({ value: canonicalDoi(doi), field: 'DOI', words: 'DOI', isTitle: false })
  const address = url === undefined ? undefined : canonicalUrl(url)
  if (address !== undefined)
    marks.push({ value: address, field: 'URL', words: 'address', isTitle: false })
  const folded = foldTitle(title)
  if (!issued || folded === '') return marks
  for (const provenance of provenanceOf(source)) {
    const value = ['title', folded, issued.start.year, provenance].join('\n')
    const [kind] = provenance.split(' ', 1)
    const words = `title, date and ${kind === 'author' ? 'author' : 'publication'}`
    marks.push({ value, field: 'title', words, isTitle: true })
  }
  return marks
}

function findMatch(
  source: Source,
  marks: readonly Mark[],
  known: ReadonlyMap<string, readonly Source[]>,
): { readonly first: Source; readonly mark: Mark } | undefined {
  for (const mark of marks)
    for (const first of known.get(mark.value) ?? [])
      if (mark.isTitle ? sharesDate(first, source) : sharesAddress(first, source))
        return { first, mark }
  return undefined
}

/** One address may hold several issues of a page that changes, and a DOI the chapters of a book. */
function sharesAddress(a: Source, b: Source): boolean {
  if (areDistinctEditions(a, b) || !meet(a, b)) return false
  return a.type !== 'chapter' || b.type !== 'chapter' || foldTitle(a.title) === foldTitle(b.title)
}

/** A year alone is no date by which two pages with one title and two addresses are the same. */
function sharesDate(a: Source, b: Source): boolean {
  if (areDistinctEditions(a, b) || !meet(a, b)) return false
  if (a.doi !== undefined && b.doi !== undefined && canonicalDoi(a.doi) !== canonicalDoi(b.doi))
    return false
  if (a.containerTitle !== undefined && b.containerTitle !== undefined)
    if (foldTitle(a.containerTitle) !== foldTitle(b.containerTitle)) return false
  const exact = a.issued?.start.day !== undefined && b.issued?.start.day !== undefined
  const [one, other] = [a, b].map(({ url }) => (url === undefined ? undefined : canonicalUrl(url)))
  return exact || one === undefined || other === undefined || one === other
}

/** Whether the dates of issue may be one day. */
function meet(a: Source, b: Source): boolean {
  return !a.issued || !b.issued || compareDates(a.issued.start, b.issued.start) === 0
}

function push(known: Map<string, Source[]>, value: string, source: Source): void {
  const sources = known.get(value)
  if (!sources) known.set(value, [source])
  else if (sources.length < maxCompared && sources.at(-1) !== source) sources.push(source)
}
