/** What the exit codes mean; scripts rely on them. */

export const exitCodes = {
  /** Checked, and nothing found. */
  clean: 0,
  /** Checked, and errors found (or too many warnings, or too little coverage). */
  findings: 1,
  /** Could not do the job: usage, config, files that cannot be read or written, or a bug. */
  failure: 2,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
