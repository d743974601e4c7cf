/** Says that the job cannot be done as asked: the invocation, the config or a path is at fault. */

/** Caught once, in `cli.ts`; printed without a stack; exit code 2. */
export class UsageError extends Error {
  /** What is wrong; more than one where a file has several places to mend. A line may hold any character. */
  readonly lines: readonly string[]
  /** What to do, imperative and in lower case. */
  readonly help: string | undefined

  constructor(message: string | readonly string[], help?: string) {
    const lines = typeof message === 'string' ? [message] : message
    super(lines.join('\n'))
    this.name = 'UsageError'
    this.lines = lines
    this.help = help
  }
}
