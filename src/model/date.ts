/** Dates that may be partial, as sources and briefings have them. */

/** A calendar date of which month and day may be unknown. Months and days count from 1. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** A date or a range (`end`), perhaps uncertain (`circa`), with its spelling kept. */
export interface DateValue {
  readonly start: PartialDate
  readonly end?: PartialDate
  readonly circa: boolean
  /** As written, or as ISO 8601 when it came as CSL `date-parts`. */
  readonly raw: string
}
