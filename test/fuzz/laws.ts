/** Tries the laws of the product on very many inputs. */
import { tryLaws, type Subject } from '../laws/subject.ts'
import { subjects } from '../laws/subjects.ts'
import type { Fuzzing } from './fuzzing.ts'

/** One kind of fuzzing a subject. */
export const laws: readonly Fuzzing[] = subjects.map(fuzzingOf)

function fuzzingOf(subject: Subject): Fuzzing {
  return {
    name: subject.name,
    count: 100_000,
    async run(count, seed) {
      const { tried, broken } = await tryLaws(subject, { numRuns: count, seed })
      return broken === undefined
        ? { isBroken: false, message: `${tried} inputs keep the laws` }
        : { isBroken: true, message: `input ${tried} breaks a law: ${broken}` }
    },
  }
}
