/** Makes texts of fragments. */
import * as fc from 'fast-check'

/** Fragments one after another; each text holds few different ones, since those meet more often than many. */
export function heapsOf(fragments: readonly string[], maxLength = 40): fc.Arbitrary<string> {
  const any = fc.constantFrom(...fragments)
  return fc
    .array(any, { minLength: 3, maxLength: 14 })
    .chain((few) =>
      fc.array(
        fc.oneof({ arbitrary: fc.constantFrom(...few), weight: 3 }, { arbitrary: any, weight: 1 }),
        { maxLength },
      ),
    )
    .map((parts) => parts.join(''))
}
