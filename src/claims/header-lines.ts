/** Recognises what was a line of its own before Markdown joined it to the text: address, byline, rule. */
import { ends } from './reasons.ts'
import { type Verdict, end } from './verdict.ts'

/** "Harbour desk", with or without quotation marks. */
const NAME = String.raw`(?:"[^"\n]{1,80}"\s*|(?:\p{Lu}[\p{L}'-]{0,30}\s+){1,5})`
const LABEL = String.raw`(?:\p{Lu}[\p{L}-]{0,30}:\s+)`
const ADDRESS = String.raw`[<[]?(?:https?://\S+|[^\s@<>]{1,80}@[^\s@<>]{1,80}\.\p{L}{2,12}>?)`
const NEW_START = String.raw`(?=\s+(?:["“(]?\p{Lu}|https?:))`

const lines: readonly (readonly [RegExp, Verdict])[] = [
  [new RegExp(`${LABEL}?${NAME}?${ADDRESS}${NEW_START}`, 'uy'), end(ends.address)],
  [new RegExp(String.raw`\(\p{Lu}[^()[\]]{1,40}\)${NEW_START}`, 'uy'), end(ends.byline)],
  [new RegExp(String.raw`(?:\*{3,}|-{3,}|={3,}|_{3,}|~{3,})(?=\s)`, 'uy'), end(ends.rule)],
]

/** A line's end, with the reason for it. */
interface HeaderLine extends Verdict {
  readonly offset: number
}

/** The header line that all of a sentence is so far, if it starts with one. */
export function headerLineAt(text: string, sentenceStart: number): HeaderLine | undefined {
  for (const [line, verdict] of lines) {
    line.lastIndex = sentenceStart
    if (line.test(text)) return { offset: line.lastIndex, ...verdict }
  }
  return undefined
}
