/** Scores how much a sentence asks for a source, and shows what the score is made of. */
import type { Feature, SentenceKind } from '../model/sentence.ts'
import type { Cue } from './lexicon/language.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** A property of a sentence with what it adds to the score. */
interface WeighedProperty extends Feature {
  holds(sentence: SentenceFacts): boolean
}

const cue = (name: string, weight: number, ...cues: readonly Cue[]): WeighedProperty => ({
  name,
  weight,
  holds: (sentence) => cues.some((wanted) => sentence.cues.has(wanted)),
})

const properties: readonly WeighedProperty[] = [
  { name: 'number', weight: 1, holds: ({ hasNumber }) => hasNumber },
  { name: 'date', weight: 1, holds: ({ hasDate }) => hasDate },
  { name: 'percentage or money', weight: 1, holds: ({ hasShare }) => hasShare },
  { name: 'quotation', weight: 1.5, holds: ({ quotationCount }) => quotationCount > 0 },
  cue('attribution', 1.25, 'attribution'),
  { name: 'proper name', weight: 0.75, holds: ({ nameCount }) => nameCount > 0 },
  { name: 'two names', weight: 0.25, holds: ({ nameCount }) => nameCount > 1 },
  cue('cause or change', 0.75, 'change'),
  cue('comparison', 0.5, 'comparison'),
  cue('quantity', 0.5, 'quantity'),
  cue('past event', 0.5, 'past', 'event'),
  { name: 'acronym', weight: 0.25, holds: ({ acronymCount }) => acronymCount > 0 },
  cue('norm', -1.75, 'normative'),
  cue('reader addressed', -1.5, 'reader'),
  cue('inference', -1.25, 'inference'),
  cue('definition', -1.25, 'definition'),
  cue('first person plural', -1.25, 'we'),
  cue('future', -1, 'future'),
  cue('hypothesis', -1, 'hypothetical'),
  cue('evaluation', -0.75, 'evaluative'),
  cue('generality', -0.75, 'generic'),
  cue('hedge', -0.25, 'hedge'),
]

/** What every sentence starts from. */
const STATEMENT: Feature = { name: 'statement', weight: 1 }

/** What it costs not to be a claim; the kinds that can be mistaken cost less. */
const kindWeights: Readonly<Partial<Record<SentenceKind, number>>> = {
  heading: -5,
  question: -5,
  notice: -4,
  meta: -3,
  label: -4,
  fragment: -3,
  instruction: -3,
  'first-person': -2,
  opinion: -2,
  'own-work': -1,
  'lead-in': -2,
}

/** The features that hold, in a fixed order; their weights add up to the score. */
export function findFeatures(sentence: SentenceFacts, kind: SentenceKind): Feature[] {
  const features: Feature[] = [STATEMENT]
  for (const property of properties)
    if (property.holds(sentence)) features.push({ name: property.name, weight: property.weight })
  const weight = kindWeights[kind]
  if (weight !== undefined) features.push({ name: kind, weight })
  return features
}

export function scoreOf(features: readonly Feature[]): number {
  let score = 0
  for (const { weight } of features) score += weight
  return score
}
