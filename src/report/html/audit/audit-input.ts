/** What the parts of the audit view are made from. */
import type { EvidencedBriefing } from '../../../model/evidence.ts'
import type { ReportDiagnostic, ReportDocument } from '../../../model/report.ts'
import type { PageWords } from '../../words/page-words.ts'

export interface AuditInput {
  readonly document: ReportDocument
  readonly briefing: EvidencedBriefing
  /** The findings in the briefing, in order of place. */
  readonly found: readonly ReportDiagnostic[]
  /** Ids of the sentences that the page holds; only those can be linked to. */
  readonly rendered: ReadonlySet<string>
  /** Ids of the sections whose headings the page holds. */
  readonly headings: ReadonlySet<string>
  readonly words: PageWords
}
