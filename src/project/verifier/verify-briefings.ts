/** Has a verifier judge every claim whose source has a stored text, and writes its answers beside ours. */
import type { Host } from '../../host/host.ts'
import type { EvidencedBriefing, CitedEvidence, Verification } from '../../model/evidence.ts'
import { askVerifier, type Verifier, type VerifierAnswers } from './ask-verifier.ts'
import { questionsOf, type Question } from './verifier-request.ts'

export interface VerifiedBriefings {
  readonly briefings: readonly EvidencedBriefing[]
  readonly warning?: VerifierAnswers['warning']
}

/** Our own verdicts stay as they are. `hasText` says of a source's key whether its text was read. */
export async function verifyBriefings(
  host: Pick<Host, 'runProgram'>,
  verifier: Verifier,
  briefings: readonly EvidencedBriefing[],
  hasText: (source: string) => boolean,
): Promise<VerifiedBriefings> {
  const questions: Question[] = []
  for (const briefing of briefings)
    questions.push(...questionsOf(briefing, hasText, questions.length + 1))
  const requests = questions.map(({ request }) => request)
  const { verifications, warning } = await askVerifier(host, verifier, requests)
  const answers = new Map<CitedEvidence, Verification>()
  for (const { request, cited } of questions) {
    const verification = verifications.get(request.id)
    if (verification) answers.set(cited, verification)
  }
  return {
    briefings: briefings.map((briefing) => withAnswers(briefing, answers)),
    ...(warning && { warning }),
  }
}

function withAnswers(
  briefing: EvidencedBriefing,
  answers: ReadonlyMap<CitedEvidence, Verification>,
): EvidencedBriefing {
  const evidence = briefing.evidence.map((part) => ({
    ...part,
    cited: part.cited.map((cited) => {
      const verifier = answers.get(cited)
      return verifier ? { ...cited, verifier } : cited
    }),
  }))
  return { ...briefing, evidence }
}
