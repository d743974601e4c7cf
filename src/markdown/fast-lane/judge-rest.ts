/** Has a full parser read what is not plain, all of it at once, and puts the trees together. */
import type { Nodes, Root, RootContent } from 'mdast'
import type { Region } from './cut-regions.ts'
import type { TextLines } from './text-lines.ts'

/** A region with its nodes, or without when it is not plain. */
export interface ReadRegion extends Region {
  readonly nodes: readonly RootContent[] | undefined
}

/** Reads a text into a tree. */
export type Judge = (text: string) => Root

/** An empty heading: it closes whatever a plain region would close. */
const STAND_IN = '#\n'

/** A stretch of the text that the judge reads, or plain regions with the place of their stand-in. */
type Part =
  | {
      readonly kind: 'rest'
      readonly offset: number
      readonly line: number
      readonly start: number
      readonly startLine: number
    }
  | { readonly kind: 'plain'; readonly offset: number; readonly nodes: RootContent[] }

/**
 * The children of the root. In the text for the judge, an empty heading stands for each stretch of plain
 * regions, so that definitions, references and the numbers of lines keep together. `undefined` when a
 * heading is not found again at the root: then something that is open there reaches into plain regions.
 */
export function judgeRest(
  lines: TextLines,
  regions: readonly ReadRegion[],
  judge: Judge,
): RootContent[] | undefined {
  const { text, parts } = compact(lines, regions)
  const tree = judge(text)
  // A box of a task behind an empty item ticks whatever is around it, and that may be the root.
  return 'checked' in tree ? undefined : assemble(tree.children, parts)
}

/** Joins what the judge is to read. A stretch goes up to the next plain region, blank lines included. */
function compact(
  lines: TextLines,
  regions: readonly ReadRegion[],
): { text: string; parts: readonly Part[] } {
  const parts: Part[] = []
  let text = ''
  let line = 0
  for (const [index, { first, nodes }] of regions.entries()) {
    const last = parts.at(-1)
    if (nodes && last?.kind === 'plain') last.nodes.push(...nodes)
    else if (nodes) {
      parts.push({ kind: 'plain', offset: text.length, nodes: [...nodes] })
      text += STAND_IN
      line++
    } else {
      const next = regions[index + 1]
      const start = lines.startOf(first)
      const end = next ? lines.startOf(next.first) : lines.text.length
      if (last?.kind !== 'rest')
        parts.push({ kind: 'rest', offset: text.length, line, start, startLine: first })
      text += lines.text.slice(start, end)
      line += (next?.first ?? lines.count) - first
    }
  }
  return { text, parts }
}

function assemble(
  judged: readonly RootContent[],
  parts: readonly Part[],
): RootContent[] | undefined {
  const children: RootContent[] = []
  let next = 0
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'plain') {
      if (!isStandIn(judged[next], part.offset)) return undefined
      children.push(...part.nodes)
      next++
      continue
    }
    const end = parts[index + 1]?.offset ?? Infinity
    for (; (judged[next]?.position?.start.offset ?? Infinity) < end; next++) {
      const node = judged[next]
      if (!node) break
      shift(node, part.start - part.offset, part.startLine - part.line)
      children.push(node)
    }
  }
  return children
}

function isStandIn(node: RootContent | undefined, offset: number): boolean {
  const position = node?.position
  return (
    node?.type === 'heading' &&
    position?.start.offset === offset &&
    position.end.offset === offset + 1
  )
}

/** Moves a tree that nobody else has seen yet. Columns stay, because whole lines move. */
function shift(tree: Nodes, offset: number, line: number): void {
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    const { position } = node
    if (position)
      for (const point of [position.start, position.end]) {
        point.line += line
        if (point.offset !== undefined) point.offset += offset
      }
    if ('children' in node) rest.push(...node.children)
  }
}
