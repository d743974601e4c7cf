/** Refuses trees that our own walks could not go down, or whose pages would be many times the text. */
import type { Nodes, Root, Table } from 'mdast'
import { type Limits, usualLimits } from '../model/limits.ts'
import type { Span } from '../text/span.ts'
import { deepest } from './complexity.ts'
import type { Excess } from './excess.ts'

/** A list and its item are two nodes, and words have a few of their own. */
const deepestNode = 2 * deepest + 50
/** Paragraphs, headings, table cells and the like; a megabyte of short rows has 100,000. */
const mostBlocks = 100_000
/** Markers; a megabyte of the shortest cited sentences has 62,000. */
const mostCitations = 100_000
/** Stops that may end a sentence; a megabyte of prose has 15,000. */
const mostStops = 100_000
/** Of any kind; a megabyte of lists in lists has 400,000. */
const mostNodes = 500_000
const blockTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'code',
  'html',
  'thematicBreak',
  'definition',
])
/** What ends sentences, with a space or a sign behind it that may follow there. */
const STOP = /[.!?…][\s"'”’»)\]*_]|[。！？]/g
/** Small texts may stand for more than their length allows. */
const leastExpansion = 100_000
/** Characters of an empty cell on a page. */
const CELL = 9

/** The first excess, or `undefined`. `length` is that of the text. */
export function findTreeExcess(
  tree: Root,
  length: number,
  limits: Limits = usualLimits,
): Excess | undefined {
  return findDepth(tree) ?? findCrowd(tree) ?? findExpansion(tree, length, limits)
}

/** The first node that lies deeper than our own walks, which call themselves, may go. */
function findDepth(tree: Root): Excess | undefined {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; depth <= deepestNode && level.length > 0; depth++)
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  const [node] = level
  if (!node) return undefined
  const message = `Markup is nested more than ${deepestNode} deep`
  return { kind: 'too-deep', message, help: 'nest less', span: placeOf(node) }
}

/** Each costs every stage after reading, and stands in every report. */
function findCrowd(tree: Root): Excess | undefined {
  const crowd: Crowd = { nodes: 0, blocks: 0, citations: 0, stops: 0 }
  for (const node of nodesOf(tree)) {
    crowd.nodes++
    if (blockTypes.has(node.type)) crowd.blocks++
    else if (node.type === 'citation') crowd.citations++
    else if (node.type === 'text') crowd.stops += node.value.match(STOP)?.length ?? 0
    const message = sayCrowd(crowd)
    if (message !== undefined)
      return { kind: 'too-complex', message, help: 'split the text', span: placeOf(node) }
  }
  return undefined
}

/** How many there are so far. */
interface Crowd {
  nodes: number
  blocks: number
  citations: number
  stops: number
}

function sayCrowd({ nodes, blocks, citations, stops }: Crowd): string | undefined {
  if (blocks > mostBlocks) return `More than ${mostBlocks} paragraphs, headings and table cells`
  if (citations > mostCitations) return `More than ${mostCitations} citations`
  if (stops > mostStops) return `More than ${mostStops} sentences`
  return nodes > mostNodes ? `More than ${mostNodes} pieces of markup` : undefined
}

/** A definition stands once and is written out wherever it is used; rows are filled up to their table's columns. */
function findExpansion(tree: Root, length: number, { expansion }: Limits): Excess | undefined {
  const room = Math.max(leastExpansion, expansion * length)
  const sizes = definitionSizes(tree)
  let size = 0
  for (const node of nodesOf(tree)) {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      size += sizes.get(node.identifier) ?? 0
    else if (node.type === 'table') size += CELL * missingCells(node)
    if (size <= room) continue
    const isTable = node.type === 'table'
    const message = isTable
      ? 'Table has far more columns than cells'
      : 'Long definitions are used so often that the page would be many times the text'
    const help = isTable ? 'leave out columns that are empty' : 'shorten them or use them less'
    return { kind: 'expansion-limit', message, help, span: placeOf(node) }
  }
  return undefined
}

function definitionSizes(tree: Root): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const node of nodesOf(tree))
    if (node.type === 'definition' && !sizes.has(node.identifier))
      sizes.set(node.identifier, node.url.length + (node.title?.length ?? 0))
  return sizes
}

function missingCells({ children: rows }: Table): number {
  const columns = rows[0]?.children.length ?? 0
  return rows.reduce((sum, { children }) => sum + Math.max(0, columns - children.length), 0)
}

/** In the order of the text; trees of any depth. */
function* nodesOf(tree: Root): Iterable<Nodes> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child) open.push(child)
      }
  }
}

function placeOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0
  return { start, end: start + 1 }
}
