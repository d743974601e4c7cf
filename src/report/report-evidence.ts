/** Turns what the stored texts say of a sentence into the report's terms. */
import type {
  CitedEvidence,
  Evidence,
  EvidencedBriefing,
  Passage,
  Specific,
} from '../model/evidence.ts'
import type { ReportCitation, ReportPassage, ReportSpecific } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { TextFile } from '../text/text-file.ts'
import { worstVerdict } from './count-evidence.ts'

/** What a report says of a citation's evidence. */
export type ReportedEvidence = Pick<
  ReportCitation,
  'verdict' | 'reason' | 'idle' | 'passage' | 'quote' | 'verifier'
>

/** Finds the evidence of a briefing by sentence. */
export interface EvidenceLookup {
  /** Of one cite item; where it covers several stretches of the sentence, the worst of them. */
  of(sentence: number, citation: number, item: number): ReportedEvidence
  /** In text order. */
  specificsOf(sentence: number): readonly ReportSpecific[]
}

const nothingSaid: ReportedEvidence = {
  verdict: 'unchecked',
  reason: 'nothing is said that it could be held against',
  idle: false,
}

/** The evidence of one briefing, whose source is `file`. */
export function lookUpEvidence(
  { evidence, bibliography }: EvidencedBriefing,
  file: TextFile,
): EvidenceLookup {
  const bySentence = new Map<number, Evidence[]>()
  for (const part of evidence) {
    const parts = bySentence.get(part.sentence)
    if (parts) parts.push(part)
    else bySentence.set(part.sentence, [part])
  }
  const paths = new Map(
    bibliography.flatMap(({ source }) => (source ? [[source.key, storedPath(source)]] : [])),
  )
  const passageOf = (passage: Passage): ReportPassage => reportPassage(passage, paths)
  const specificOf = (specific: Specific): ReportSpecific =>
    reportSpecific(specific, file, passageOf)
  return {
    of(sentence, citation, item) {
      const cited = (bySentence.get(sentence) ?? [])
        .flatMap((part) => part.cited)
        .filter((candidate) => candidate.citation === citation && candidate.item === item)
      const worst = worstVerdict(cited.map(({ verdict }) => verdict))
      const decisive = cited.find(({ verdict }) => verdict === worst)
      if (!decisive) return nothingSaid
      const reported = reportCited(decisive, passageOf, specificOf)
      const verifier = verified(cited)
      return verifier ? { ...reported, verifier } : reported
    },
    specificsOf: (sentence) =>
      (bySentence.get(sentence) ?? [])
        .flatMap(({ specifics }) => specifics)
        .toSorted((a, b) => a.span.start - b.span.start)
        .map(specificOf),
  }
}

function reportCited(
  { verdict, reason, idle, passage, pinned }: CitedEvidence,
  passageOf: (passage: Passage) => ReportPassage,
  specificOf: (specific: Specific) => ReportSpecific,
): ReportedEvidence {
  const reported = { verdict, reason, idle }
  if (!passage && !pinned) return reported
  return {
    ...reported,
    ...(passage && { passage: passageOf(passage) }),
    ...(pinned && { quote: specificOf(pinned) }),
  }
}

/** The worst that the verifier said of any of the stretches. */
function verified(cited: readonly CitedEvidence[]): ReportedEvidence['verifier'] {
  const said = cited.flatMap(({ verifier }) => verifier ?? [])
  const worst = worstVerdict(said.map(({ verdict }) => verdict))
  return said.find(({ verdict }) => verdict === worst)
}

function reportSpecific(
  { kind, text, span, result, match, passage, difference }: Specific,
  file: TextFile,
  passageOf: (passage: Passage) => ReportPassage,
): ReportSpecific {
  return {
    kind,
    text,
    result,
    ...(match !== undefined && { match }),
    range: file.rangeOf(span),
    ...(passage && { sourceId: passage.source, passage: passageOf(passage) }),
    ...(difference && {
      difference: {
        range: file.rangeOf(difference.span),
        written: difference.written,
        stored: difference.stored,
      },
    }),
  }
}

function reportPassage(
  { source, span, exact, prefix, suffix }: Passage,
  paths: ReadonlyMap<string, string | undefined>,
): ReportPassage {
  const path = paths.get(source)
  return {
    ...(path !== undefined && { path }),
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  }
}

/** The file that passages of a source are from, relative to the project. */
function storedPath({ notes: { snapshot }, location }: Source): string | undefined {
  const path = snapshot?.text?.path ?? snapshot?.path
  if (path === undefined) return undefined
  const folder = location.path.slice(0, location.path.lastIndexOf('/') + 1)
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return folder + parts.join('/')
}
