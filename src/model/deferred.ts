/** Lets an object stand for a larger one whose costly properties are made when somebody asks for them. */

/** What stands behind the deferred properties of one object. */
type MakeWhole = () => object

/**
 * The same getters for every object with the same deferred properties, each object with its whole under a symbol:
 * with getters of its own, each of many thousand objects would have a shape of its own, which is larger than most.
 */
interface Deferral {
  readonly slot: symbol
  readonly getters: ReadonlyMap<PropertyKey, () => unknown>
}

const deferrals = new WeakMap<readonly PropertyKey[], Deferral>()
const slots = new WeakMap<() => unknown, symbol>()

/**
 * Adds the named properties to `object`. Each reads the whole anew whenever it is asked for, so that nothing
 * costly is held here; whoever gives `whole` decides how long it is kept. `names` is best a constant.
 */
export function defer<Held extends object, Whole extends object, Name extends keyof Whole>(
  object: Held,
  names: readonly Name[],
  whole: () => Whole,
): Held & Pick<Whole, Name> {
  const { slot, getters } = deferralOf(names)
  Object.defineProperty(object, slot, { value: whole })
  for (const [name, get] of getters) Object.defineProperty(object, name, { enumerable: true, get })
  // The loop has defined every one of them.
  return object as Held & Pick<Whole, Name>
}

/** Adds the named properties of `other` to `object` as they are there: what is deferred stays so. */
export function takeOver<Held extends object, Other extends object, Name extends keyof Other>(
  object: Held,
  other: Other,
  names: readonly Name[],
): Held & Pick<Other, Name> {
  for (const name of names) {
    const property = Object.getOwnPropertyDescriptor(other, name)
    if (!property) continue
    const slot = property.get && slots.get(property.get)
    if (slot) Object.defineProperty(object, slot, { value: Reflect.get(other, slot) })
    Object.defineProperty(object, name, property)
  }
  // As above: `other` has every one of them.
  return object as Held & Pick<Other, Name>
}

function deferralOf(names: readonly PropertyKey[]): Deferral {
  const known = deferrals.get(names)
  if (known) return known
  const slot = Symbol('whole')
  const getters = new Map(names.map((name) => [name, getterOf(name, slot)]))
  for (const get of getters.values()) slots.set(get, slot)
  const deferral = { slot, getters }
  deferrals.set(names, deferral)
  return deferral
}

function getterOf(name: PropertyKey, slot: symbol): () => unknown {
  return function get(this: object) {
    // `defer` has put it there.
    const makeWhole = Reflect.get(this, slot) as MakeWhole
    return Reflect.get(makeWhole(), name)
  }
}
