/** Says why a text is not read, and where that shows. */
import type { Issue, IssueKind } from '../model/issue.ts'
import type { Span } from '../text/span.ts'

export interface Excess {
  readonly kind: Extract<IssueKind, 'too-complex' | 'too-deep' | 'too-large' | 'expansion-limit'>
  readonly message: string
  /** What to do about it, in lower case. */
  readonly help: string
  readonly span: Span
}

export function excessIssue(path: string, { kind, message, help, span }: Excess): Issue {
  const consequence = 'nothing below the front matter was read'
  return { kind, message, help: `${help}; ${consequence}`, location: { path, span } }
}
