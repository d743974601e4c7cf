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

/** What a sentence's place and its author's declarations say about it. */
export interface Terms {
  /** What its place or its author has decided already: a heading, a section without claims, a declaration. */
  readonly settled?: Reasoned<SentenceKind>
  readonly policy: Policy
  /** Whether the policy was declared in the text; otherwise it is the project's. */
  readonly policyDeclared: boolean
}

/** What a sentence is. */
export function classifySentence(
  sentence: SentenceFacts,
  { settled, policy, policyDeclared }: Terms,
): Classification {
  const excluded = firstExclusion(sentence)
  const features = findFeatures(sentence, excluded.value)
  const score = scoreOf(features)
  if (settled?.value === 'analysis')
    return { ...judgeDeclaredAnalysis(sentence, excluded.value, settled), score, features }
  if (settled) return { value: settled.value, reason: settled.reason, score, features }
  const { value, reason } = applyPolicy(policy, excluded, features, score)
  const named = policyDeclared && (value === 'claim' || value === 'analysis')
  return {
    value,
    reason: named ? `${reason} (policy ${policy}, as declared in the text)` : reason,
    score,
    features,
  }
}

function firstExclusion(sentence: SentenceFacts): Reasoned<SentenceKind> {
  for (const { kind, find } of exclusions) {
    const reason = find(sentence)
    if (reason !== undefined) return { value: kind, reason }
  }
  return {
    value: 'claim',
    reason: sentence.language.listed
      ? 'a statement that no exclusion covers'
      : 'a statement that no exclusion covers (few can: no word list for this language)',
  }
}

/** Declared analysis needs no source, but a statement in it may hold nothing that can be looked up. */
function judgeDeclaredAnalysis(
  sentence: SentenceFacts,
  kind: SentenceKind,
  analysis: Reasoned<SentenceKind>,
): Reasoned<SentenceKind> {
  const specific = specificIn(sentence)
  if (kind !== 'claim' || specific === undefined) return analysis
  return { value: 'claim', reason: `declared analysis, but holds a ${specific}` }
}

function specificIn({ hasNumber, hasDate, quotationCount }: SentenceFacts): string | undefined {
  if (hasNumber) return 'number'
  if (hasDate) return 'date'
  return quotationCount > 0 ? 'quotation' : undefined
}
