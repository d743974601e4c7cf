/** Counts what the stored texts of sources said of citations and specifics. */
import type { SpecificResult, Verdict } from '../model/evidence.ts'
import type { EvidenceCounts, ReportSentence, VerdictCounts } from '../model/report.ts'

/** A cell of a table that holds nothing but markers says nothing that a source could be held against. */
export function saysSomething({ text }: Pick<ReportSentence, 'text'>): boolean {
  return text !== ''
}

/** Totals over sentences; citations count only where something is said. */
export function countEvidence(
  sentences: readonly Pick<ReportSentence, 'text' | 'citations' | 'specifics'>[],
): EvidenceCounts {
  const citations = sentences.filter(saysSomething).flatMap((sentence) => sentence.citations)
  const verified = citations.flatMap(({ verifier }) => verifier ?? [])
  const specifics = { total: 0, found: 0, altered: 0, missing: 0, elsewhere: 0, unchecked: 0 }
  for (const { result } of sentences.flatMap((sentence) => sentence.specifics)) {
    specifics.total++
    specifics[result]++
  }
  return {
    citations: countVerdicts(citations),
    specifics,
    ...(verified.length > 0 && { verifier: countVerdicts(verified) }),
  }
}

/** The sum of the counts of several documents. */
export function addEvidence(parts: readonly EvidenceCounts[]): EvidenceCounts {
  const verified = parts.flatMap(({ verifier }) => verifier ?? [])
  return {
    citations: addVerdicts(parts.map(({ citations }) => citations)),
    specifics: addSpecifics(parts),
    ...(verified.length > 0 && { verifier: addVerdicts(verified) }),
  }
}

/** The answer that several answers come to: one failure fails, and one gap leaves the whole unchecked. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  return (['fail', 'unchecked', 'pass'] as const).find((verdict) => verdicts.includes(verdict))
}

function countVerdicts(judged: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const counts = { total: judged.length, pass: 0, fail: 0, unchecked: 0 }
  for (const { verdict } of judged) counts[verdict]++
  return counts
}

function addVerdicts(parts: readonly VerdictCounts[]): VerdictCounts {
  const sum = { total: 0, pass: 0, fail: 0, unchecked: 0 }
  for (const part of parts) {
    sum.total += part.total
    sum.pass += part.pass
    sum.fail += part.fail
    sum.unchecked += part.unchecked
  }
  return sum
}

const results: readonly (SpecificResult | 'total')[] = [
  'total',
  'found',
  'altered',
  'missing',
  'elsewhere',
  'unchecked',
]

function addSpecifics(parts: readonly EvidenceCounts[]): EvidenceCounts['specifics'] {
  const sum = { total: 0, found: 0, altered: 0, missing: 0, elsewhere: 0, unchecked: 0 }
  for (const { specifics } of parts) for (const result of results) sum[result] += specifics[result]
  return sum
}
