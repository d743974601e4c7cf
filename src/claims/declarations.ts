/** Finds which of an author's declarations holds at a block. */
import type { Block } from '../model/briefing.ts'
import type { Comment, Declaration } from '../model/comment.ts'
import { type Span, contains } from '../text/span.ts'

/** Says what the sentences of its target are. */
export type KindDeclaration = Declaration & { readonly as: 'analysis' | 'claim' }
type PolicyDeclaration = Declaration & { readonly as: 'policy' }

/** Whether a comment says what sentences are. */
export function declaresKind(comment: Comment): comment is KindDeclaration {
  return comment.kind === 'declaration' && (comment.as === 'analysis' || comment.as === 'claim')
}

/** Whether a comment says by which policy sentences are judged. */
export function declaresPolicy(comment: Comment): comment is PolicyDeclaration {
  return comment.kind === 'declaration' && comment.as === 'policy'
}

/** The declarations that hold at one block after another. */
export class DeclarationStack<Declared extends { readonly target: Span }> {
  readonly #waiting: Declared[]
  #open: Declared[] = []

  constructor(declarations: readonly Declared[]) {
    this.#waiting = declarations.toSorted(
      (a, b) => b.target.start - a.target.start || a.target.end - b.target.end,
    )
  }

  /** The declaration of the smallest stretch around a block; blocks come in source order. */
  innermost({ span }: Block): Declared | undefined {
    for (
      let next = this.#waiting.at(-1);
      next && next.target.start <= span.start;
      next = this.#waiting.at(-1)
    ) {
      this.#waiting.pop()
      this.#open.push(next)
    }
    this.#open = this.#open.filter(({ target }) => target.end > span.start)
    return this.#open.findLast(({ target }) => contains(target, span))
  }
}
