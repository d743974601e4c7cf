/** Prints JSON for a script element. */

/** JSON in which nothing ends the element that holds it, is markup in it or ends a line of a script. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escape)
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
