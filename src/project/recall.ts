/** Remembers what was made by name, for as long as what it was made from stays the very same. */

/** Values of one kind, each under a name. */
export interface Recall<Value> {
  /**
   * The value made under this name earlier when its inputs are what they were, one by one and by
   * identity; else what `make` gives. Inputs may depend on the value: it can name what it looked up.
   */
  of(
    name: string,
    inputs: (value: Value) => readonly unknown[],
    make: (earlier: Value | undefined) => Value,
  ): Value
  /** The value made under this name last, whatever has changed since. */
  last(name: string): Value | undefined
  /** Forgets what nobody has asked for since the last sweep. */
  sweep(): void
}

interface Entry<Value> {
  readonly value: Value
  readonly inputs: readonly unknown[]
}

/** Nothing is remembered yet. */
export function remembering<Value>(): Recall<Value> {
  const entries = new Map<string, Entry<Value>>()
  const asked = new Set<string>()
  return {
    of(name, inputs, make) {
      asked.add(name)
      const known = entries.get(name)
      if (known && areSame(known.inputs, inputs(known.value))) return known.value
      const value = make(known?.value)
      entries.set(name, { value, inputs: inputs(value) })
      return value
    },
    last: (name) => entries.get(name)?.value,
    sweep() {
      for (const name of entries.keys()) if (!asked.has(name)) entries.delete(name)
      asked.clear()
    },
  }
}

/** For a single run: makes everything, and keeps nothing. */
export function forgetting<Value>(): Recall<Value> {
  return {
    of: (_name, _inputs, make) => make(undefined),
    last: () => undefined,
    sweep: () => undefined,
  }
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, index) => input === now[index])
}
