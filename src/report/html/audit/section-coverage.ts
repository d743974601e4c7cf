/** Shows how much of each section is cited. */
import type { Element } from 'hast'
import type { ReportSection, ReportSentence } from '../../../model/report.ts'
import { coverageBar } from '../coverage-strip.ts'
import { element } from '../element.ts'
import type { AuditInput } from './audit-input.ts'
import { auditTable, numberCell } from './audit-table.ts'

/** A table with a row for each section that has claims; nothing when none has. */
export function sectionCoverage({ document, headings, words }: AuditInput): Element | undefined {
  const { columns } = words.audit
  const sourcesOf = sourceCounts(document.claims)
  const rows = document.sections.filter(({ claims }) => claims.total > 0)
  if (rows.length === 0) return undefined
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
    rows: rows.map((section) => row(section, sourcesOf.get(section.id) ?? 0, headings, words)),
  })
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
