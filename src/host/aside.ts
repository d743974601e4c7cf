/** Says what work beside the program's own thread takes and gives. */

/** How much a piece of work may take before it is ended. */
export interface Budget {
  readonly milliseconds: number
  /** Of the heap, in units of 2^20 bytes. */
  readonly megabytes: number
}

/** Whether work came to its end, and what it had too little of when it did not. */
export type AsideOutcome = 'done' | 'out-of-time' | 'out-of-memory' | 'failed' | 'unavailable'
