/** Works out which sentences without a marker are covered by one that stands elsewhere. */
import type { Coverage, Scope, ScopeRule } from '../../model/sentence.ts'
import type { Language } from '../lexicon/language.ts'
import { findCues, readWords } from '../words.ts'
import type { MarkedSentence } from './marked-sentence.ts'

/** Citations that a sentence inherits, and by which rule. */
interface Inheritance {
  readonly citations: readonly number[]
  readonly by: ScopeRule
}

/** How many sentences a marker at the end of a paragraph reaches back under `run`. */
const LONGEST_RUN = 3

/** Words between "These items" and "are documented". */
const LONGEST_SUBJECT = 6

/** The sentences of a briefing, by the index of their block. */
type SentencesByBlock = ReadonlyMap<number, readonly MarkedSentence[]>

/** What each sentence of one block inherits; absent where it has markers of its own or nothing reaches it. */
export function inheritWithin(
  sentences: readonly MarkedSentence[],
  scope: Scope,
  language: Language,
): (Inheritance | undefined)[] {
  const inherited: (Inheritance | undefined)[] = sentences.map(() => undefined)
  const final = sentences.at(-1)?.final
  const isQuote = sentences[0]?.block.kind === 'quote'
  if (final && (isQuote || scope !== 'sentence')) {
    const by = isQuote ? 'attribution' : scope === 'paragraph' ? 'paragraph' : 'run'
    const farthest = by === 'run' ? sentences.length - 1 - LONGEST_RUN : 0
    for (let index = sentences.length - 2; index >= Math.max(0, farthest); index--) {
      if (isMarked(sentences[index]) && by === 'run') break
      if (!isMarked(sentences[index])) inherited[index] = { citations: final.citations, by }
    }
  }
  if (scope === 'sentence') return inherited
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]
    if (!before || isMarked(before) || inherited[index - 1] || !namesSources(sentence, language))
      continue
    inherited[index - 1] = { citations: sentence.citations, by: 'run' }
  }
  return inherited
}

/** What the sentences of a block inherit from another block: a row, caption, lead-in or attribution. */
export function inheritFromElsewhere(
  index: number,
  sentences: readonly MarkedSentence[],
  byBlock: SentencesByBlock,
  rowCitations: ReadonlyMap<string, readonly number[]>,
  scope: Scope,
): Inheritance | undefined {
  const block = sentences[0]?.block
  if (!block) return undefined
  const leading = block.leadIn === undefined ? [] : (byBlock.get(block.leadIn) ?? [])
  if (block.kind === 'table-cell') {
    const row = rowCitations.get(rowKey(block.group, block.row)) ?? []
    return inheritance(row, 'row') ?? inheritance(firstCitations(leading), 'caption')
  }
  if (block.kind === 'quote') {
    const speaker = (block.leadIn ?? 0) < index ? leading.at(-1) : leading[0]
    return speaker && inheritance(speaker.citations, 'attribution')
  }
  if (block.kind !== 'list-item' || scope === 'sentence') return undefined
  return inheritance(leading.at(-1)?.final?.citations ?? [], 'lead-in')
}

/**
 * What each table row shares with its cells, by `rowKey`: the markers of cells that hold nothing
 * else, and those of a cell with words when it is the only one that has any. Where several cells
 * have markers of their own, each speaks for itself.
 */
export function citationsByRow(byBlock: SentencesByBlock): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, { shared: number[]; ownOf: (readonly number[])[] }>()
  for (const sentences of byBlock.values()) {
    const block = sentences[0]?.block
    const citations = sentences.flatMap((sentence) => sentence.citations)
    if (block?.kind !== 'table-cell' || citations.length === 0) continue
    const key = rowKey(block.group, block.row)
    const row = rows.get(key) ?? { shared: [], ownOf: [] }
    rows.set(key, row)
    if (sentences.every(({ sentence }) => sentence.text === ''))
      for (const citation of citations) row.shared.push(citation)
    else row.ownOf.push(citations)
  }
  return new Map(
    [...rows].map(([key, { shared, ownOf }]) => {
      const [only = []] = ownOf.length === 1 ? ownOf : []
      return [key, [...shared, ...only]]
    }),
  )
}

/** Whether a marker or a citing link stands in a sentence. */
export function isMarked(sentence: MarkedSentence | undefined): boolean {
  return sentence !== undefined && sentence.citations.length > 0
}

/** The coverage that an inheritance gives a sentence: all its words. */
export function inheritedCoverage(
  { sentence: { textSpan, span } }: MarkedSentence,
  { citations, by }: Inheritance,
): Coverage {
  return { textSpan, span, citations, by, inherited: true }
}

/** The citations of a caption's first sentence that has any; shared, for a table has many cells. */
function firstCitations(sentences: readonly MarkedSentence[]): readonly number[] {
  return sentences.find(isMarked)?.citations ?? []
}

function inheritance(citations: readonly number[], by: ScopeRule): Inheritance | undefined {
  return citations.length > 0 ? { citations, by } : undefined
}

/** "These items are documented in … [1] [2]": the sources are those of the sentence before. */
function namesSources(marked: MarkedSentence, language: Language): boolean {
  if (marked.groups.length === 0) return false
  const cues = findCues(readWords(marked.block.text, marked.sentence.textSpan, [], []), language)
  const sourced = cues.get('sourced')
  return cues.get('anaphor') === 0 && sourced !== undefined && sourced <= LONGEST_SUBJECT
}

function rowKey(group: number | undefined, row: number | undefined): string {
  return `${group ?? ''}:${row ?? ''}`
}
