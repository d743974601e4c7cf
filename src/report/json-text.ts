/** Prints JSON for programs. */
import { asData, type DataText } from '../text/data-text.ts'
import { unsafe, unsafeInJson } from '../text/terminal-text.ts'

/**
 * JSON in which every character that a terminal would obey, or at which some readers break a line,
 * is an escape, and none that the runner of a job would; what a program reads is unchanged. No line end.
 */
export function printJsonLine(value: object): string {
  return withoutCommands(JSON.stringify(value).replace(unsafe, escapeUnits))
}

/** The same in indented lines, each with its line end. */
export function printJson(value: unknown): DataText {
  const text = JSON.stringify(value, null, 2).replace(unsafeInJson, escapeUnits)
  return asData(`${withoutCommands(text)}\n`)
}

/** The older form of a command stands anywhere in a line; in JSON only strings hold these signs. */
function withoutCommands(json: string): string {
  return json.replaceAll('##[', '##\\u005b')
}

/** JSON has only four-digit escapes, so characters beyond them take two. */
function escapeUnits(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')
}
