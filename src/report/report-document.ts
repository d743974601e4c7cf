/** Turns one briefing into its part of the report. */
import type { BibliographyEntry } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { DateValue } from '../model/date.ts'
import { takeOver } from '../model/deferred.ts'
import type { SuppressedDiagnostic } from '../model/diagnostic.ts'
import type {
  ReportBibliographyEntry,
  ReportDocument,
  ReportSection,
  ReportSentence,
  ReportSuppression,
} from '../model/report.ts'
import { printPartialDate } from '../syntax/date-value.ts'
import type { TextFile } from '../text/text-file.ts'
import { countEvidence } from './count-evidence.ts'
import { countClaims } from './coverage.ts'
import { reportSentences } from './report-sentences.ts'
import { slugOf, uniqueNames } from '../text/slug.ts'

/** Right-to-left scripts' languages, by their first subtag. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** The part of a document that hangs on its briefing alone. */
export type DocumentBody = Pick<
  ReportDocument,
  'coverage' | 'evidence' | 'sections' | 'claims' | 'bibliography'
>

export interface BodyContext {
  /** Whether each sentence says what led to its kind and its end. */
  readonly explain: boolean
  readonly file: TextFile
}

/** What the sentences of a briefing come to, in numbers and one by one. */
export function documentBody(
  briefing: EvidencedBriefing,
  { file, explain }: BodyContext,
): DocumentBody {
  const sectionIds = nameSections(briefing)
  const sentences = reportSentences(briefing, sectionIds, file, explain)
  return {
    coverage: countClaims(sentences),
    evidence: countEvidence(sentences),
    sections: reportSections(briefing, sectionIds, sentences, file),
    claims: sentences,
    bibliography: reportBibliography(briefing.bibliography, sentences),
  }
}

export interface DocumentContext {
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
  /** Names the output files. */
  readonly slug: string
  readonly file: TextFile
  /** Findings in this briefing that its author silenced. */
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** What a report says of one briefing; what its body defers stays deferred. */
export function reportDocument(
  briefing: EvidencedBriefing,
  body: DocumentBody,
  context: DocumentContext,
): ReportDocument {
  const { file, slug, suppressed } = context
  const lang = briefing.frontMatter.lang ?? context.lang
  const { coverage, evidence } = body
  const head = {
    path: briefing.path,
    id: slug,
    title: briefing.title || slug,
    lang,
    dir: directionOf(lang),
    ...described(briefing),
    coverage,
    evidence,
  }
  const suppressions = reportSuppressions(briefing, suppressed, file)
  const document = takeOver(head, body, ['sections', 'claims', 'bibliography'])
  return Object.assign(document, { suppressions })
}

/** What the front matter says about the briefing as a whole. */
function described({
  frontMatter,
}: EvidencedBriefing): Pick<
  ReportDocument,
  'question' | 'checked' | 'published' | 'updated' | 'status' | 'verdict' | 'summary' | 'tags'
> {
  const { question, checked, published, updated, status, verdict, summary, tags } = frontMatter
  return {
    ...(question !== undefined && { question }),
    ...(checked !== undefined && { checked: isoDate(checked) }),
    ...(published !== undefined && { published: isoDate(published) }),
    ...(updated !== undefined && { updated: isoDate(updated) }),
    ...(status !== undefined && { status }),
    ...(verdict !== undefined && { verdict }),
    ...(summary !== undefined && { summary }),
    ...(tags !== undefined && { tags }),
  }
}

function isoDate({ start }: DateValue): string {
  return printPartialDate(start)
}

function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = lang.toLowerCase().split('-')
  if (subtags.includes('latn') || subtags.includes('cyrl')) return 'ltr'
  return rightToLeft.has(language) ? 'rtl' : 'ltr'
}

/** Ids that stay while a section keeps its title. */
function nameSections({ sections }: EvidencedBriefing): readonly string[] {
  const unique = uniqueNames([])
  return sections.map(({ title, depth }) =>
    unique(`s-${slugOf(title) || (depth === 0 ? 'start' : 'section')}`),
  )
}

function reportSections(
  { sections }: EvidencedBriefing,
  ids: readonly string[],
  sentences: readonly ReportSentence[],
  file: TextFile,
): readonly ReportSection[] {
  const sentencesOf = new Map<string, ReportSentence[]>(ids.map((id) => [id, []]))
  for (const sentence of sentences) sentencesOf.get(sentence.sectionId)?.push(sentence)
  return sections.map(({ title, depth, zone, span }, index) => {
    const id = ids[index] ?? ''
    const claims = countClaims(sentencesOf.get(id) ?? [])
    return { id, title, depth, zone, range: file.rangeOf(span), claims }
  })
}

function reportBibliography(
  bibliography: readonly BibliographyEntry[],
  sentences: readonly ReportSentence[],
): readonly ReportBibliographyEntry[] {
  const citedBy = new Map<string, Set<string>>()
  for (const { key } of bibliography) citedBy.set(key, new Set())
  for (const { id, citations } of sentences)
    for (const { sourceId } of citations) if (sourceId !== undefined) citedBy.get(sourceId)?.add(id)
  return bibliography.map(({ number, key, source }) => ({
    number,
    sourceId: key,
    resolved: source !== undefined,
    citedBy: [...(citedBy.get(key) ?? [])],
  }))
}

function reportSuppressions(
  { comments }: EvidencedBriefing,
  suppressed: readonly SuppressedDiagnostic[],
  file: TextFile,
): readonly ReportSuppression[] {
  const silencedAt = new Map<number, number>()
  for (const { suppression } of suppressed)
    if (suppression) silencedAt.set(suppression.start, (silencedAt.get(suppression.start) ?? 0) + 1)
  return comments
    .filter((comment) => comment.kind === 'suppression')
    .map(({ rule, reason, until, span }) => ({
      rule,
      reason,
      ...(until !== undefined && { until }),
      range: file.rangeOf(span),
      silenced: silencedAt.get(span.start) ?? 0,
    }))
}
