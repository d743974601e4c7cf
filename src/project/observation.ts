/** Says what was seen of one part of a project's set-up. */

export interface Observation {
  /** Whether it will work; a remark is about what works, but not for everything. */
  readonly verdict: 'well' | 'remark' | 'wrong'
  readonly subject: string
  /** Lower case, without a period. */
  readonly words: string
}
