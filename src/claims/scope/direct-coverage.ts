/** Works out which words of a sentence its own markers and links cover. */
import type { Coverage, ScopeRule } from '../../model/sentence.ts'
import { type Span, overlaps } from '../../text/span.ts'
import { isDigit, isSpace } from '../characters.ts'
import type { Language } from '../lexicon/language.ts'
import { sourceSpan } from '../../model/source-offset.ts'
import { readWords, type Word } from '../words.ts'
import { hasWord, type MarkedSentence, type MarkerGroup } from './marked-sentence.ts'

/** What a sentence's own markers do for it. */
interface DirectCoverage {
  readonly coverage: readonly Coverage[]
  /** In the source. */
  readonly trailing?: Span
}

/** Fewer content words after the last marker are part of what it covers. */
const SHORTEST_CLAUSE = 5

/** More words than this before a marker are a statement, not the name of who makes it. */
const LONGEST_SUBJECT = 10

/**
 * A group covers from the group before it (or the sentence's start) to itself; alone at the end it
 * covers the sentence. A group that is, or follows, the sentence's subject ("[3] reports …", "Chen
 * et al. [3] found …") covers what it is said to say. What follows the last group is `trailing` when
 * it is substantial, and counts as covered when it is not.
 */
export function coverDirectly(marked: MarkedSentence, language: Language): DirectCoverage {
  const { sentence, block, groups, links, final } = marked
  const { textSpan } = sentence
  const cover = (span: Span, citations: readonly number[], by: ScopeRule): Coverage => ({
    textSpan: span,
    span: sourceSpan(block.runs, span),
    citations,
    by,
    inherited: false,
  })
  const linked = links.length > 0 ? [cover(textSpan, links, 'link')] : []
  const last = groups.at(-1)
  if (!last) return { coverage: linked }
  const reaches = groups.map((group, index) => reachOf(marked, group, index, language))
  const rest = { start: last.end, end: textSpan.end }
  const open = final === undefined && reaches.at(-1)?.end !== textSpan.end
  const trailing = open && linked.length === 0 && isSubstantial(marked, rest, language)
  const by: ScopeRule = groups.length === 1 && !open ? 'sentence' : 'clause'
  const coverage = reaches.map((reach, index) => {
    const wide = index === groups.length - 1 && !trailing ? { ...reach, end: textSpan.end } : reach
    return cover(by === 'sentence' ? textSpan : wide, groups[index]?.citations ?? [], by)
  })
  const all = [...coverage, ...linked]
  if (!trailing) return { coverage: all }
  return { coverage: all, trailing: sourceSpan(block.runs, withoutMargin(block.text, rest)) }
}

/** The words that one group of a sentence covers. */
function reachOf(
  { sentence, block, groups }: MarkedSentence,
  group: MarkerGroup,
  index: number,
  language: Language,
): Span {
  const start = groups[index - 1]?.end ?? sentence.textSpan.start
  const next = groups[index + 1]?.start ?? sentence.textSpan.end
  const before = { start, end: group.start }
  const forward =
    !hasWord(block.text, before.start, before.end) ||
    isSubject(block.text, before, { start: group.end, end: next }, language)
  return { start, end: forward ? next : group.end }
}

/** Whether the words before a marker are who says what the words after it say. */
function isSubject(text: string, before: Span, after: Span, language: Language): boolean {
  const verb = readWords(
    text,
    { start: after.start, end: Math.min(after.end, after.start + 40) },
    [],
    [],
  )[0]
  if (!verb || !language.reportingVerbs.has(verb.lower)) return false
  const words = readWords(text, before, [], [])
  return (
    words.length <= LONGEST_SUBJECT &&
    !words.some((word, index) => isVerb(word, words[index - 1], language))
  )
}

function isVerb(
  { lower }: Word,
  before: Word | undefined,
  { finiteVerbs, nounMarkers }: Language,
): boolean {
  return finiteVerbs.has(lower) && before !== undefined && !nounMarkers.has(before.lower)
}

/** Whether words after the last marker say something of their own. */
function isSubstantial(
  { sentence, block }: MarkedSentence,
  rest: Span,
  language: Language,
): boolean {
  if (sentence.quotations.some(({ textSpan }) => overlaps(textSpan, rest))) return true
  const words = readWords(block.text, rest, [], [])
  if (words.some(({ text }) => isDigit(text.charAt(0)))) return true
  return words.filter(({ lower }) => !language.functionWords.has(lower)).length >= SHORTEST_CLAUSE
}

/** A span without the spaces and commas at its start. */
function withoutMargin(text: string, { start, end }: Span): Span {
  let at = start
  while (at < end && (isSpace(text.charAt(at)) || ',;:'.includes(text.charAt(at)))) at++
  return { start: at, end }
}
