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
    const said = {
      id,
      sectionId: sectionIds[block.section] ?? '',
      kind,
      reason,
      status: statusOf(sentence),
      text,
      range: file.rangeOf(span),
      score,
      citations: coveringCitations(sentence, citations, file, (citation, item) =>
        evidence.of(index, citation, item),
      ),
      specifics: evidence.specificsOf(index),
    }
    reported.push(explain ? { ...said, boundary, features } : said)
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
  const covering: ReportCitation[] = []
  for (const part of coverage)
    for (const index of part.citations) {
      const citation = citations[index]
      if (!citation || seen.has(index)) continue
      seen.add(index)
      for (const [at, item] of citation.items.entries())
        covering.push(
          Object.assign(reportCitation(citation, item, part, file), evidenceOf(index, at)),
        )
    }
  return covering
}

type Stated = Omit<ReportCitation, keyof ReportedEvidence>

/** Filled step by step: a report has very many, and spreads of what may be absent cost more than all else. */
type DraftCitation = { -readonly [Name in keyof Stated]: Stated[Name] }

function reportCitation(
  { form, raw, span }: ResolvedCitation,
  { key, source, number, locator }: ResolvedCiteItem,
  { by, inherited }: Coverage,
  file: TextFile,
): DraftCitation {
  const sourceId = source ?? key
  const range = file.rangeOf(span)
  const resolved = source !== undefined
  const reported: DraftCitation = { resolved, form, raw, scope: by, inherited, range }
  if (sourceId !== undefined) reported.sourceId = sourceId
  if (number !== undefined) reported.number = number
  if (locator) reported.locator = locator
  return reported
}
