/** Narrows the claims of a briefing to those that its policy asks about. */
import type { Feature, Policy, Reasoned, SentenceKind } from '../model/sentence.ts'

/** Words of the author's own thinking. */
const analysis: ReadonlySet<string> = new Set([
  'norm',
  'inference',
  'definition',
  'future',
  'hypothesis',
  'evaluation',
  'generality',
  'reader addressed',
  'first person plural',
])

/** What can be looked up, and so is asked for even in analysis. */
const specifics: ReadonlySet<string> = new Set([
  'number',
  'date',
  'percentage or money',
  'quotation',
  'attribution',
  'two names',
])

/** The least score of a claim under `lenient`: a statement with one strong specific. */
const HIGH_SCORE = 2

/** A sentence's kind under a policy; only `claim` can change, and only into `analysis`. */
export function applyPolicy(
  policy: Policy,
  { value: kind, reason }: Reasoned<SentenceKind>,
  features: readonly Feature[],
  score: number,
): Reasoned<SentenceKind> {
  if (kind !== 'claim' || policy === 'strict') return { value: kind, reason }
  if (policy === 'lenient' && score < HIGH_SCORE)
    return { value: 'analysis', reason: 'too few specifics for the lenient policy' }
  const thought = features.find(({ name }) => analysis.has(name))
  if (!thought || features.some(({ name }) => specifics.has(name))) return { value: kind, reason }
  return {
    value: 'analysis',
    reason: `the author's own thinking (${thought.name}) without a specific`,
  }
}
