/** Says that the job cannot be done as asked: the invocation, the config or a path is at fault. */

/** Caught once, in `cli.ts`; printed without a stack; exit code 2. */
export class UsageError extends Error {
  /** What to do, imperative and in lower case. */
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.name = 'UsageError'
    this.help = help
  }
}
