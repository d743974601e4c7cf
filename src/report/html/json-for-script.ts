/** Prints JSON for a script element. */

/** JSON in which nothing ends the element that holds it. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
