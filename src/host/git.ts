/** The port to git: reads what a repository holds and never changes it. */

/** What git printed, or why it could not, in words a user understands. */
export type GitResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string }

export interface Git {
  /**
   * Runs one git command in a folder, without a shell and without any program that the repository's
   * config names. `input` is written to its standard input.
   */
  run(folder: string, args: readonly string[], input?: string): GitResult
}
