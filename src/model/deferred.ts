/** Lets an object stand for a larger one whose costly properties are made when somebody asks for them. */

/**
 * Adds the named properties to `object`. Each reads the whole anew whenever it is asked for, so that nothing
 * costly is held here; whoever gives `whole` decides how long it is kept.
 */
export function defer<Held extends object, Whole extends object, Name extends keyof Whole>(
  object: Held,
  names: readonly Name[],
  whole: () => Whole,
): Held & Pick<Whole, Name> {
  for (const name of names)
    Object.defineProperty(object, name, { enumerable: true, get: () => whole()[name] })
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
    if (property) Object.defineProperty(object, name, property)
  }
  // As above: `other` has every one of them.
  return object as Held & Pick<Other, Name>
}
