/** Reads the compiler's comments and finds out what each applies to. */
import type { Section } from '../model/briefing.ts'
import type { Comment } from '../model/comment.ts'
import { fixIn } from '../model/diagnostic.ts'
import type { Issue } from '../model/issue.ts'
import { parseComment, type ParsedComment } from '../syntax/comment.ts'
import { commentsIn } from '../syntax/raw-html.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from './inline-prose.ts'
import type { Prose } from './prose-blocks.ts'
import { wholeSection } from './sections.ts'

/** What the comments of a briefing say. */
export interface Comments {
  /** In source order. */
  readonly comments: readonly Comment[]
  readonly issues: readonly Issue[]
}

/** Where a comment stands: what it applies to, and the section it is the first thing in. */
interface Standing {
  readonly html: Span
  readonly target: Span
  readonly headed: number | undefined
}

/** `text` is the whole file. */
export function readComments(
  prose: Prose,
  sections: readonly Section[],
  path: string,
  text: string,
): Comments {
  const comments: Comment[] = []
  const issues: Issue[] = []
  for (const { html, target, headed } of standings(prose))
    for (const span of commentSpans(text, html)) {
      const parsed = parseComment(text.slice(span.start, span.end))
      if (parsed?.kind === 'problem') {
        issues.push(malformed(parsed, path, span))
      } else if (parsed?.kind === 'declaration') {
        const whole = headed === undefined ? target : wholeSection(sections, headed)
        comments.push({ ...parsed, target: whole, span })
      } else if (parsed) {
        const { scope, ruleSpan, ...suppression } = parsed
        comments.push({
          ...suppression,
          target: scope === 'file' ? { start: 0, end: text.length } : target,
          span,
          ruleSpan: shifted(ruleSpan, span.start),
        })
      }
    }
  comments.sort((a, b) => a.span.start - b.span.start)
  return { comments, issues }
}

/** A comment that takes effect silences or excuses something, so mending one is never safe. */
function malformed(
  { message, help, edit }: Extract<ParsedComment, { kind: 'problem' }>,
  path: string,
  span: Span,
): Issue {
  const fix =
    edit &&
    fixIn(path, {
      title: `Write "${edit.text}"`,
      safety: 'unsafe',
      edits: [{ span: shifted(edit.span, span.start), text: edit.text }],
    })
  return {
    kind: 'malformed-comment',
    message,
    help,
    location: { path, span },
    ...(fix && { fix }),
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function standings({ html, marks, blocks, headings }: Prose): Standing[] {
  const between = html.map(({ node, next, headed }) => {
    const { start, end } = spanOf(node)
    return { html: { start, end }, target: next ?? { start: end, end }, headed }
  })
  const sectionOf = new Map(headings.map(({ block }, index) => [block, index + 1]))
  const within = marks.flatMap(({ node, block }) => {
    const target = blocks[block]?.span
    if (node.type !== 'html' || !target) return []
    return [{ html: spanOf(node), target, headed: sectionOf.get(block) }]
  })
  return [...between, ...within]
}

/** Searched by itself, since without a comment in it a search goes on to the end of the text. */
function commentSpans(text: string, { start, end }: Span): Span[] {
  return commentsIn(text.slice(start, end)).map((comment) => shifted(comment, start))
}
