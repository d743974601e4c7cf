/** Splits a briefing's prose into sentences and says of each whether it is a claim, and why. */
import type { Briefing } from '../model/briefing.ts'
import type { Policy, Sentence } from '../model/sentence.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Span } from '../text/span.ts'
import { languageFor } from './lexicon/languages.ts'
import { normaliseText } from './plain-text.ts'
import { readBlock } from './read-block.ts'
import { settleBlocks } from './settle-blocks.ts'

/** What finding sentences needs of a briefing. */
export type Prose = Pick<Briefing, 'blocks' | 'sections' | 'citations' | 'comments' | 'frontMatter'>

export interface SentenceOptions {
  readonly policy: Policy
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
  /** The project's own, beside the language's; the sentence always goes on after them. */
  readonly abbreviations: readonly string[]
}

/** How many hexadecimal digits of the fingerprint tell sentences apart. */
const ID_DIGITS = 8

/** Every sentence of a briefing, in block order. */
export function findSentences(
  prose: Prose,
  { policy, lang, abbreviations }: SentenceOptions,
): Sentence[] {
  const language = languageFor(prose.frontMatter.lang ?? lang, { abbreviations })
  const markersOf = markersByBlock(prose)
  const uses = new Map<string, number>()
  const idOf = (text: string): string => freshId(text, uses)
  return settleBlocks(prose).flatMap((block, index) =>
    readBlock(block, { index, markers: markersOf.get(index) ?? [], language, policy, idOf }),
  )
}

function markersByBlock({ citations }: Prose): ReadonlyMap<number, readonly Span[]> {
  const markers = new Map<number, Span[]>()
  for (const { block, textSpan } of citations) {
    const known = markers.get(block)
    if (known) known.push(textSpan)
    else markers.set(block, [textSpan])
  }
  return markers
}

/** The id of a sentence's words; a repetition gets the next number. */
function freshId(text: string, uses: Map<string, number>): string {
  const id = `c-${fingerprint(normaliseText(text)).slice(0, ID_DIGITS)}`
  const use = (uses.get(id) ?? 0) + 1
  uses.set(id, use)
  return use === 1 ? id : `${id}-${use}`
}
