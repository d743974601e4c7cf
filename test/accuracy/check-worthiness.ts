/** Measures how well the score ranks sentences of debates by whether they are worth checking. */
import * as z from 'zod'
import { sentencesOf } from '../claims/block.ts'
import { readRows } from './data-sets.ts'
import type { Figure } from './figure.ts'
import { areaUnderCurve } from './found-and-missed.ts'

interface Spoken {
  readonly text: string
  readonly y: boolean
}

const spoken: z.ZodType<Spoken> = z.object({
  text: z.string(),
  y: z.number().transform((y) => y === 1),
})

/** The score was made for written reports, so this shows how far it carries. */
export function measureCheckWorthiness(): Figure[] {
  const rows = readRows('claimbuster-dev/train-sample.jsonl', spoken)
  const scored = rows.map(({ text, y }) => ({
    y,
    score: Math.max(...sentencesOf([text]).map(({ score }) => score)),
  }))
  const simple = rows.map(({ text, y }) => ({ y, score: /\d/.test(text) ? 1 : 0 }))
  return [
    {
      name: `score, spoken debates (${rows.length}): AUC`,
      value: areaUnderCurve(scored),
      allSentences: '0.500',
      numberOrName: areaUnderCurve(simple),
    },
  ]
}
