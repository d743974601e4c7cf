/** Decides which addresses from outside may become links. */

const schemes = new Set(['http:', 'https:', 'mailto:'])

/** Longer ones are no use to a reader, and repeated by reference they would blow a page up. */
const LONGEST = 2048

/** The address without control characters and spaces, or `undefined` when it must stay text. */
export function safeUrl(url: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- browsers ignore them inside a scheme, so they go first
  const clean = url.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '')
  if (clean.length > LONGEST || !URL.canParse(clean)) return undefined
  return schemes.has(new URL(clean).protocol) ? clean : undefined
}
