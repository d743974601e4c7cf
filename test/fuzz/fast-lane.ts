/** Compares the trees of the fast lane with those of the full parser. */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { parseWithFastLane } from '../../src/markdown/fast-lane/parse-with-fast-lane.ts'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { documents } from '../markdown/random-documents.ts'
import type { Fuzzing } from './fuzzing.ts'

export const fastLane: Fuzzing = {
  name: 'fast-lane',
  count: 200_000,
  run(count, seed) {
    let characters = 0
    let judged = 0
    const same = fc.property(documents, fc.constantFrom(1, 40, undefined), (text, atOnce) => {
      characters += text.length
      const tree = parseWithFastLane(
        text,
        (rest) => {
          judged += rest.length
          return parseMarkdown(rest)
        },
        atOnce,
      )
      return isDeepStrictEqual(tree, parseMarkdown(text))
    })
    const { failed, numRuns, counterexample } = fc.check(same, { numRuns: count, seed })
    const message = failed
      ? `document ${numRuns} differs: ${JSON.stringify(counterexample?.[0])}`
      : `${numRuns} documents without a difference; of ${characters} characters the judge read ${judged}`
    return { isBroken: failed, message }
  },
}
