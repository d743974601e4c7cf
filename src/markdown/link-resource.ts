/** Tells a link's resource, `(https://…)`, from words in parentheses after a marker. */

const RESOURCE =
  /^\(\s*(?:<([^<>\r\n]*)>|([^\s<]\S*?))(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/su
/** A scheme, a path, a fragment, a web host or a file name with an extension. */
const DESTINATION = /^(?:[a-z][a-z0-9+.-]{1,31}:|www\.|[./#?])|[/#]|\.[a-z]{2,5}$/iu

/** Whether `(…)` directly after `[1]` or `[@key]` makes it a link rather than a marker and words. */
export function isLinkResource(parenthesised: string): boolean {
  const match = RESOURCE.exec(parenthesised)
  const destination = match?.[1] ?? match?.[2]
  return destination !== undefined && DESTINATION.test(destination)
}
