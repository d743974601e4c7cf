/** Says what running a program of the user's takes and gives. */

/** A program to run, what to tell it, and how long to bear with it. */
export interface ProgramRequest {
  /** A command line for the system's shell; from the user's own command line and from nowhere else. */
  readonly command: string
  /** Written to its standard input, which then ends. */
  readonly input: string
  /**
   * Takes each line that it prints, without the line end. `some` progress gives it `patience` anew;
   * after `done` it has a moment to end by itself.
   */
  readonly onLine: (line: string) => 'none' | 'some' | 'done'
  /** Milliseconds to wait for progress. */
  readonly patience: number
  /** Bytes of standard output beyond which it is ended. */
  readonly mostOutput: number
}

/** How a program ended. */
export interface ProgramOutcome {
  /** What went wrong, as the end of a sentence: "it ended with exit code 3"; absent when nothing did. */
  readonly reason?: string
  /** The end of what it wrote to standard error. */
  readonly stderr: string
}
