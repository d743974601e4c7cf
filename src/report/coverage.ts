/** Counts how many claims are cited. */
import type { Block, Section } from '../model/briefing.ts'
import type { ClaimCounts, ReportSentence } from '../model/report.ts'
import type { ClaimedSentence } from '../model/sentence.ts'

/** Whether a sentence has a citation or needs none: a cited question is no claim and counts as none. */
export function statusOf({ kind, coverage }: ClaimedSentence): ReportSentence['status'] {
  if (kind !== 'claim') return 'exempt'
  return coverage.length > 0 ? 'cited' : 'uncited'
}

/** Whether a sentence stands where claims live; headings name claims but make none. */
export function isInClaimZone(sentence: ClaimedSentence, block: Block, section: Section): boolean {
  if (sentence.kind === 'outside' || block.kind === 'heading') return false
  return section.zone === 'summary' || section.zone === 'body'
}

/** Totals over sentences of the claim zones. */
export function countClaims(
  sentences: Iterable<Pick<ReportSentence, 'status' | 'citations'>>,
): ClaimCounts {
  const counts = { cited: 0, uncited: 0, exempt: 0, inherited: 0 }
  for (const { status, citations } of sentences) {
    counts[status]++
    if (status === 'cited' && citations.every(({ inherited }) => inherited)) counts.inherited++
  }
  return completeCounts(counts)
}

/** The sum of the counts of several documents. */
export function addClaims(parts: Iterable<ClaimCounts>): ClaimCounts {
  const counts = { cited: 0, uncited: 0, exempt: 0, inherited: 0 }
  for (const { cited, uncited, exempt, inherited } of parts) {
    counts.cited += cited
    counts.uncited += uncited
    counts.exempt += exempt
    counts.inherited += inherited
  }
  return completeCounts(counts)
}

function completeCounts(
  counts: Pick<ClaimCounts, 'cited' | 'uncited' | 'exempt' | 'inherited'>,
): ClaimCounts {
  const { cited, uncited, exempt, inherited } = counts
  const checkable = cited + uncited
  return {
    total: checkable + exempt,
    exempt,
    checkable,
    cited,
    uncited,
    inherited,
    ...(checkable > 0 && { pct: percentage(cited, checkable) }),
  }
}

/** One decimal, and never "100" while something is missing nor "0" while something is there. */
function percentage(part: number, whole: number): number {
  const rounded = Math.round((part / whole) * 1000) / 10
  if (part < whole) return Math.max(part > 0 ? 0.1 : 0, Math.min(rounded, 99.9))
  return rounded
}
