/** The YAML block at the top of a briefing. */
import type { Span } from '../text/span.ts'
import type { DateValue } from './date.ts'
import type { SeverityOrOff } from './diagnostic.ts'

/** An author or reviewer. */
export interface Person {
  readonly name: string
  readonly url?: string
  readonly role?: string
}

/** What was changed after publication, when and why. */
export interface Correction {
  readonly date: DateValue
  readonly was: string
  readonly now: string
  readonly why: string
}

/** A key of the front matter's `sources`, which gives its source a number. */
export interface ListedSource {
  readonly key: string
  readonly span: Span
}

/** Every field is optional; what could not be read is an issue and left out. */
export interface FrontMatter {
  readonly title?: string
  readonly question?: string
  readonly checked?: DateValue
  readonly published?: DateValue
  readonly updated?: DateValue
  readonly status?: 'draft' | 'review' | 'published'
  readonly authors?: readonly Person[]
  readonly reviewers?: readonly Person[]
  /** BCP 47. */
  readonly lang?: string
  readonly summary?: string
  readonly disclaimer?: string
  readonly sources?: readonly ListedSource[]
  readonly followups?: readonly string[]
  readonly tags?: readonly string[]
  readonly verdict?: string
  readonly claimReviewed?: string
  readonly corrections?: readonly Correction[]
  readonly slug?: string
  readonly rules?: Readonly<Record<string, SeverityOrOff>>
  /** The whole block with its fences; empty at the start of the text when there is none. */
  readonly span: Span
  /** Where each field's value stands, for the fields that are there; `rules.<id>` is that key's place. */
  readonly fields: Readonly<Record<string, Span>>
}

/** Names of the fields that an author may write. */
export const frontMatterFields = [
  'title',
  'question',
  'checked',
  'published',
  'updated',
  'status',
  'authors',
  'reviewers',
  'lang',
  'summary',
  'disclaimer',
  'sources',
  'followups',
  'tags',
  'verdict',
  'claimReviewed',
  'corrections',
  'slug',
  'rules',
] as const
