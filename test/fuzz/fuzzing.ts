/** Says what a kind of fuzzing is: a law that random inputs must keep. */

/** One kind of fuzzing; `run.ts` lists them. */
export interface Fuzzing {
  /** As `npm run fuzz` takes it, with a letter in it. */
  readonly name: string
  /** How many inputs are tried when nobody says how many. */
  readonly count: number
  /** Tries that many inputs made from `seed`. */
  run(count: number, seed: number): Promise<FuzzResult> | FuzzResult
}

/** What came out: a sentence to print, which shows the smallest input that breaks the law, if any. */
export interface FuzzResult {
  readonly isBroken: boolean
  readonly message: string
}
