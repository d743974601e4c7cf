/** Holds what each group of markers covers against the stored texts of the sources it names. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { CitedEvidence, Evidence, EvidencedBriefing, StoredText } from '../model/evidence.ts'
import type { Coverage } from '../model/sentence.ts'

/** Pure and total; `texts` by source key. A source without an entry there has no stored text. */
export function gatherEvidence(
  briefing: ClaimedBriefing,
  texts: ReadonlyMap<string, StoredText>,
): EvidencedBriefing {
  const evidence: Evidence[] = []
  for (const [sentence, { coverage }] of briefing.sentences.entries())
    for (const [index, covered] of coverage.entries())
      evidence.push({
        sentence,
        coverage: index,
        specifics: [],
        cited: citedEvidence(covered, briefing, texts),
      })
  return { ...briefing, evidence }
}

function citedEvidence(
  { citations: indices }: Coverage,
  { citations }: ClaimedBriefing,
  texts: ReadonlyMap<string, StoredText>,
): readonly CitedEvidence[] {
  return indices.flatMap((citation) =>
    (citations[citation]?.items ?? []).map(({ source }, item): CitedEvidence => {
      const stored = source === undefined ? undefined : texts.get(source)
      const reason = stored?.kind === 'none' ? stored.reason : 'no stored text'
      return {
        citation,
        item,
        ...(source !== undefined && { source }),
        verdict: 'unchecked',
        reason: source === undefined ? 'unknown source' : reason,
        idle: false,
      }
    }),
  )
}
