/** Turns a briefing's sentences, with what cites them, into the report's. */
import type { ResolvedCitation, ResolvedCiteItem } from '../model/citation.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { ReportCitation, ReportSentence } from '../model/report.ts'
import type { ClaimedSentence, Coverage } from '../model/sentence.ts'
import type { TextFile } from '../text/text-file.ts'
import { isInClaimZone, statusOf } from './coverage.ts'
import { lookUpEvidence, type ReportedEvidence } from './report-evidence.ts'

/** Every sentence of the claim zones, in document order; `sectionIds` by index of section. `explain` adds what led to each decision. */
export function reportSentences(
  briefing: EvidencedBriefing,
  sectionIds: readonly string[],
  file: TextFile,
  explain: boolean,
): readonly ReportSentence[] {
  const { blocks, sections, sentences, citations } = briefing
  const evidence = lookUpEvidence(briefing, file)
  const reported: ReportSentence[] = []
  for (const [index, sentence] of sentences.entries()) {
    const block = blocks[sentence.block]
    const section = block && sections[block.section]
    if (!section || !isInClaimZone(sentence, block, section)) continue
    const { id, kind, reason, text, span, score, boundary, features } = sentence
    reported.push({
      id,
      sectionId: sectionIds[block.section] ?? '',
      kind,
      reason,
      status: statusOf(sentence),
      text,
      range: file.rangeOf(span),
      score,
      ...(explain && { boundary, features }),
      citations: coveringCitations(sentence, citations, file, (citation, item) =>
        evidence.of(index, citation, item),
      ),
      specifics: evidence.specificsOf(index),
    })
  }
  return reported
}

function coveringCitations(
  { coverage }: ClaimedSentence,
  citations: readonly ResolvedCitation[],
  file: TextFile,
  evidenceOf: (citation: number, item: number) => ReportedEvidence,
): readonly ReportCitation[] {
  const seen = new Set<number>()
  return coverage.flatMap((part) =>
    part.citations.flatMap((index) => {
      const citation = citations[index]
      if (!citation || seen.has(index)) return []
      seen.add(index)
      return citation.items.map((item, at) => ({
        ...reportCitation(citation, item, part, file),
        ...evidenceOf(index, at),
      }))
    }),
  )
}

function reportCitation(
  { form, raw, span }: ResolvedCitation,
  { key, source, number, locator }: ResolvedCiteItem,
  { by, inherited }: Coverage,
  file: TextFile,
): Omit<ReportCitation, keyof ReportedEvidence> {
  const sourceId = source ?? key
  return {
    ...(sourceId !== undefined && { sourceId }),
    ...(number !== undefined && { number }),
    resolved: source !== undefined,
    form,
    raw,
    ...(locator && { locator }),
    scope: by,
    inherited,
    range: file.rangeOf(span),
  }
}
