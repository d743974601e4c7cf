/** Builds blocks, citations and briefings from plain text, for tests of the claims stage. */
import type { Block, BlockKind, Section, Zone } from '../../src/model/briefing.ts'
import type { ResolvedCitation } from '../../src/model/citation.ts'
import type { Comment } from '../../src/model/comment.ts'
import type { ClaimedSentence, Policy, Scope, Sentence } from '../../src/model/sentence.ts'
import type { Span } from '../../src/text/span.ts'
import { coverSentences } from '../../src/claims/cover-sentences.ts'
import { findSentences, type Prose } from '../../src/claims/find-sentences.ts'
import { languageFor } from '../../src/claims/lexicon/languages.ts'
import { sentencesBetween, splitSentences } from '../../src/claims/split-sentences.ts'

const MARKER = /\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|@[^\]]+)\]/g

/** What a test says of a block besides its text. */
export interface BlockSketch extends Partial<Omit<Block, 'text' | 'runs' | 'span'>> {
  readonly text: string
}

/** Markers such as `[1]` and `[@key]` in a text. */
export function markersIn(text: string): Span[] {
  return [...text.matchAll(MARKER)].map(({ index, 0: marker }) => ({
    start: index,
    end: index + marker.length,
  }))
}

/** Blocks as they would stand in a source that holds their texts, a blank line apart. */
export function prose(
  sketches: readonly (BlockSketch | string)[],
  parts: {
    readonly zone?: Zone
    readonly comments?: readonly Comment[]
    readonly lang?: string
  } = {},
): Prose & { readonly source: string } {
  let source = ''
  const blocks = sketches.map((sketch): Block => {
    const { text, ...rest } = typeof sketch === 'string' ? { text: sketch } : sketch
    const start = source.length
    source += `${text}\n\n`
    const end = start + text.length
    const kind: BlockKind = 'paragraph'
    const run = { textStart: 0, textEnd: text.length, start, end }
    return { kind, inlines: [], section: 0, ...rest, text, runs: [run], span: { start, end } }
  })
  const section: Section = {
    title: '',
    depth: 0,
    zone: parts.zone ?? 'body',
    heading: { start: 0, end: 0 },
    span: { start: 0, end: source.length },
  }
  const citations = blocks.flatMap(({ text, span }, block) =>
    markersIn(text).map((textSpan) => citation(text, textSpan, span.start, block)),
  )
  const frontMatter = parts.lang === undefined ? {} : { lang: parts.lang }
  return {
    source,
    blocks,
    sections: [section],
    citations,
    comments: parts.comments ?? [],
    frontMatter: frontMatter as Prose['frontMatter'],
  }
}

function citation(text: string, textSpan: Span, offset: number, block: number): ResolvedCitation {
  const raw = text.slice(textSpan.start, textSpan.end)
  const span = { start: offset + textSpan.start, end: offset + textSpan.end }
  const number = Number.parseInt(raw.slice(1), 10)
  const target = { kind: 'number', number } as const
  return {
    form: 'number',
    items: [{ target, mode: 'parenthetical', span }],
    raw,
    span,
    block,
    textSpan,
  }
}

/** The sentences of one paragraph, as texts with their markers. */
export function split(text: string, lang = 'en'): string[] {
  const breaks = splitSentences(text, markersIn(text), [], languageFor(lang))
  return sentencesBetween(text, breaks).map(({ span }) => text.slice(span.start, span.end))
}

/** The sentences of some blocks under a policy. */
export function sentencesOf(
  sketches: readonly (BlockSketch | string)[],
  policy: Policy = 'strict',
  parts: Parameters<typeof prose>[1] = {},
): Sentence[] {
  return findSentences(prose(sketches, parts), { policy, lang: 'en', abbreviations: [] })
}

/** Kind and reason of the only sentence of a block. */
export function classify(
  sketch: BlockSketch | string,
  policy: Policy = 'strict',
  lang = 'en',
): { kind: string; reason: string } {
  const [sentence, ...others] = sentencesOf([sketch], policy, { lang })
  if (!sentence || others.length > 0) throw new Error('expected one sentence')
  return { kind: sentence.kind, reason: sentence.reason }
}

/** The sentences of some blocks with their coverage. */
function cover(
  sketches: readonly (BlockSketch | string)[],
  scope: Scope = 'sentence',
): { readonly source: string; readonly sentences: readonly ClaimedSentence[] } {
  const briefing = prose(sketches)
  const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
  const covered = coverSentences({ ...briefing, sentences }, { scope, lang: 'en' })
  return { source: briefing.source, sentences: covered }
}

/** Each sentence's coverage as "rule: words [numbers]", with "inherited" where it is. */
export function coverage(
  sketches: readonly (BlockSketch | string)[],
  scope: Scope = 'sentence',
): string[][] {
  const { source, sentences } = cover(sketches, scope)
  return sentences.map((sentence) =>
    sentence.coverage.map(
      ({ by, span, citations, inherited }) =>
        `${by}${inherited ? ' (inherited)' : ''} ${citations.join('+')}: ${source.slice(span.start, span.end).trim()}`,
    ),
  )
}

/** What each sentence leaves uncited behind its last marker. */
export function trailing(text: string): (string | undefined)[] {
  const { source, sentences } = cover([text])
  return sentences.map(({ trailing: rest }) => rest && source.slice(rest.start, rest.end))
}
