/** Refuses what stands where a text should be, such as the bytes of a file. */
import type { NamedText } from '../model/named-text.ts'

/** Throws `TypeError` unless it is a string; `what` names it. */
export function refuseText(what: string, text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`${what} is not a string: ${kindOf(text)}`)
}

/** Throws `TypeError` unless each has a path and a text, both strings; `what` names one, as in "briefing". */
export function refuseTexts(what: string, texts: readonly NamedText[]): void {
  if (!Array.isArray(texts)) throw new TypeError(`No array of ${what}s: ${kindOf(texts)}`)
  for (const [index, { path, text }] of texts.entries()) {
    refuseText(`Path of ${what} ${index + 1}`, path)
    refuseText(`Text of ${what} "${path}"`, text)
  }
}

/** "Undefined", "Number", "Uint8Array". */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}
