/** Prints JSON for a script element. */
import { forbidden } from './forbidden-characters.ts'

/** What ends the element that holds it, is markup in it, ends a line of a script or may not stand in HTML. */
const special = new RegExp(`[<>&\\u2028\\u2029${forbidden}]`, 'g')

/** JSON that has none of it but as escapes. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(special, escape)
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
