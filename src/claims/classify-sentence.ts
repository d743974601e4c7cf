/** Decides whether a sentence is a claim, and says why. */
import type { Feature, Policy, Reasoned, SentenceKind } from '../model/sentence.ts'
import { applyPolicy } from './apply-policy.ts'
import { exclusions } from './exclusions/exclusions.ts'
import { findFeatures, scoreOf } from './score-sentence.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** A sentence's kind with its reason, and the score with what it is made of. */
interface Classification extends Reasoned<SentenceKind> {
  readonly score: number
  readonly features: readonly Feature[]
}

/**
 * What a sentence is. `settled` is what its place or its author has decided already: a heading, a
 * section without claims, a declaration.
 */
export function classifySentence(
  sentence: SentenceFacts,
  settled: Reasoned<SentenceKind> | undefined,
  policy: Policy,
): Classification {
  const excluded = firstExclusion(sentence)
  const features = findFeatures(sentence, excluded.value)
  const score = scoreOf(features)
  const decision = settled ?? applyPolicy(policy, excluded, features, score)
  return { ...decision, score, features }
}

function firstExclusion(sentence: SentenceFacts): Reasoned<SentenceKind> {
  for (const { kind, find } of exclusions) {
    const reason = find(sentence)
    if (reason !== undefined) return { value: kind, reason }
  }
  return { value: 'claim', reason: 'a statement that no exclusion covers' }
}
