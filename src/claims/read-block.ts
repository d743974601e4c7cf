/** Reads one block: its sentences, each with its kind, its quotations and its place in the source. */
import type { Block } from '../model/briefing.ts'
import type { Policy, Quotation, Sentence } from '../model/sentence.ts'
import type { Span } from '../text/span.ts'
import { classifySentence } from './classify-sentence.ts'
import type { Language } from './lexicon/language.ts'
import { OrderedSpans } from '../text/ordered-spans.ts'
import { plainText } from './plain-text.ts'
import { type QuotedSpan, findQuotations } from './quotations.ts'
import { gatherFacts } from './sentence-facts.ts'
import type { SettledBlock } from './settle-blocks.ts'
import { sourceSpan } from '../model/source-offset.ts'
import { inOrder, sentencesBetween, splitSentences } from './split-sentences.ts'
import { readWords } from './words.ts'

/** What is known where a block stands. */
interface BlockContext {
  /** The block's place among the briefing's. */
  readonly index: number
  /** In text order. */
  readonly markers: readonly Span[]
  readonly language: Language
  /** The project's. */
  readonly policy: Policy
  /** Asked once for each sentence, in text order. */
  readonly idOf: (text: string) => string
}

/** Fewer quoted words are a term or a title rather than somebody's statement. */
const SHORTEST_STATEMENT = 3

/** The sentences of a block. */
export function readBlock(
  { block, settled, policy: declaredPolicy, onlyItem }: SettledBlock,
  { index, markers, language, policy, idOf }: BlockContext,
): Sentence[] {
  const { text } = block
  const terms = {
    ...(settled && { settled }),
    policy: declaredPolicy ?? policy,
    policyDeclared: declaredPolicy !== undefined,
  }
  const code = spansOf(block, 'code')
  const quoted = findQuotations(text, inOrder(markers, code))
  const found = sentencesBetween(text, splitSentences(text, markers, code, language))
  const markerWalk = new OrderedSpans(markers)
  const quotationWalk = new OrderedSpans(quoted)
  const strongWalk = new OrderedSpans(spansOf(block, 'strong'))
  return found.map(({ span: textSpan, reason: boundary }) => {
    const marks = markerWalk.overlapping(textSpan)
    const quotations = quotationWalk.overlapping(textSpan)
    const plain = plainText(text, textSpan, marks)
    const facts = gatherFacts(
      {
        text: plain,
        words: readWords(text, textSpan, marks, quotations),
        blockKind: block.kind,
        alone: found.length === 1,
        marked: marks.length > 0,
        strong: strongWalk.overlapping(textSpan).some((strong) => holdsWords(strong, textSpan)),
        onlyItem,
        quotationCount: quotations.filter(({ words }) => isStatement(text, words)).length,
      },
      language,
    )
    const { value: kind, reason, score, features } = classifySentence(facts, terms)
    return {
      id: idOf(plain),
      block: index,
      textSpan,
      span: sourceSpan(block.runs, textSpan),
      text: plain,
      kind,
      reason,
      boundary,
      quotations: quotations.flatMap((quotation) => quotationWithin(textSpan, quotation, block)),
      score,
      features,
    }
  })
}

function spansOf({ inlines }: Block, wanted: 'code' | 'strong'): Span[] {
  return inlines.filter(({ kind }) => kind === wanted).map(({ textSpan }) => textSpan)
}

/** Whether a bold stretch holds a sentence, except perhaps for the stop behind it. */
function holdsWords(strong: Span, sentence: Span): boolean {
  return strong.start <= sentence.start && strong.end >= sentence.end - 1
}

function isStatement(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim().split(/\s+/).length >= SHORTEST_STATEMENT
}

/** The part of a quotation that stands in a sentence; a long one may run through several. */
function quotationWithin(
  sentence: Span,
  { words }: QuotedSpan,
  { text, runs }: Block,
): Quotation[] {
  const textSpan = {
    start: Math.max(words.start, sentence.start),
    end: Math.min(words.end, sentence.end),
  }
  if (textSpan.end <= textSpan.start) return []
  return [
    { text: text.slice(textSpan.start, textSpan.end), textSpan, span: sourceSpan(runs, textSpan) },
  ]
}
