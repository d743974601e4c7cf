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
  return asData(`${escapeJson(JSON.stringify(value, null, 2))}\n`)
}

/** UTF-16 units that are worth a write of their own. */
const BATCH = 65_536

/** The same text in parts, of which none holds more than an item of the object's lists and some: it may be larger than a text can be. */
export function* printJsonParts(value: object): Iterable<DataText> {
  let batch = ''
  for (const piece of jsonPieces(value)) {
    batch += piece
    if (batch.length < BATCH) continue
    yield asData(escapeJson(batch))
    batch = ''
  }
  yield asData(`${escapeJson(batch)}\n`)
}

function* jsonPieces(value: object): Iterable<string> {
  let before = '{'
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue
    yield `${before}\n  ${JSON.stringify(name)}: `
    before = ','
    if (!Array.isArray(item) || item.length === 0) yield indent(item, 2)
    else {
      for (const [at, one] of item.entries()) yield `${at === 0 ? '[' : ','}\n    ${indent(one, 4)}`
      yield '\n  ]'
    }
  }
  yield before === '{' ? '{}' : '\n}'
}

/** In JSON only the lines themselves end in a line feed. */
function indent(item: unknown, columns: number): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', `\n${' '.repeat(columns)}`)
}

function escapeJson(json: string): string {
  return withoutCommands(json.replace(unsafeInJson, escapeUnits))
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
