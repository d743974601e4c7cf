/** Cuts the words of a list of sources into lines, and lines into the entries that stand on them. */
import type { InlineWords } from './inline-words.ts'
import { isListName } from './list-names.ts'

const BRACKETED = /^\s*(?:\[\^?([1-9]\d{0,2})\]|【([1-9]\d{0,2})】)/
const INNER = /(?<=[\s;,·|•])(?:\[\^?([1-9]\d{0,2})\]|【([1-9]\d{0,2})】)/g
const LABEL = /^[\s>]*([^:：\n]{1,60})[:：]\s*(?=\S)/
const LOOSE = /^\s*([1-9]\d{0,2})[ \t]+(?=\S)/

/** The lines as they stand, also empty ones. */
export function linesOf(words: InlineWords): readonly InlineWords[] {
  const lines: InlineWords[] = []
  let next = 0
  let offset = 0
  for (const line of words.text.split('\n')) {
    const end = offset + line.length + 1
    const from = next
    while ((words.addresses[next]?.start ?? end) < end) next++
    const addresses = words.addresses.slice(from, next)
    lines.push(moved({ text: line, addresses }, -offset))
    offset = end
  }
  return lines
}

/** Two lines as one entry. */
export function joinLines(first: InlineWords, second: InlineWords): InlineWords {
  const { addresses } = moved(second, first.text.length + 1)
  return { text: `${first.text}\n${second.text}`, addresses: [...first.addresses, ...addresses] }
}

/** `Sources: [1] …` without the name of the list. */
export function withoutListName(line: InlineWords): InlineWords {
  const match = LABEL.exec(line.text)
  if (!match || !isListName(match[1] ?? '')) return line
  return cutWords(line, match[0].length, line.text.length)
}

/** `[1] … [2] …` on one line, where the numbers follow each other and every piece can be an entry. */
export function entriesOf(line: InlineWords): readonly InlineWords[] {
  const opening = BRACKETED.exec(line.text)
  if (!opening) return [line]
  const cuts = [0]
  let next = Number(opening[1] ?? opening[2]) + 1
  for (const match of line.text.matchAll(INNER)) {
    if (Number(match[1] ?? match[2]) !== next) continue
    cuts.push(match.index)
    next++
  }
  const pieces = cuts.map((cut, index) => cutWords(line, cut, cuts[index + 1] ?? line.text.length))
  const isAddressed = pieces.every(({ addresses }) => addresses.length > 0)
  const isWorded = pieces.every(
    ({ text, addresses }) => addresses.length === 0 && /\p{L}{2}/u.test(text),
  )
  return isAddressed || isWorded ? pieces : [line]
}

/** `1 …`, `2 …` without their numbers, where every line has the next one; otherwise `undefined`. */
export function looseEntries(lines: readonly InlineWords[]): readonly InlineWords[] | undefined {
  const matches = lines.map(({ text }) => LOOSE.exec(text))
  if (lines.length < 2 || !matches.every((match, index) => Number(match?.[1]) === index + 1))
    return undefined
  return lines.map((line, index) =>
    cutWords(line, matches[index]?.[0].length ?? 0, line.text.length),
  )
}

function cutWords({ text, addresses }: InlineWords, start: number, end: number): InlineWords {
  const inside = addresses.filter((address) => address.start >= start && address.end <= end)
  return moved({ text: text.slice(start, end), addresses: inside }, -start)
}

/** With the places of its addresses moved. */
function moved({ text, addresses }: InlineWords, by: number): InlineWords {
  return {
    text,
    addresses: addresses.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  }
}
