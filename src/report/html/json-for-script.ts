/** Prints JSON for a script element. */

/** JSON in which nothing ends the element that holds it, is markup in it, ends a line of a script or may not stand in HTML. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g,
    escape,
  )
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
