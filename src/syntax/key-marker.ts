/** Reads markers made of keys, in pandoc's syntax: `[see @key, pp. 33–35; -@other]`. */
import type { CiteItem } from '../model/citation.ts'
import { applyEdits, type SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { followsWord, type KeyMatch, matchKey } from './cite-key.ts'
import { parseCiteTail } from './cite-tail.ts'
import { markerProblem } from './marker-problem.ts'
import { parseNumberMarker } from './number-marker.ts'
import { edgeSpaces, holdsLineEnd, removal, sameItems, setSeparator } from './mend-marker.ts'
import type { MarkerMend, ParsedMarker } from './parsed-marker.ts'
import { printCitationMarker } from './print-citation-marker.ts'

const CLOSER: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '{': '}',
  '[': ']',
}

const mixture = 'mixes keys and numbers'

/** One cite between semicolons: where it starts and ends, and the keys found in it. */
interface Segment {
  readonly start: number
  end: number
  readonly keys: KeyMatch[]
}

/** `undefined` when no key stands in `raw`, or when a marker stands inside it. */
export function parseKeyMarker(raw: string): ParsedMarker | undefined {
  const segments = splitSegments(raw)
  if (!segments) return undefined
  if (segments.every(({ keys }) => keys.length === 0)) return parseKeyless(raw)
  const { items, slips } = read(raw, segments)
  const [problem] = slips.problems
  if (problem === undefined) return { form: 'key', items }
  const mended = mend(raw, items, slips)
  const help =
    problem === mixture
      ? 'name every source by its key, as in [@key; @other]'
      : `write ${mended?.text.replaceAll('\n', ' ') ?? printCitationMarker(items)}`
  const marker = { form: 'key', items, problem: markerProblem(raw, problem, help) } as const
  return mended ? { ...marker, problem: { ...marker.problem, mend: mended.mend } } : marker
}

/** What is wrong with a marker, and the edits that would mend it. */
interface Slips {
  readonly problems: Set<string>
  readonly edits: SpanEdit[]
  /** Whether words stand where it is unclear which key they belong to. */
  isGuess: boolean
}

function read(
  raw: string,
  segments: readonly Segment[],
): { items: readonly CiteItem[]; slips: Slips } {
  const slips: Slips = { problems: new Set(), edits: [...edgeSpaces(raw)], isGuess: false }
  if (slips.edits.length > 0) slips.problems.add('has spaces inside its brackets')
  return { items: segments.flatMap((segment) => readSegment(raw, segment, slips)), slips }
}

/** Proved by reading: the mended marker has no problem, and the same keys in the same order. */
function mend(
  raw: string,
  items: readonly CiteItem[],
  { edits, isGuess }: Slips,
): { text: string; mend: MarkerMend } | undefined {
  if (edits.length === 0 || edits.some(({ span }) => holdsLineEnd(raw, span))) return undefined
  const { text, dropped } = applyEdits(raw, edits)
  const segments = splitSegments(text)
  const after = segments && read(text, segments)
  if (dropped.length > 0 || after?.slips.problems.size !== 0) return undefined
  if (after.items.map(keyOf).join('\n') !== items.map(keyOf).join('\n')) return undefined
  const isSafe = !isGuess && sameItems(after.items, items)
  return { text, mend: { edits, safety: isSafe ? 'safe' : 'unsafe' } }
}

function keyOf({ target }: CiteItem): string {
  return target.kind === 'key' ? target.key : ''
}

