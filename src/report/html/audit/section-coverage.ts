/** Shows how much of each section is cited. */
import type { Element } from 'hast'
import type { ReportSection, ReportSentence } from '../../../model/report.ts'
import { coverageBar } from '../coverage-strip.ts'
import { element } from '../element.ts'
import { restNote } from '../rest-note.ts'
import type { AuditInput } from './audit-input.ts'
import { auditTable, numberCell } from './audit-table.ts'

/** Long lists are for the JSON report. */
const MOST_ROWS = 400

/**
 * A table with a row for each section that has claims; of very many those come first that lack a source. Nothing
 * when none has claims.
 */
export function sectionCoverage({ document, headings, words }: AuditInput): Element | undefined {
  const { columns } = words.audit
  const sourcesOf = sourceCounts(document.claims)
  const sections = document.sections.filter(({ claims }) => claims.total > 0)
  if (sections.length === 0) return undefined
  const rest = sections.length - MOST_ROWS
  const shown = rest > 0 ? lackingFirst(sections).slice(0, MOST_ROWS) : sections
  return auditTable({
    id: 'sections',
    title: words.audit.coverageBySection,
    head: [
      { text: columns.section },
      { text: columns.claims, numeric: true },
      { text: columns.cited, numeric: true },
      { text: columns.inherited, numeric: true },
      { text: columns.exempt, numeric: true },
      { text: columns.coverage },
      { text: columns.sources, numeric: true },
    ],
    rows: shown.map((section) => row(section, sourcesOf.get(section.id) ?? 0, headings, words)),
    after: [restNote(rest, words)],
  })
}

function lackingFirst(sections: readonly ReportSection[]): readonly ReportSection[] {
  const rank = ({ claims }: ReportSection): number => (claims.uncited > 0 ? 0 : 1)
  return sections.toSorted((a, b) => rank(a) - rank(b))
}

function row(
  { id, title, claims }: ReportSection,
  sourceCount: number,
  headings: ReadonlySet<string>,
  words: AuditInput['words'],
): Element {
  return element('tr', {}, [
    element('th', { scope: 'row' }, [
      headings.has(id) ? element('a', { href: `#${id}` }, [title || '–']) : title || '–',
    ]),
    numberCell(claims.checkable),
    numberCell(claims.cited),
    numberCell(claims.inherited),
    numberCell(claims.exempt),
    element('td', { className: ['share'] }, [
      coverageBar(claims),
      element('span', {}, [claims.pct === undefined ? '–' : words.percent(claims.pct)]),
    ]),
    numberCell(sourceCount),
  ])
}

/** How many different sources each section cites, by id. */
function sourceCounts(sentences: readonly ReportSentence[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>()
  for (const { sectionId, citations } of sentences) {
    const cited = keys.get(sectionId) ?? new Set()
    for (const { sourceId } of citations) if (sourceId !== undefined) cited.add(sourceId)
    keys.set(sectionId, cited)
  }
  return new Map([...keys].map(([id, cited]) => [id, cited.size]))
}
