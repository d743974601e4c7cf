/** Writes down what rules ask of their context: what they find depends on the answers and on no others. */
import type { RuleContext } from '../model/rule.ts'

/** What rules have asked for so far. */
export interface Asked {
  /** What day it is. */
  readonly today: boolean
  /** Anything of the registry but single sources. */
  readonly registry: boolean
  /** Sources by their keys, found or not. */
  readonly keys: ReadonlySet<string>
}

/** The same context; `asked` changes as rules ask. */
export function recordContext(context: RuleContext): {
  readonly context: RuleContext
  readonly asked: Asked
} {
  const keys = new Set<string>()
  const asked = { today: false, registry: false, keys }
  const { registry, sourcesByKey, today } = context
  const note = (key: string): string => {
    keys.add(key)
    return key
  }
  const table = {
    get: (key: string) => sourcesByKey.get(note(key)),
    has: (key: string) => sourcesByKey.has(note(key)),
    keys() {
      asked.registry = true
      return sourcesByKey.keys()
    },
    get size() {
      asked.registry = true
      return sourcesByKey.size
    },
  }
  const recorded = {
    ...context,
    sourcesByKey: table,
    get today() {
      asked.today = true
      return today
    },
    get registry() {
      asked.registry = true
      return registry
    },
  }
  return { context: recorded, asked }
}
