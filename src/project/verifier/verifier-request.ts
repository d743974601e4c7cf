/** Words what a verifier is asked: one claim, one source, and the words of the source that are closest. */
import { plainText } from '../../compile.ts'
import type { CitedEvidence, Evidence, EvidencedBriefing } from '../../model/evidence.ts'
import { printPartialDate } from '../../syntax/date-value.ts'

/** One line of the verifier's input. */
export interface VerifierRequest {
  /** Unique in a run; the answer carries it. */
  readonly id: string
  /** Path of the briefing, relative to the project. */
  readonly briefing: string
  /** The words that the citation covers, without markers. */
  readonly claim: string
  /** The whole sentence that they are from. */
  readonly sentence: string
  /** Of the stored text; empty when nothing in it resembles the claim. */
  readonly passage: string
  readonly prefix: string
  readonly suffix: string
  readonly source: {
    readonly key: string
    readonly title: string
    readonly url?: string
    /** ISO date, perhaps without day or month. */
    readonly issued?: string
  }
  /** What was looked up, with our own results. */
  readonly specifics: readonly {
    readonly kind: string
    readonly text: string
    readonly result: string
  }[]
}

/** A question, and where in the briefings its answer belongs. */
export interface Question {
  readonly request: VerifierRequest
  readonly cited: CitedEvidence
}

/** One question for each claim and cited source with a stored text, in text order; ids count from `first`. */
export function questionsOf(
  briefing: EvidencedBriefing,
  hasText: (source: string) => boolean,
  first: number,
): readonly Question[] {
  const questions: Question[] = []
  for (const evidence of briefing.evidence)
    for (const cited of evidence.cited) {
      if (cited.source === undefined || !hasText(cited.source)) continue
      const id = String(first + questions.length)
      const request = requestOf(briefing, evidence, cited, id)
      if (request) questions.push({ request, cited })
    }
  return questions
}

function requestOf(
  briefing: EvidencedBriefing,
  { sentence: index, coverage, specifics }: Evidence,
  { source: key, passage, pinned }: CitedEvidence,
  id: string,
): VerifierRequest | undefined {
  const sentence = briefing.sentences[index]
  const source = briefing.bibliography.find((entry) => entry.key === key)?.source
  if (!sentence || !source) return undefined
  const { exact = '', prefix = '', suffix = '' } = pinned?.passage ?? passage ?? {}
  const looked = [...(pinned ? [pinned] : []), ...specifics]
  return {
    id,
    briefing: briefing.path,
    claim: coveredWords(briefing, index, coverage) || sentence.text,
    sentence: sentence.text,
    passage: exact,
    prefix,
    suffix,
    source: {
      key: source.key,
      title: source.title,
      ...(source.url !== undefined && { url: source.url }),
      ...(source.issued && { issued: printPartialDate(source.issued.start) }),
    },
    specifics: looked.map(({ kind, text, result }) => ({ kind, text, result })),
  }
}

function coveredWords(
  { sentences, blocks, citations }: EvidencedBriefing,
  index: number,
  part: number,
): string {
  const sentence = sentences[index]
  const block = blocks[sentence?.block ?? -1]
  const covered = sentence?.coverage[part]?.textSpan
  if (!sentence || !block || !covered) return ''
  const markers = citations
    .filter((citation) => citation.block === sentence.block)
    .map(({ textSpan }) => textSpan)
    .filter(({ start, end }) => covered.start <= start && end <= covered.end)
  return plainText(block.text, covered, markers)
}
