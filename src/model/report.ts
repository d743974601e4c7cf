/** The report of a run: what the JSON format prints and every other format reads. */
import type { Range } from '../text/span.ts'
import type { Profile, Severity } from './diagnostic.ts'
import type { CitationForm } from './citation.ts'
import type { SpecificKind, SpecificResult, Verdict } from './evidence.ts'
import type { ReportPart } from './report-part.ts'
import type { ScopeRule, SentenceKind } from './sentence.ts'
import type { Zone } from './briefing.ts'

/** How many sentences of the claim zones are claims, and how many of those are cited. */
export interface ClaimCounts {
  /** Sentences of the claim zones. */
  readonly total: number
  /** Excluded for a named reason. */
  readonly exempt: number
  /** `total` less `exempt`. */
  readonly checkable: number
  readonly cited: number
  readonly uncited: number
  /** Of the cited, those whose markers all stand outside them: in a row, a lead-in, a later sentence. */
  readonly inherited: number
  /** Cited of checkable in per cent with one decimal; absent when nothing was checkable. */
  readonly pct?: number
}

/** How many of a thing came to each of the three answers. */
export interface VerdictCounts {
  readonly total: number
  readonly pass: number
  readonly fail: number
  readonly unchecked: number
}

/** What the stored texts of sources said, in numbers. */
export interface EvidenceCounts {
  /** A citation counts once for each sentence that it covers and that has words of its own. */
  readonly citations: VerdictCounts
  readonly specifics: { readonly total: number } & Readonly<Record<SpecificResult, number>>
  /** What an outside verifier said of those citations; absent when none was asked. */
  readonly verifier?: VerdictCounts
}

/** Everything a run found. Arrays are in document order, paths relative with `/`. */
export interface Report {
  readonly $schema: string
  /** New fields raise the part after the dot; readers ignore unknown keys. */
  readonly schemaVersion: '1.1'
  readonly tool: { readonly name: 'briefing'; readonly version: string }
  /** Title of the reports as a whole. */
  readonly title: string
  /** BCP 47; the language of the reports as a whole. */
  readonly lang: string
  readonly run: ReportRun
  readonly summary: ReportSummary
  /** Every rule that could speak, in order of id. */
  readonly rules: readonly ReportRule[]
  /** Every cited source as CSL-JSON. */
  readonly sources: readonly Readonly<Record<string, unknown>>[]
  readonly documents: readonly ReportDocument[]
  readonly diagnostics: readonly ReportDiagnostic[]
  /** For `briefing merge` alone; absent but in the report of a shard. */
  readonly part?: ReportPart
}

/** How the run was made. */
export interface ReportRun {
  readonly command: string
  readonly profile: Profile
  /** The day against which dates were checked. */
  readonly today: string
  /** Whether every file could be read. */
  readonly complete: boolean
  readonly columnUnit: 'utf16'
  /** Absent in reproducible runs. */
  readonly durationMs?: number
}

/** The numbers of the whole run; silenced findings are counted apart. */
export interface ReportSummary {
  readonly documents: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Findings that authors silenced. */
  readonly suppressed: number
  /** Findings that the baseline knows. */
  readonly baselined: number
  readonly fixable: number
  readonly claims: ClaimCounts
  readonly evidence: EvidenceCounts
  readonly sources: { readonly total: number; readonly cited: number; readonly unused: number }
}

/** A rule that took part, or was off. */
export interface ReportRule {
  readonly id: string
  readonly description: string
  readonly severity: Severity | 'off'
  readonly fixable: boolean
  readonly helpUri: string
}

/** One briefing. */
export interface ReportDocument {
  readonly path: string
  /** The slug: names its output files. Unique in a report. */
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly question?: string
  readonly checked?: string
  readonly published?: string
  readonly updated?: string
  readonly status?: string
  readonly verdict?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly coverage: ClaimCounts
  readonly evidence: EvidenceCounts
  readonly sections: readonly ReportSection[]
  /** Every sentence of the claim zones, the exempt ones too. */
  readonly claims: readonly ReportSentence[]
  readonly bibliography: readonly ReportBibliographyEntry[]
  readonly suppressions: readonly ReportSuppression[]
}