/** `[@]` and `[-@ …]` were meant as markers; any other text without a key was not. */
function parseKeyless(raw: string): ParsedMarker | undefined {
  if (!/^\[\s*-?@/.test(raw)) return undefined
  const problem = markerProblem(raw, 'has no key after "@"', 'write a key, as in [@key]')
  return { form: 'key', items: [], problem }
}

/** Cuts at semicolons outside quotation marks, braces and brackets. */
function splitSegments(raw: string): Segment[] | undefined {
  const end = raw.length - 1
  const segments: Segment[] = [{ start: 1, end, keys: [] }]
  const unclosed = new Set<string>()
  for (let index = 1; index < end; index++) {
    const character = raw.charAt(index)
    const current = segments.at(-1)
    const closer = Object.hasOwn(CLOSER, character) ? CLOSER[character] : undefined
    if (character === '\\') index++
    else if (character === ';' && current) {
      current.end = index
      segments.push({ start: index + 1, end, keys: [] })
    } else if (character === '@') {
      const key = matchKey(raw, index)
      if (!key || key.next > end) continue
      current?.keys.push(key)
      index = key.next - 1
    } else if (closer !== undefined && !unclosed.has(closer)) {
      const close = raw.indexOf(closer, index + 1)
      if (close < 0 || close >= end) unclosed.add(closer)
      else if (character === '[' && holdsMarker(raw.slice(index, close + 1))) return undefined
      else index = close
    }
  }
  return segments
}

function holdsMarker(raw: string): boolean {
  return parseNumberMarker(raw) !== undefined || /^\[[^\]]*@/.test(raw)
}

function readSegment(raw: string, { start, end, keys }: Segment, slips: Slips): CiteItem[] {
  if (keys.length === 0) return readKeyless(raw, start, end, slips)
  if (keys.length > 1) slips.problems.add('has several keys without a semicolon between them')
  return keys.map((key, index) => {
    const before = keys[index - 1]?.next ?? start
    const after = keys[index + 1]
    const at = key.start - (raw[key.start - 1] === '{' ? 2 : 1)
    const suppressed = raw[at - 1] === '-' && at - 1 >= before && !followsWord(raw, at - 1)
    const sign = suppressed ? at - 1 : at
    const previous = keys[index - 1]
    if (previous) separate(raw, previous.next, sign, slips)
    const tailEnd = after ? betweenKeys(raw, key.next, after.start - 1) : end
    const prefixStart = index === 0 ? start : betweenKeys(raw, before, at)
    const prefix = clean(raw, { start: prefixStart, end: sign }, slips)
    const tail = parseCiteTail(clean(raw, { start: key.next, end: tailEnd }, slips))
    return {
      target: { kind: 'key', key: key.key },
      ...(prefix !== '' && { prefix }),
      ...tail,
      mode: suppressed ? 'suppress-author' : 'parenthetical',
      span: { start: key.start, end: key.end },
    }
  })
}

/** Puts a semicolon between two keys: in the place of what joins them, else before the second. */
function separate(raw: string, start: number, end: number, slips: Slips): void {
  const border = JOINT.test(raw.slice(start, end)) ? start : betweenKeys(raw, start, end)
  const hasComma = border > start && raw[border - 1] === ','
  const cut = hasComma ? border - 1 : start + raw.slice(start, border).trimEnd().length
  const gap = /^[\s,]*(?:(?:and|&)\s*)?/.exec(raw.slice(cut, end))?.[0] ?? ''
  const { suffix } = parseCiteTail(raw.slice(start, cut))
  if (cut + gap.length < end || suffix !== undefined) slips.isGuess = true
  slips.edits.push(setSeparator(cut, gap, ';'))
}

/** What joins two keys and says nothing of either. */
const JOINT = /^[\s,]*(?:(?:and|&)\s*)?$/

/**
 * Where the first of two keys' words end: after the last comma between them, else at the second. A locator
 * behind that comma is still the first one's.
 */
function betweenKeys(raw: string, start: number, end: number): number {
  const comma = raw.lastIndexOf(',', end - 1)
  if (comma < start) return end
  const { locator, quote, suffix } = parseCiteTail(raw.slice(comma + 1, end))
  const isPlace = (locator ?? quote) !== undefined && suffix === undefined
  return isPlace ? end : comma + 1
}

/** An item without a key: nothing at all, a number, or words that belong to no key. */
function readKeyless(raw: string, start: number, end: number, slips: Slips): CiteItem[] {
  const text = raw.slice(start, end)
  if (text.trim() === '') {
    slips.problems.add('has an empty item')
    slips.edits.push(emptyItem(raw, start, end))
    return []
  }
  const indent = text.length - text.trimStart().length
  const numbers = parseNumberMarker(`[${text.trim()}]`)
  if (!numbers) {
    slips.problems.add('has an item without a key')
    return []
  }
  slips.problems.add(mixture)
  const shift = start + indent - 1
  return numbers.items.map((item) => ({
    ...item,
    span: { start: item.span.start + shift, end: item.span.end + shift },
  }))
}

/** With the semicolon before it, or after it when it is the first; the spaces at the edges are left to others. */
function emptyItem(raw: string, start: number, end: number): SpanEdit {
  if (start > 1) return removal(start - 1, end === raw.length - 1 ? start : end)
  const after = /^;\s*/.exec(raw.slice(end))?.[0] ?? ''
  return removal(end, end + after.length)
}

/** The words without the spaces around them, without a lone "and" or emphasis. */
function clean(raw: string, { start, end }: Span, slips: Slips): string {
  const text = raw.slice(start, end)
  const trimmed = text.trim()
  if (/^,?\s*(?:and|&)$/.test(trimmed)) return ''
  if (!/^(?:\*{1,3}|_{1,3})$/.test(trimmed)) return trimmed
  slips.problems.add('has emphasis inside its brackets')
  const at = start + text.indexOf(trimmed)
  slips.edits.push(removal(at, at + trimmed.length))
  return ''
}
