/** Finds what stands between angle brackets on one line: addresses, and tags and comments of HTML. */

/** Longer ones are for the judge. */
const ADDRESS = /<([a-z][a-z0-9+.-]{1,30}:[^\s<>\p{Cc}]{0,2000})>/iuy
const TAG =
  /<[a-z][a-z0-9-]{0,30}(?: {1,9}[a-z_:][a-z0-9_.:-]{0,60}(?: ?= ?(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s"'=<>`]{1,500}))?){0,20} {0,9}\/?>/iy
const CLOSING_TAG = /<\/[a-z][a-z0-9-]{0,30} {0,9}>/iy
const COMMENT = /<!--[^->\n](?:[^-\n]|-(?!-)){0,1000}-->/y

/** What the brackets at `start` hold, and the offset behind them. */
export interface Angles {
  readonly type: 'address' | 'html'
  readonly end: number
}

/** `undefined` when only a full parser should say whether the bracket at `start` is more than itself. */
export function findAngles(text: string, start: number, end: number): Angles | undefined {
  const address = endOf(ADDRESS, text, start)
  if (address !== undefined) return address > end ? undefined : { type: 'address', end: address }
  const html =
    endOf(TAG, text, start) ?? endOf(CLOSING_TAG, text, start) ?? endOf(COMMENT, text, start)
  return html === undefined || html > end ? undefined : { type: 'html', end: html }
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
