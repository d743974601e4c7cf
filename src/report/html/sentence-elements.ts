/** Renders the inline Markdown of a block, each sentence in an element that one can link to. */
import type { Element, ElementContent } from 'hast'
import type { Heading, Paragraph, TableCell } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { ClaimedSentence } from '../../model/sentence.ts'
import { isAnalysis, type BlockContent } from '../block-content.ts'
import type { PageWords } from '../words/page-words.ts'
import { contentsOf, element, type Child } from './element.ts'
import { proseSegments, type Segment } from './prose-segments.ts'

export interface SentenceContext {
  /** By the offset at which the block's node starts. */
  readonly blocksByStart: ReadonlyMap<number, BlockContent>
  /** Why the author left a sentence without a source, by id of the sentence. */
  readonly excuses: ReadonlyMap<string, string>
  /** Ids of the sentences that the page holds; filled while rendering. */
  readonly rendered: Set<string>
  readonly words: PageWords
  /** What lists and tables call each sentence, by its id. */
  readonly names: ReadonlyMap<string, string>
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
  const label = isAnalysis(found) ? [' ', flag(context.words.text.analysis, 'quiet')] : []
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
  { rendered, excuses, names, words: { text: words } }: SentenceContext,
): readonly Child[] {
  const { id, kind, coverage } = sentence
  const isUncited = kind === 'claim' && coverage.length === 0
  const content = segments.flatMap((segment): readonly Child[] => {
    const children = glued(hastOf(state, segment))
    return segment.trailing ? [element('span', { className: ['uncited'] }, children)] : children
  })
  rendered.add(id)
  const className = isUncited ? ['sentence', 'uncited'] : ['sentence']
  const name = names.get(id)
  const span = element(
    'span',
    name ? { id, className, dataName: name } : { id, className },
    content,
  )
  if (isUncited) return [span, ' ', uncitedFlag(excuses.get(id), words)]
  const hasTrailing = segments.some(({ trailing }) => trailing)
  if (hasTrailing) return [span, ' ', flag(words.lastPartNeedsSource, 'error')]
  const [first] = coverage
  const isInherited = kind === 'claim' && coverage.every(({ inherited }) => inherited)
  const origin = first && isInherited ? words.origins[first.by] : undefined
  return origin === undefined ? [span] : [span, ' ', flag(origin, 'quiet')]
}

function uncitedFlag(excuse: string | undefined, words: PageWords['text']): Element {
  return excuse === undefined
    ? flag(words.needsSource, 'error')
    : flag(words.leftWithout(excuse), 'quiet')
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
