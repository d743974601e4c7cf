/** Keeps the parts of a report that are costly to make for the next report over mostly the same briefings. */
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../model/diagnostic.ts'
import type { Report, ReportDiagnostic, ReportDocument } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { DocumentBody } from './report-document.ts'

/** A document and what it was made from besides its briefing. */
interface KeptDocument {
  readonly slug: string
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly document: ReportDocument
}

/** By the object that each was made from. Holds for one registry and one set of run options. */
export interface ReportMemory {
  readonly bodies: WeakMap<EvidencedBriefing, DocumentBody>
  readonly documents: WeakMap<EvidencedBriefing, KeptDocument>
  readonly diagnostics: WeakMap<Diagnostic, ReportDiagnostic>
  readonly sources: WeakMap<Source, Report['sources'][number]>
}

/** Nothing is remembered yet. */
export function reportMemory(): ReportMemory {
  return {
    bodies: new WeakMap(),
    documents: new WeakMap(),
    diagnostics: new WeakMap(),
    sources: new WeakMap(),
  }
}

/** The document made of this briefing earlier when it would come out the same; else a new one. */
export function keptDocument(
  { documents }: ReportMemory,
  briefing: EvidencedBriefing,
  slug: string,
  suppressed: readonly SuppressedDiagnostic[],
  make: () => ReportDocument,
): ReportDocument {
  const known = documents.get(briefing)
  const isSame =
    known?.slug === slug &&
    known.suppressed.length === suppressed.length &&
    known.suppressed.every((one, index) => one === suppressed[index])
  if (isSame) return known.document
  const document = make()
  documents.set(briefing, { slug, suppressed, document })
  return document
}
