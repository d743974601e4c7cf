/** Names beside each section the sources that it is the first to cite. */
import type { Element } from 'hast'
import type { BibliographyEntry, ClaimedBriefing } from '../../model/briefing.ts'
import type { ReportDocument } from '../../model/report.ts'
import { referenceOf } from '../reference.ts'
import { element } from './element.ts'

/** The notes of a section by its index; nothing when it cites no source for the first time. */
export function marginNotes(
  { bibliography }: ClaimedBriefing,
  { sections, claims }: ReportDocument,
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
    const notes = entries.flatMap((entry) => noteOf(entry) ?? [])
    return notes.length === 0 ? undefined : element('div', { className: ['margin'] }, notes)
  }
}

function noteOf({ number, source }: BibliographyEntry): Element | undefined {
  if (!source) return undefined
  const { authors, container, publisher, title, kind, date } = referenceOf(source)
  return element('p', {}, [
    element('a', { href: `#src-${number}` }, [String(number)]),
    ' ',
    element('b', {}, [container ?? authors ?? publisher ?? title]),
    element('span', {}, [[kind, date].filter((part) => part !== undefined).join(', ')]),
  ])
}
