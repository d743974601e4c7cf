/** Says of a specific whether any of the sources behind it has it. */
import type { Specific, SpecificResult } from '../model/evidence.ts'
import type { Span } from '../text/span.ts'
import type { Find } from './find-in-source.ts'
import type { Sought } from './find-specifics.ts'
import type { HeldSource } from './hold-against.ts'
import { passageOf } from './passage.ts'

/** The better answer of two sources comes first. */
const order: readonly SpecificResult[] = ['found', 'elsewhere', 'altered', 'missing']

/** The sources that a specific is looked up in. */
export interface Sources {
  /** Those of the group of markers. */
  readonly own: readonly HeldSource[]
  /** Those of the other groups in the same sentence. */
  readonly neighbours: readonly HeldSource[]
  /** Whether every source of the group has stored text. */
  readonly complete: boolean
}

/**
 * A specific that the group's own sources lack counts as found where another group of the sentence has it:
 * which words a marker covers is read off its place, and a source must not be accused on that alone.
 */
export function judgeSpecific(
  sought: Sought,
  index: number,
  { own, neighbours, complete }: Sources,
  place: (span: Span) => Span,
  text: string,
): Specific {
  const best = bestFind(own, index)
  const other = best && isThere(best.find) ? undefined : bestFind(neighbours, index)
  const chosen = other && isThere(other.find) ? other : best
  const found = chosen?.find
  const result: SpecificResult = found && (isThere(found) || complete) ? found.result : 'unchecked'
  return {
    kind: found?.kind ?? (sought.kind === 'year' ? 'date' : sought.kind),
    text,
    span: place(sought.span),
    result,
    ...(found?.match && { match: found.match }),
    ...(chosen &&
      found?.span && {
        passage: passageOf(chosen.source.key, chosen.source.text.original, found.span),
      }),
    ...(found?.difference && {
      difference: { ...found.difference, span: place(found.difference.span) },
    }),
  }
}

/** Whether a source has it, near or far from what the claim is about. */
export function isThere(find: Find | undefined): boolean {
  return find?.result === 'found' || find?.result === 'elsewhere'
}

function bestFind(
  sources: readonly HeldSource[],
  index: number,
): { source: HeldSource; find: Find } | undefined {
  let best: { source: HeldSource; find: Find } | undefined
  for (const source of sources) {
    const find = source.finds[index]
    if (find && (!best || isBetter(find, best.find))) best = { source, find }
  }
  return best
}

function isBetter(a: Find, b: Find): boolean {
  const difference = order.indexOf(a.result) - order.indexOf(b.result)
  return difference === 0 ? a.likeness > b.likeness : difference < 0
}
