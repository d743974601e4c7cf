/** Writes down what resolving a briefing asks of the registry: it depends on these answers and on no others. */
import type { RegistryIndex } from '../compile.ts'
import type { Source } from '../model/source.ts'

/** A key or an address, and the table in which it was looked up. */
export interface Lookup {
  readonly table: keyof RegistryIndex
  readonly name: string
}

/** The same index; `lookups` grows with every name that is asked for, found or not. */
export function recordLookups(index: RegistryIndex): {
  readonly index: RegistryIndex
  readonly lookups: readonly Lookup[]
} {
  const lookups: Lookup[] = []
  const record = (table: keyof RegistryIndex): RegistryIndex[typeof table] => {
    const asked = new Set<string>()
    const note = (name: string): void => {
      if (!asked.has(name)) lookups.push({ table, name })
      asked.add(name)
    }
    return {
      get(name) {
        note(name)
        return index[table].get(name)
      },
      has(name) {
        note(name)
        return index[table].has(name)
      },
    }
  }
  const recorded = { sourcesByKey: record('sourcesByKey'), sourcesByUrl: record('sourcesByUrl') }
  return { index: recorded, lookups }
}

/** What an index said, by the lookups; asked again only of another index. */
const known = new WeakMap<readonly Lookup[], { index: RegistryIndex; answers: Answers }>()

type Answers = readonly (Source | undefined)[]

/** What the index says to each of them: the same array as long as each answer is the same. */
export function answersTo(lookups: readonly Lookup[], index: RegistryIndex): Answers {
  const before = known.get(lookups)
  if (before?.index === index) return before.answers
  const fresh = lookups.map(({ table, name }) => index[table].get(name))
  const isSame = before?.answers.every((answer, at) => answer === fresh[at]) === true
  const answers = before && isSame ? before.answers : fresh
  known.set(lookups, { index, answers })
  return answers
}
