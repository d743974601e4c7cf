/** Holds the laws of briefings, registries and configs on some inputs; `npm run fuzz` tries very many. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Subject } from './subject.ts'
import { subjects } from './subjects.ts'

async function brokenLawIn<Input>({ inputs, check }: Subject<Input>): Promise<string> {
  const law = fc.asyncProperty(inputs, check)
  const { errorInstance, counterexample } = await fc.check(law, { numRuns: 60 })
  return counterexample ? `${String(errorInstance)} ${JSON.stringify(counterexample[0])}` : ''
}

it.each(subjects.map((subject) => ({ name: subject.name, subject })))(
  'all $name keep the laws',
  async ({ subject }) => {
    expect(await brokenLawIn(subject)).toBe('')
  },
  180_000,
)
