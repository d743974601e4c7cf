/** Puts the editor's view of a briefing together: figures, problems, coverage, evidence. */
import type { Element } from 'hast'
import { element } from '../element.ts'
import { problems } from '../problems.ts'
import type { AuditInput } from './audit-input.ts'
import { claimMatrix } from './claim-matrix.ts'
import { evidenceTable } from './evidence-table.ts'
import { figures } from './figures.ts'
import { sectionCoverage } from './section-coverage.ts'
import { silenced } from './silenced.ts'
import { sourceTimeline } from './source-timeline.ts'

/** Shown only while the reader has chosen it; the text with its claims follows it. */
export function auditView(input: AuditInput): Element {
  const { words } = input
  return element('div', { className: ['audit', 'wide'], id: 'audit' }, [
    figures(input),
    problems(input),
    sectionCoverage(input),
    evidenceTable(input),
    claimMatrix(input),
    sourceTimeline(input),
    silenced(input),
    element('h2', { className: ['text-title'] }, [words.audit.textWithNames]),
  ])
}
