/** Lists what sentences state and their sources were searched for, and words it for messages. */
import type { EvidencedBriefing, Passage, Specific } from './evidence.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/** A specific with the sentence it stands in and the sources it was looked up in. */
export interface StatedSpecific {
  readonly specific: Specific
  /** Id of the sentence. */
  readonly sentence: string | undefined
  /** Keys, each once, in text order. */
  readonly sources: readonly string[]
  /** What the sources have that is closest to the claim. */
  readonly closest: readonly Passage[]
}

/** Every specific of the sentences and every pinned quotation; a pinned one was looked up in its own source. */
export function* statedSpecifics({
  sentences,
  evidence,
}: Pick<EvidencedBriefing, 'sentences' | 'evidence'>): Iterable<StatedSpecific> {
  const pinnedBefore = new Set<string>()
  for (const { sentence: index, specifics, cited } of evidence) {
    const sentence = sentences[index]?.id
    if (specifics.length > 0) {
      const sources = [...new Set(cited.flatMap(({ source }) => source ?? []))]
      const closest = cited.flatMap(({ passage }) => passage ?? [])
      for (const specific of specifics) yield { specific, sentence, sources, closest }
    }
    for (const { source, citation, item, pinned, passage } of cited) {
      if (!pinned || source === undefined) continue
      const id = `${citation}:${item}`
      // A marker that covers several stretches pins its words once.
      if (pinnedBefore.has(id)) continue
      pinnedBefore.add(id)
      yield { specific: pinned, sentence, sources: [source], closest: passage ? [passage] : [] }
    }
  }
}

/** `"census"`, or `any of "census", "gazette"`: where something was looked for. */
export function amongSources(sources: readonly string[]): string {
  const names = sources.map((key) => `"${key}"`).join(', ')
  return sources.length === 1 ? names : `any of ${names}`
}

/** How much of a source a message repeats. */
const LONGEST_ECHO = 160

/** Words of a source on one line, cut in the middle of nothing; empty for none. */
export function echo(words: string): string {
  const line = foldSpaces(words)
  if (line.length <= LONGEST_ECHO) return line
  return `${line.slice(0, LONGEST_ECHO).replace(/\s\S*$/, '')} …`
}

/** `"gazette" has "… the words …"`: a passage as help repeats it, with its surroundings. */
export function passageWords({ source, exact, prefix, suffix }: Passage): string {
  const around = exact.length < LONGEST_ECHO / 2 ? `${prefix}${exact}${suffix}` : exact
  return `"${source}" has "${echo(around)}"`
}
