/** Holds the laws of briefings, registries, configs and projects on some inputs; `npm run fuzz` tries very many. */
import { expect, it } from 'vitest'
import { tryLaws } from './subject.ts'
import { subjects } from './subjects.ts'

it.each(subjects.map((subject) => ({ name: subject.name, subject })))(
  'all $name keep the laws',
  async ({ subject }) => {
    expect(await tryLaws(subject, { numRuns: 60 })).toEqual({ tried: 60 })
  },
  180_000,
)
