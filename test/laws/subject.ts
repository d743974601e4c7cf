/** Says what a subject of laws is: a kind of input, and what must hold for each. */
import type * as fc from 'fast-check'

/** One kind of input with its laws; `fuzz/laws.ts` tries them on very many, `laws.test.ts` on some. */
export interface Subject<Input = unknown> {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  /** Throws, with a sentence, where a law is broken. */
  check(input: Input): Promise<void>
}

/** Throws `law` with what was found when it does not hold. */
export function mustHold(holds: boolean, law: string, found: unknown = ''): void {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(found)}`)
}
