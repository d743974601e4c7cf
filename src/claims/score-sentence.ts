/** Scores how much a sentence asks for a source, and shows what the score is made of. */
import type { Feature, SentenceKind } from '../model/sentence.ts'
import type { Cue } from './lexicon/language.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** A property of a sentence with what it adds to the score. */
interface WeighedProperty {
  /** The same for all sentences: a long text has very many. */
  readonly feature: Feature
  holds(sentence: SentenceFacts): boolean
}

const weighed = (
  name: string,
  weight: number,
  holds: (sentence: SentenceFacts) => boolean,
): WeighedProperty => ({ feature: { name, weight }, holds })

const cue = (name: string, weight: number, ...cues: readonly Cue[]): WeighedProperty =>
  weighed(name, weight, (sentence) => cues.some((wanted) => sentence.cues.has(wanted)))

const properties: readonly WeighedProperty[] = [
  weighed('number', 1, ({ hasNumber }) => hasNumber),
  weighed('date', 1, ({ hasDate }) => hasDate),
  weighed('percentage or money', 1, ({ hasShare }) => hasShare),
  weighed('quotation', 1.5, ({ quotationCount }) => quotationCount > 0),
  cue('attribution', 1.25, 'attribution'),
  weighed('proper name', 0.75, ({ nameCount }) => nameCount > 0),
  weighed('two names', 0.25, ({ nameCount }) => nameCount > 1),
  cue('cause or change', 0.75, 'change'),
  cue('comparison', 0.5, 'comparison'),
  cue('quantity', 0.5, 'quantity'),
  cue('past event', 0.5, 'past', 'event'),
  weighed('acronym', 0.25, ({ acronymCount }) => acronymCount > 0),
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

const kindFeatures: ReadonlyMap<string, Feature> = new Map(
  Object.entries(kindWeights).map(([name, weight]) => [name, { name, weight }]),
)

/** The features that hold, in a fixed order; their weights add up to the score. */
export function findFeatures(sentence: SentenceFacts, kind: SentenceKind): Feature[] {
  const features: Feature[] = [STATEMENT]
  for (const property of properties) if (property.holds(sentence)) features.push(property.feature)
  const ofKind = kindFeatures.get(kind)
  if (ofKind) features.push(ofKind)
  return features
}

export function scoreOf(features: readonly Feature[]): number {
  let score = 0
  for (const { weight } of features) score += weight
  return score
}
