/** Reads how long a server asks to be left alone. */

/** Milliseconds from `now`, never below 0; `undefined` when the header is neither seconds nor a date. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const written = header?.trim() ?? ''
  if (/^\d+$/.test(written)) return Number(written) * 1000
  // `Date.parse` takes "2" and "river 7" for dates too: an HTTP date begins with the day of the week.
  const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(written) ? Date.parse(written) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}