/** A heading and what follows it up to the next one. */
export interface ReportSection {
  readonly id: string
  readonly title: string
  readonly depth: number
  readonly zone: Zone
  readonly range: Range
  readonly claims: ClaimCounts
}

/** A claim, or a sentence that is exempt for the reason given. */
export interface ReportSentence {
  readonly id: string
  readonly sectionId: string
  readonly kind: SentenceKind
  readonly reason: string
  readonly status: 'cited' | 'uncited' | 'exempt'
  readonly text: string
  readonly range: Range
  readonly score: number
  /** Why it ends where it ends; only where the run was asked to explain its claims. */
  readonly boundary?: string
  /** What the score is the sum of; only likewise. */
  readonly features?: readonly { readonly name: string; readonly weight: number }[]
  readonly citations: readonly ReportCitation[]
  /** Its quotations, numbers, dates and names that a source must have too, in text order. */
  readonly specifics: readonly ReportSpecific[]
}

/** Words of a source's stored text. */
export interface ReportPassage {
  /** The stored text, relative to the project. */
  readonly path?: string
  /** A W3C TextQuoteSelector. */
  readonly quote: {
    readonly type: 'TextQuoteSelector'
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
  /** A W3C TextPositionSelector into the stored text, in `run.columnUnit`; the end is exclusive. */
  readonly position: {
    readonly type: 'TextPositionSelector'
    readonly start: number
    readonly end: number
  }
}

/** A quotation, number, date or name, and what became of it in the sources. */
export interface ReportSpecific {
  readonly kind: SpecificKind
  /** As written, without quotation marks. */
  readonly text: string
  readonly result: SpecificResult
  readonly match?: 'exact' | 'normalised'
  readonly range: Range
  /** The source of the passage. */
  readonly sourceId?: string
  /** Where it was found, or what resembles it most. */
  readonly passage?: ReportPassage
  /** Where an altered quotation first differs from its source. */
  readonly difference?: { readonly range: Range; readonly written: string; readonly stored: string }
}

/** One cite item that covers a sentence, with the scope rule that gave it. */
export interface ReportCitation {
  /** The key; absent when a number or URL led nowhere. */
  readonly sourceId?: string
  readonly number?: number
  /** Whether the registry has it. */
  readonly resolved: boolean
  readonly form: CitationForm
  readonly raw: string
  readonly locator?: { readonly label: string; readonly value: string }
  readonly scope: ScopeRule
  readonly inherited: boolean
  readonly range: Range
  /** What the source's stored text says: never "supported". */
  readonly verdict: Verdict
  /** Why that is the verdict. */
  readonly reason: string
  /** Whether it contributes nothing that another source of its group does not. */
  readonly idle: boolean
  /** The stretch of the source that is closest to the claim. */
  readonly passage?: ReportPassage
  /** The words that the author pinned to it. */
  readonly quote?: ReportSpecific
  /** What an outside verifier said; absent when none was asked. */
  readonly verifier?: { readonly verdict: Verdict; readonly reason: string }
}

/** A source of one briefing, under its number there. */
export interface ReportBibliographyEntry {
  readonly number: number
  readonly sourceId: string
  readonly resolved: boolean
  /** Ids of the sentences that cite it. */
  readonly citedBy: readonly string[]
}

/** A comment that sets findings of a rule aside. */
export interface ReportSuppression {
  readonly rule: string
  readonly reason: string
  readonly until?: string
  readonly range: Range
  /** How many findings it silenced. */
  readonly silenced: number
}

/** One finding, at its place. */
export interface ReportDiagnostic {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string
  readonly path: string
  readonly range: Range
  readonly fingerprint: string
  /** The sentence it is about. */
  readonly claimId?: string
  readonly helpUri: string
  readonly related?: readonly ReportPlace[]
  readonly fixes?: readonly ReportFix[]
  /** Present when the author silenced it or the baseline knows it; it then counts in no total but that. */
  readonly suppressed?: { readonly kind: 'inline' | 'baseline'; readonly justification: string }
}

/** Another place that a finding is about. */
export interface ReportPlace {
  readonly path: string
  readonly range: Range
  readonly message: string
}

/** Edits that mend a finding, all of them or none. */
export interface ReportFix {
  readonly title: string
  readonly applicability: 'safe' | 'unsafe'
  readonly edits: readonly {
    readonly path: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}
