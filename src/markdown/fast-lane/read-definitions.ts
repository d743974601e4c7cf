/** Reads regions that hold nothing but plain link definitions, or nothing but the starts of footnotes. */
import type { Definition } from 'mdast'
import type { Region } from './cut-regions.ts'
import { identifierOf } from './find-definitions.ts'
import type { TextLines } from './text-lines.ts'

/** One line, without escapes, entities and spaces at its end. */
const DEFINITION =
  /\[([^^[\]\\&\s](?:[^[\]\\&\n]{0,900}[^[\]\\&\s])?)\]: +([^\s\\&<>()\p{Cc}]+)(?: +"([^"\\&\n]+)")?(?=\n|$)/uy
const FOOTNOTE = /\[\^([^[\]\\&\s]{1,900})\]: +(?=\S)/y

/** The definitions, or `undefined` when a line is anything else. */
export function readDefinitions(
  lines: TextLines,
  { first, last }: Region,
): Definition[] | undefined {
  const definitions: Definition[] = []
  for (let line = first; line < last; line++) {
    DEFINITION.lastIndex = lines.startOf(line)
    const [, label, url, title] = DEFINITION.exec(lines.text) ?? []
    if (label === undefined || url === undefined) return undefined
    const identifier = identifierOf(label)
    const position = lines.within(line, lines.startOf(line), lines.endOf(line))
    definitions.push({ type: 'definition', identifier, label, title: title ?? null, url, position })
  }
  return definitions
}

/** The label of the footnote that starts with a line, and the offset of its words. */
export function readFootnoteStart(
  lines: TextLines,
  line: number,
): { readonly label: string; readonly content: number } | undefined {
  const start = lines.startOf(line)
  FOOTNOTE.lastIndex = start
  const [whole, label] = FOOTNOTE.exec(lines.text) ?? []
  return whole === undefined || label === undefined
    ? undefined
    : { label, content: start + whole.length }
}

/** The labels of footnotes that have a line each, when a region holds nothing else. */
export function footnoteLabels(lines: TextLines, { first, last }: Region): string[] | undefined {
  const labels: string[] = []
  for (let line = first; line < last; line++) {
    const start = readFootnoteStart(lines, line)
    if (!start) return undefined
    labels.push(start.label)
  }
  return labels
}
