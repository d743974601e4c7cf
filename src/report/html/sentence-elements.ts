/** Renders the inline Markdown of a block, each sentence in an element that one can link to. */
import type { Element, ElementContent } from 'hast'
import type { Heading, Paragraph, TableCell } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { BlockKind } from '../../model/briefing.ts'
import type { ClaimedSentence, ScopeRule } from '../../model/sentence.ts'
import { contentsOf, element, type Child } from './element.ts'
import { proseSegments, type BlockContent, type Segment } from './prose-segments.ts'

/** Blocks that are told apart as analysis; in a table the label would be noise. */
const labelled: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote'])

/** Where an inherited source stands; in a table and below a quotation the reader sees it. */
const origins: Readonly<Partial<Record<ScopeRule, string>>> = {
  run: 'the end of the paragraph',
  paragraph: 'the end of the paragraph',
  'lead-in': 'the sentence above the list',
}

export interface SentenceContext {
  /** By the offset at which the block's node starts. */
  readonly blocksByStart: ReadonlyMap<number, BlockContent>
  /** Why the author left a sentence without a source, by id of the sentence. */
  readonly excuses: ReadonlyMap<string, string>
  /** Ids of the sentences that the page holds; filled while rendering. */
  readonly rendered: Set<string>
}

/** The content of a paragraph, heading or cell. */
export function sentenceElements(
  state: State,
  node: Paragraph | Heading | TableCell,
  context: SentenceContext,
): readonly ElementContent[] {
  const start = node.position?.start.offset
  const found = start === undefined ? undefined : context.blocksByStart.get(start)
  if (!found) return state.all(node)
  const groups = bySentence(proseSegments(node.children, found))
  const content = groups.flatMap((segments): readonly Child[] => {
    const sentence = segments[0]?.sentence
    if (sentence) return wrapped(state, sentence, segments, context)
    return segments.flatMap((segment) => hastOf(state, segment))
  })
  const label = isAnalysis(found) ? [' ', flag('analysis', 'quiet')] : []
  return contentsOf([...content, ...label])
}

/** Neighbours that belong to one sentence, or to none, together. */
function bySentence(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  for (const segment of segments) {
    const last = groups.at(-1)
    if (last && last[0]?.sentence === segment.sentence) last.push(segment)
    else groups.push([segment])
  }
  return groups
}

function wrapped(
  state: State,
  sentence: ClaimedSentence,
  segments: readonly Segment[],
  { rendered, excuses }: SentenceContext,
): readonly Child[] {
  const { id, kind, coverage } = sentence
  const isUncited = kind === 'claim' && coverage.length === 0
  const content = segments.flatMap((segment): readonly Child[] => {
    const children = glued(hastOf(state, segment))
    return segment.trailing ? [element('span', { className: ['uncited'] }, children)] : children
  })
  rendered.add(id)
  const className = ['sentence', ...(isUncited ? ['uncited'] : [])]
  const span = element('span', { id, className }, content)
  if (isUncited) return [span, ' ', uncitedFlag(excuses.get(id))]
  const hasTrailing = segments.some(({ trailing }) => trailing)
  if (hasTrailing) return [span, ' ', flag('the last part needs a source', 'error')]
  const [first] = coverage
  const isInherited = kind === 'claim' && coverage.every(({ inherited }) => inherited)
  return first && isInherited && first.by in origins
    ? [span, ' ', flag(`source from ${origins[first.by]}`, 'quiet')]
    : [span]
}

function uncitedFlag(excuse: string | undefined): Element {
  return excuse === undefined
    ? flag('needs a source', 'error')
    : flag(`left without a source: ${excuse}`, 'quiet')
}

/** A word or two that say in the text what is the matter. */
export function flag(words: string, tone: 'error' | 'quiet'): Element {
  return element('span', { className: ['flag', tone] }, [words])
}

function hastOf(state: State, { children }: Segment): readonly ElementContent[] {
  return state.all({ type: 'paragraph', children })
}

/** Keeps the first chip of a group on the line of the word that it follows. */
function glued(content: readonly ElementContent[]): readonly ElementContent[] {
  return content.map((node, index) => {
    if (node.type !== 'text' || !isChip(content[index + 1])) return node
    return { ...node, value: node.value.replace(/(?<=\S) $/, '\u00a0') }
  })
}

function isChip(node: ElementContent | undefined): boolean {
  const className = node?.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(className) && className.includes('cite')
}

function isAnalysis({ block, sentences }: BlockContent): boolean {
  if (!labelled.has(block.kind) || sentences.length === 0) return false
  return sentences.every(({ kind }) => kind === 'analysis')
}
