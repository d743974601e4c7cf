/** Holds a claim against the stored text of one source. */
import type { StoredText } from '../model/evidence.ts'
import { type ClosestPassage, closestPassage } from './best-passage.ts'
import { type Find, findInSource } from './find-in-source.ts'
import type { Sought } from './find-specifics.ts'
import { type ReadText, readStoredText } from './read-text.ts'

/** One source, and what it has of a claim. */
export interface HeldSource {
  readonly key: string
  readonly text: ReadText
  readonly closest: ClosestPassage | undefined
  /** For each specific of the claim, in order. */
  readonly finds: readonly Find[]
}

/** What the stored text has of the claim; `language` is the claim's primary subtag. */
export function holdAgainst(
  stored: StoredText & { readonly kind: 'text' },
  claim: ReadText,
  specifics: readonly Sought[],
  language: string,
): HeldSource {
  const text = readStoredText(stored)
  const closest = closestPassage(claim, text)
  const search = { claim, text, closest, language }
  const finds = specifics.map((sought) => findInSource(sought, search))
  return { key: stored.key, text, closest, finds }
}
