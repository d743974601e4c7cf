/** Lists the citations of which a verifier said one thing. */
import type { Span } from '../text/span.ts'
import type { EvidencedBriefing, Verdict } from './evidence.ts'

/** A cite item, the sentence it covers, and what the verifier said. */
interface VerifiedItem {
  readonly source: string
  readonly reason: string
  /** Id of the sentence. */
  readonly sentence: string
  /** Of the key or number. */
  readonly span: Span
}

/** In order of sentence. */
export function* verifiedAs(
  { evidence, sentences, citations }: EvidencedBriefing,
  verdict: Verdict,
): Iterable<VerifiedItem> {
  for (const { sentence, cited } of evidence)
    for (const { citation, item, source, verifier } of cited) {
      const id = sentences[sentence]?.id
      const span = citations[citation]?.items[item]?.span
      if (verifier?.verdict !== verdict || source === undefined) continue
      if (id !== undefined && span) yield { source, reason: verifier.reason, sentence: id, span }
    }
}
