/** Measures which sentences are held to need a citation, and how well the score ranks them. */
import * as z from 'zod'
import type { Policy } from '../../src/model/sentence.ts'
import { sentencesOf } from '../claims/block.ts'
import { readRows } from './data-sets.ts'
import { type Figure, percent } from './figure.ts'
import { areaUnderCurve, f1, judge, precision, recall } from './found-and-missed.ts'

interface Labelled {
  readonly src: string
  readonly list: boolean
  readonly text: string
  /** C claim, A analysis, D definition, M meta, Q question, I instruction, X fragment. */
  readonly label: string
  readonly y: boolean
}

const labelled: z.ZodType<Labelled> = z.object({
  src: z.string(),
  list: z.boolean(),
  text: z.string(),
  label: z.string(),
  y: z.number().transform((y) => y === 1),
})

const REPORT = /^(?:seed|drb|onyx)/
const NEVER_CLAIMS = 'QIXM'
const NUMBER_OR_NAME = /\d|\s["“(]?\p{Lu}\p{L}/u

export function measureCitationNeed(): Figure[] {
  const rows = readRows('claims-gold-dev/claims-dev.jsonl', labelled)
  const prose = rows.filter(({ src, list }) => REPORT.test(src) && !list)
  const exempt = rows.filter(({ label }) => NEVER_CLAIMS.includes(label))
  return [
    ...measure(`report prose (${prose.length})`, prose, 'strict', '≥ 98', '≥ 80'),
    ...measure(`all genres (${rows.length})`, rows, 'strict'),
    ...measure(`all genres (${rows.length})`, rows, 'balanced', undefined, undefined, '≥ 74'),
    ...measure(`all genres (${rows.length})`, rows, 'lenient'),
    measureScore(rows),
    {
      name: `questions, instructions, fragments, meta found (${exempt.length})`,
      target: '≥ 75',
      value: percent(exempt.filter((row) => !isClaim(row, 'strict')).length, exempt.length),
      allSentences: '0.0',
      numberOrName: percent(exempt.filter((row) => !hasNumberOrName(row)).length, exempt.length),
    },
  ]
}

function measure(
  genre: string,
  rows: readonly Labelled[],
  policy: Policy,
  ...targets: readonly (string | undefined)[]
): Figure[] {
  const own = judge(rows, (row) => isClaim(row, policy))
  const all = judge(rows, () => true)
  const simple = judge(rows, hasNumberOrName)
  return [recall, precision, f1].map((of, index) => {
    const target = targets[index]
    const value = of(own)
    const baselines = { allSentences: of(all), numberOrName: of(simple) }
    const measured = ['recall', 'precision', 'F1'][index] ?? ''
    return {
      name: `${policy}, ${genre}: ${measured}`,
      ...(target !== undefined && { target }),
      value,
      ...baselines,
    }
  })
}

function measureScore(rows: readonly Labelled[]): Figure {
  const simple = rows.map((row) => ({ y: row.y, score: hasNumberOrName(row) ? 1 : 0 }))
  return {
    name: `score, all genres (${rows.length}): AUC`,
    target: '≥ 0.82',
    value: areaUnderCurve(rows.map((row) => ({ y: row.y, score: scoreOf(row) }))),
    allSentences: '0.500',
    numberOrName: areaUnderCurve(simple),
  }
}

/** A list item is given a neighbour, for a list of one item may be a heading. */
function read({ text, list }: Pick<Labelled, 'text' | 'list'>, policy: Policy) {
  const item = { kind: 'list-item', group: 0 } as const
  return list
    ? sentencesOf(
        [
          { ...item, text },
          { ...item, text: '' },
        ],
        policy,
      )
    : sentencesOf([text], policy)
}

function isClaim(row: Labelled, policy: Policy): boolean {
  return read(row, policy).some(({ kind }) => kind === 'claim')
}

/** The highest score among the sentences that a labelled sentence falls into. */
function scoreOf(row: Labelled): number {
  return Math.max(...read(row, 'strict').map(({ score }) => score))
}

function hasNumberOrName({ text }: Labelled): boolean {
  return NUMBER_OR_NAME.test(text)
}
