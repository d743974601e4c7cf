/** Works out which stretches of a report go with its lists of sources. */
import type { Root } from 'mdast'
import { spanOf } from '../markdown/inline-prose.ts'
import type { SpanEdit } from '../text/apply-edits.ts'

/**
 * Blocks that stand one after the other go as one stretch, with the blank lines before what follows. At the
 * end of the text the blank lines before them go, and a rule that set them off.
 */
export function removalsOf(
  root: Root,
  text: string,
  indices: readonly number[],
): readonly SpanEdit[] {
  const going = new Set(indices)
  const edits: SpanEdit[] = []
  for (let index = 0; index < root.children.length; index++) {
    if (!going.has(index)) continue
    let end = index + 1
    while (going.has(end)) end++
    const span = stretchOf(root, text, index, end)
    edits.push({ span, text: '' })
    index = end
  }
  return edits
}

function stretchOf(root: Root, text: string, first: number, end: number): SpanEdit['span'] {
  const opening = root.children[first]
  const next = root.children[end]
  const closing = root.children[end - 1]
  const start = opening ? lineStart(text, spanOf(opening).start) : 0
  if (next) return { start, end: lineStart(text, spanOf(next).start) }
  const rule = root.children[first - 1]
  const kept = root.children[rule?.type === 'thematicBreak' ? first - 2 : first - 1]
  return {
    start: kept ? spanOf(kept).end : start,
    end: closing ? spanOf(closing).end : text.length,
  }
}

/** Indentation belongs to the block that it indents. */
function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--
  return start
}

/** The ends of paragraphs that are lists of sources, with the line end before them. */
export function tailRemovals(
  root: Root,
  text: string,
  tails: ReadonlyMap<number, number>,
): readonly SpanEdit[] {
  return [...tails].flatMap(([index, offset]) => {
    const node = root.children[index]
    const start =
      offset - (/\r?\n$|\r$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0)
    return node ? [{ span: { start, end: spanOf(node).end }, text: '' }] : []
  })
}
