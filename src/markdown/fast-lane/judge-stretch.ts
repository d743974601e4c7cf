/** Has a full parser read what is not plain in some regions, all of it at once, and puts the trees together. */
import type { Nodes, Root, RootContent } from 'mdast'
import type { ReadRegion } from './cut-stretches.ts'
import type { TextLines } from './text-lines.ts'

/** Reads a text into a tree. */
export type Judge = (text: string) => Root

/** An empty heading: it closes whatever a plain region would close. */
const STAND_IN = '#\n'

/** A part of the text that the judge reads, or plain regions with the place of their stand-in. */
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
 * The nodes of a stretch. In the text for the judge, an empty heading stands for each row of plain regions,
 * so that the numbers of lines keep together. `definitions` are lines that the judge is to know about, each
 * a node of its own. `undefined` when a heading is not found again at the root: then something that is open
 * there reaches into plain regions.
 */
export function judgeStretch(
  lines: TextLines,
  stretch: readonly ReadRegion[],
  judge: Judge,
  definitions: readonly string[] = [],
): RootContent[] | undefined {
  const known = definitions.map((line) => `${line}\n\n`).join('')
  const { text, parts } = compact(lines, stretch, known)
  if (parts.every(({ kind }) => kind === 'plain'))
    return stretch.flatMap(({ nodes }) => nodes ?? [])
  const tree = judge(text)
  // A box of a task behind an empty item ticks whatever is around it, and that may be the root.
  if ('checked' in tree) return undefined
  const next = tree.children.findIndex(({ position }) => offsetOf(position) >= known.length)
  return next === definitions.length || known === ''
    ? assemble(tree.children.slice(known === '' ? 0 : next), parts)
    : undefined
}

/** Joins what the judge is to read. A part goes up to the next plain region, blank lines included. */
function compact(
  lines: TextLines,
  stretch: readonly ReadRegion[],
  known: string,
): { text: string; parts: readonly Part[] } {
  const parts: Part[] = []
  let text = known
  let line = known.split('\n').length - 1
  const standIn = (nodes: readonly RootContent[]): void => {
    parts.push({ kind: 'plain', offset: text.length, nodes: [...nodes] })
    text += STAND_IN
    line++
  }
  if (known !== '' && !stretch[0]?.nodes) standIn([])
  for (const [index, { first, nodes }] of stretch.entries()) {
    const last = parts.at(-1)
    if (nodes && last?.kind === 'plain') addAll(last.nodes, nodes)
    else if (nodes) standIn(nodes)
    else {
      const next = stretch[index + 1]
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
      addAll(children, part.nodes)
      next++
      continue
    }
    const end = parts[index + 1]?.offset ?? Infinity
    for (; offsetOf(judged[next]?.position) < end; next++) {
      const node = judged[next]
      if (!node) break
      shift(node, part.start - part.offset, part.startLine - part.line)
      children.push(node)
    }
  }
  return children
}

/** A call does not take as many arguments as there may be nodes. */
function addAll(nodes: RootContent[], more: readonly RootContent[]): void {
  for (const node of more) nodes.push(node)
}

function offsetOf(position: RootContent['position']): number {
  return position?.start.offset ?? Infinity
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
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
}
