/** Compares the trees of plain YAML with those of the library. */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { readPlainYaml } from '../../src/syntax/plain-yaml/read-plain-yaml.ts'
import { parseWithLibrary } from '../../src/syntax/yaml-tree.ts'
import { yamlTexts } from '../syntax/random-yaml.ts'
import type { Fuzzing } from './fuzzing.ts'

export const plainYaml: Fuzzing = {
  name: 'plain-yaml',
  count: 200_000,
  run(count, seed) {
    let read = 0
    const same = fc.property(yamlTexts, (text) => {
      const part = { start: 0, end: text.length }
      const tree = readPlainYaml(text, part)
      if (!tree) return true
      read++
      return isDeepStrictEqual(tree, parseWithLibrary(text, part))
    })
    const { failed, numRuns, counterexample } = fc.check(same, { numRuns: count, seed })
    const message = failed
      ? `text ${numRuns} differs: ${JSON.stringify(counterexample?.[0])}`
      : `${numRuns} texts without a difference; ${read} were read without the library`
    return { isBroken: failed, message }
  },
}
