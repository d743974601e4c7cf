/** What a registry says of a source beyond CSL: our own fields, which stand under `custom`. */
import type { DateValue } from './date.ts'

/** How far the source itself can be relied on: A (completely) to F (cannot be judged), as in the Admiralty code. */
export type ReliabilityGrade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** How credible what it says is: 1 (confirmed by others) to 6 (cannot be judged), as in the Admiralty code. */
export type CredibilityGrade = 1 | 2 | 3 | 4 | 5 | 6

/** A judgement with who made it and why; no score is ever computed. */
export interface Assessment<Grade> {
  readonly grade?: Grade
  /** In words: "text as ratified". */
  readonly label?: string
  readonly reason?: string
  readonly by?: string
  readonly date?: DateValue
}

/** A copy in a public archive. */
export interface Archive {
  readonly url: string
  readonly at?: DateValue
}

/** A stored file: its path from the folder of the registry file, and its SHA-256 in hexadecimal. */
export interface StoredFile {
  readonly path: string
  readonly sha256: string
}

/**
 * A stored copy of the source. `path` and `sha256` are of the bytes as they were fetched; `path` is
 * absent when only their text was kept. `text` is the readable text where the bytes are not text themselves.
 */
export interface Snapshot {
  readonly path?: string
  readonly sha256: string
  /** Without parameters: "text/html". */
  readonly mediaType: string
  readonly bytes?: number
  readonly at?: DateValue
  readonly text?: StoredFile
}

/** What the last link check recorded; no check is made outside `briefing sources links`. */
export interface LinkState {
  /** HTTP status of the last answer; absent when there was none. */
  readonly status?: number
  readonly finalUrl?: string
  readonly checkedAt?: DateValue
  /** The day of the first of the failures in a row that end with the last check. */
  readonly failingSince?: DateValue
}

/** Words of the source, as a W3C TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

/** That a source was withdrawn by those who published it. */
export interface Retraction {
  readonly date?: DateValue
  readonly reason?: string
  readonly url?: string
}

/** Everything that `custom` says and the program reads. */
export interface SourceNotes {
  /** "primary", "secondary" or "opinion". */
  readonly tier?: string
  /** Who the source speaks for. */
  readonly interest?: string
  readonly reliability?: Assessment<ReliabilityGrade>
  readonly credibility?: Assessment<CredibilityGrade>
  readonly archives: readonly Archive[]
  readonly snapshot?: Snapshot
  readonly link?: LinkState
  readonly quotes: readonly TextQuote[]
  /** Key of the source that replaces it. */
  readonly supersededBy?: string
  readonly retracted?: Retraction
  /** Who first said it, when several sources only pass it on: "Pier Press wire". */
  readonly origin?: string
  /** Keys of the sources that it takes what it says from. */
  readonly derivedFrom: readonly string[]
}
