/** Says what a subject of laws is: a kind of input, and what must hold for each. */
import * as fc from 'fast-check'

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

/** What came of trying some inputs. */
export interface Trial {
  /** How many were tried. */
  readonly tried: number
  /** The law that is broken, and the smallest input that breaks it; absent when all are kept. */
  readonly broken?: string
}

/** Tries the laws on random inputs, with the seed that is usual unless one is given. */
export async function tryLaws<Input>(
  { inputs, check }: Subject<Input>,
  options: { readonly numRuns: number; readonly seed?: number },
): Promise<Trial> {
  const details = await fc.check(fc.asyncProperty(inputs, check), options)
  const { failed, numRuns, counterexample, errorInstance } = details
  if (!failed) return { tried: numRuns }
  return {
    tried: numRuns,
    broken: `${String(errorInstance)}\n${JSON.stringify(counterexample?.[0])}`,
  }
}
