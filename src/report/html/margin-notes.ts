/** Names beside each section the sources that it is the first to cite. */
import type { Element } from 'hast'
import type { BibliographyEntry, ClaimedBriefing } from '../../model/briefing.ts'
import type { ReportDocument } from '../../model/report.ts'
import { partsText } from '../../model/reference-part.ts'
import { referenceOf } from '../reference/reference-of.ts'
import { element } from './element.ts'

/** The notes of a section by its index; nothing when it cites no source for the first time. */
export function marginNotes(
  { bibliography }: ClaimedBriefing,
  { sections, claims, lang }: ReportDocument,
): (section: number) => Element | undefined {
  const entryOf = new Map(bibliography.map((entry) => [entry.key, entry]))
  const firstCited = new Map<string, BibliographyEntry[]>(sections.map(({ id }) => [id, []]))
  for (const { sectionId, citations } of claims)
    for (const { sourceId = '' } of citations) {
      const entry = entryOf.get(sourceId)
      if (!entry) continue
      entryOf.delete(sourceId)
      firstCited.get(sectionId)?.push(entry)
    }
  return (section) => {
    const entries = firstCited.get(sections[section]?.id ?? '') ?? []
    const notes = entries.flatMap((entry) => noteOf(entry, lang) ?? [])
    return notes.length === 0 ? undefined : element('div', { className: ['margin'] }, notes)
  }
}

function noteOf({ number, source }: BibliographyEntry, lang: string): Element | undefined {
  if (!source) return undefined
  const { outlet, title, kind, date } = referenceOf(source, lang)
  return element('p', {}, [
    element('a', { href: `#src-${number}` }, [String(number)]),
    ' ',
    element('b', {}, [outlet ?? partsText(title)]),
    element('span', {}, [[kind, date].filter((part) => part !== undefined).join(', ')]),
  ])
}
