/** Tries the laws of the product on very many inputs. */
import * as fc from 'fast-check'
import type { Subject } from '../laws/subject.ts'
import { subjects } from '../laws/subjects.ts'
import type { Fuzzing } from './fuzzing.ts'

/** One kind of fuzzing a subject. */
export const laws: readonly Fuzzing[] = subjects.map(fuzzingOf)

function fuzzingOf<Input>({ name, inputs, check }: Subject<Input>): Fuzzing {
  return {
    name,
    count: 100_000,
    async run(count, seed) {
      const law = fc.asyncProperty(inputs, check)
      const { failed, numRuns, counterexample, errorInstance } = await fc.check(law, {
        numRuns: count,
        seed,
      })
      const message = failed
        ? `input ${numRuns} breaks a law: ${String(errorInstance)}\n${JSON.stringify(counterexample?.[0])}`
        : `${numRuns} inputs keep the laws`
      return { isBroken: failed, message }
    },
  }
}
