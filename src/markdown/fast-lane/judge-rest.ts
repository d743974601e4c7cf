/** Has a full parser read what is not plain, stretch by stretch, as though it had read all of it at once. */
import type { RootContent } from 'mdast'
import { cutStretches, joinStretches, type ReadRegion } from './cut-stretches.ts'
import { definedLabels, definitionOf, mentionedLabels } from './find-definitions.ts'
import { type Judge, judgeStretch } from './judge-stretch.ts'
import type { TextLines } from './text-lines.ts'

/** What judging depends on besides the text. */
interface Terms {
  /** Characters; a little more at most, where a cut can be made. */
  readonly judgedAtOnce: number
  /** Labels that the plain regions were read with: when one of them is not defined in the end, they are wrong. */
  readonly sure: ReadonlySet<string>
}

interface Judged {
  readonly stretch: readonly ReadRegion[]
  readonly nodes: RootContent[]
  /** What the judge has seen defined in it. */
  readonly labels: ReadonlySet<string>
}

/** The children of the root, or `undefined` when only all of the text at once shows what they are. */
export function judgeRest(
  lines: TextLines,
  regions: readonly ReadRegion[],
  judge: Judge,
  { judgedAtOnce, sure }: Terms,
): RootContent[] | undefined {
  const judged = judgeAll(lines, cutStretches(lines, regions, judgedAtOnce), judge)
  if (!judged) return undefined
  const children: RootContent[] = []
  const labels = new Set(judged.flatMap(({ nodes }) => [...definedLabels(nodes)]))
  for (const label of sure) if (!labels.has(label)) return undefined
  for (const one of judged) {
    const nodes = labels.size > 0 ? judgeAgain(lines, one, labels, judge) : one.nodes
    if (!nodes) return undefined
    for (const node of nodes) children.push(node)
  }
  return children
}

/** Where something open reaches over the border of a stretch, it is read together with what follows. */
function judgeAll(
  lines: TextLines,
  stretches: readonly (readonly ReadRegion[])[],
  judge: Judge,
): Judged[] | undefined {
  const judged: Judged[] = []
  for (let index = 0; index < stretches.length;) {
    let stretch = stretches[index] ?? []
    let nodes = judgeStretch(lines, stretch, judge)
    let width = 1
    for (; !nodes; width *= 2) {
      if (index + width / 2 >= stretches.length) return undefined
      stretch = joinStretches(stretches.slice(index, index + width))
      nodes = judgeStretch(lines, stretch, judge)
      if (nodes) break
    }
    judged.push({ stretch, nodes, labels: definedLabels(judgedIn(stretch, nodes)) })
    index += width
  }
  return judged
}

/** What is not plain of the nodes of a stretch. */
function judgedIn(
  stretch: readonly ReadRegion[],
  nodes: readonly RootContent[],
): readonly RootContent[] {
  const plain = new Set(stretch.flatMap((region) => region.nodes ?? []))
  return nodes.filter((node) => !plain.has(node))
}

/** Reads a stretch once more when it mentions what only others define. */
function judgeAgain(
  lines: TextLines,
  { stretch, nodes, labels: own }: Judged,
  labels: ReadonlySet<string>,
  judge: Judge,
): RootContent[] | undefined {
  const [first] = stretch
  const last = stretch.at(-1)
  if (!first || !last) return nodes
  const end = last.first === last.last ? lines.startOf(last.first) : lines.endOf(last.last - 1)
  const mentioned = mentionedLabels(lines.text.slice(lines.startOf(first.first), end), labels)
  const foreign = [...mentioned].filter((label) => !own.has(label))
  if (foreign.length === 0) return nodes
  return judgeStretch(lines, stretch, judge, foreign.map(definitionOf))
}
