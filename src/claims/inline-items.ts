/** Finds the items of lists that a paragraph runs together: "1) The pier 2) The ferry", "• The pier • …". */
import type { Span } from '../text/span.ts'

/** How a list counts its items, as the shape of one of its marks. */
interface Counting {
  /** Matches the mark of the first item at the start of the block. */
  readonly opening: RegExp
  /** Matches the marks of later items, behind a space; the first group is the item's number or letter. */
  readonly later: RegExp
}

/** What a later item starts with, behind its mark. */
const ITEM_START = String.raw`(?=\s+["'“‘«]?\p{Lu})`

/** "1. The pier 2. The ferry" is not among them: "moved to pier 2. The crossing" looks the same. */
const countings: readonly Counting[] = [
  counting(String.raw`\(`, String.raw`\d{1,2}|[a-z]`, String.raw`\)`),
  counting('', String.raw`\d{1,2}|[a-z]`, String.raw`\)`),
  counting('', String.raw`\d{1,2}|[a-z]`, String.raw`\.\)`),
  counting('', '[a-z]', String.raw`\.`),
]

const BULLET = '[•‣⁃▪●◦]'
const BULLETED = new RegExp(`^${BULLET}`, 'u')
const BULLETS = new RegExp(String.raw`(?<=^|\s)${BULLET}\s?(?:\d{1,3}[.)]*(?=\s))?`, 'gu')

/** The item after one whose number Markdown took for that of a list: "2) The ferry". */
const AFTER_MARKDOWN = new RegExp(String.raw`(?<=\s)(\d{1,2})\)${ITEM_START}`, 'gu')

/**
 * The marks of the items, first to last; none when the block holds no such list. A list starts with
 * the block, is counted without a gap, and no item starts inside one of the `covered` stretches
 * (brackets, quotations, markers, code), which are in text order.
 */
export function findInlineItems(text: string, covered: readonly Span[]): Span[] {
  if (BULLETED.test(text)) return atLeastTwo(outside(text.matchAll(BULLETS), covered).map(spanOf))
  for (const { opening, later } of countings) {
    const first = opening.exec(text)
    if (!first) continue
    const second = first[1] === '1' ? '2' : 'b'
    return atLeastTwo(
      [first, ...consecutive(outside(text.matchAll(later), covered), second)].map(spanOf),
    )
  }
  const rest = consecutive(outside(text.matchAll(AFTER_MARKDOWN), covered), '2').map(spanOf)
  const first = text.indexOf('1)')
  return first < 0 || first > (rest[0]?.start ?? 0) ? rest : []
}

function counting(before: string, ordinal: string, after: string): Counting {
  const first = ordinal.includes('d') ? '[1a]' : 'a'
  return {
    opening: new RegExp(String.raw`^${before}(${first})${after}(?=\s)`),
    later: new RegExp(String.raw`(?<=\s)${before}(${ordinal})${after}${ITEM_START}`, 'gu'),
  }
}

/** The matches that count on from the second item without a gap. */
function consecutive(
  matches: readonly RegExpExecArray[],
  second: '2' | 'b',
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let expected: string = second
  for (const match of matches) {
    if (match[1] !== expected) continue
    found.push(match)
    expected =
      second === '2'
        ? String(Number(expected) + 1)
        : String.fromCharCode(expected.charCodeAt(0) + 1)
  }
  return found
}

/** The matches that start outside every covered stretch. */
function outside(matches: Iterable<RegExpExecArray>, covered: readonly Span[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let next = 0
  let coveredUntil = 0
  for (const match of matches) {
    for (let span = covered[next]; span && span.start < match.index; span = covered[++next])
      coveredUntil = Math.max(coveredUntil, span.end)
    if (coveredUntil <= match.index) found.push(match)
  }
  return found
}

function spanOf({ index, 0: mark }: RegExpExecArray): Span {
  return { start: index, end: index + mark.length }
}

function atLeastTwo(items: Span[]): Span[] {
  return items.length < 2 ? [] : items
}
