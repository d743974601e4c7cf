/** Facts that a stage noticed and a rule may report. */
import type { Location } from '../text/span.ts'
import type { Finding, Fix } from './diagnostic.ts'

/** What a stage can notice. Each kind is reported by the rule that names it. */
export type IssueKind =
  | 'invalid-encoding'
  | 'invalid-front-matter'
  | 'unknown-front-matter-field'
  | 'invalid-source'
  | 'unformatted-source'
  | 'drifted-snapshot'
  | 'unreadable-snapshot'
  | 'malformed-marker'
  | 'malformed-comment'
  | 'too-complex'
  | 'too-deep'
  | 'too-large'
  | 'expansion-limit'
  | 'unchecked-html'
  | 'low-contrast'

/** Those that say that a part was not read because there is too much of it. */
export const unreadKinds: ReadonlySet<IssueKind> = new Set([
  'too-complex',
  'too-deep',
  'too-large',
  'expansion-limit',
])

/** A fact about the text; not yet a diagnostic, because only rules speak to the user. */
export interface Issue {
  readonly kind: IssueKind
  /** One line, sentence case, no final period: "Unknown field "titel"". */
  readonly message: string
  /** What to do, imperative and in lower case: "did you mean "title"?". */
  readonly help?: string
  readonly location: Location
  readonly fix?: Fix
  /** Of a registry: it is about one entry, and the others were read. */
  readonly isOfEntry?: true
}

/** The issues of one kind as findings; how a rule reports what a stage noticed. */
export function* findingsOf(issues: readonly Issue[], kind: IssueKind): Iterable<Finding> {
  for (const { kind: noticed, message, help, location, fix } of issues)
    if (noticed === kind)
      yield { location, message, ...(help !== undefined && { help }), ...(fix && { fix }) }
}
