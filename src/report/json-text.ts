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

/** Lists whose items are taken apart like the whole; an item of any other has one line. */
const OPENED: ReadonlySet<string> = new Set(['documents'])

/**
 * A report in indented lines, each item of its lists in a line of its own, so that a long one stays small and
 * its changes are told line by line.
 */
export function printReport(report: object): DataText {
  return asData([...printReportParts(report)].join(''))
}

/** The same text in parts, of which none holds more than an item and some: it may be larger than a text can be. */
export function* printReportParts(report: object): Iterable<DataText> {
  let batch = ''
  for (const piece of jsonPieces(report, '\n', '')) {
    batch += piece
    if (batch.length < BATCH) continue
    yield asData(escapeJson(batch))
    batch = ''
  }
  yield asData(`${escapeJson(batch)}\n`)
}

/** `line` begins a line of where the value stands; `name` is the name it has there. */
function* jsonPieces(value: unknown, line: string, name: string): Iterable<string> {
  const inner = `${line}  `
  if (Array.isArray(value)) {
    let before = '['
    for (const item of value as readonly unknown[]) {
      yield before + inner
      before = ','
      if (OPENED.has(name)) yield* jsonPieces(item, inner, '')
      else yield JSON.stringify(item)
    }
    yield before === '[' ? '[]' : `${line}]`
  } else if (typeof value === 'object' && value !== null) {
    let before = '{'
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue
      yield `${before}${inner}${JSON.stringify(key)}: `
      before = ','
      yield* jsonPieces(member, inner, key)
    }
    yield before === '{' ? '{}' : `${line}}`
  } else yield JSON.stringify(value)
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
