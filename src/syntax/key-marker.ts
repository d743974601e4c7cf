/** Reads markers made of keys, in pandoc's syntax: `[see @key, pp. 33–35; -@other]`. */
import type { CiteItem } from '../model/citation.ts'
import { followsWord, type KeyMatch, matchKey } from './cite-key.ts'
import { parseCiteTail } from './cite-tail.ts'
import { markerProblem } from './marker-problem.ts'
import { parseNumberMarker } from './number-marker.ts'
import type { ParsedMarker } from './parsed-marker.ts'
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
  const problems = new Set<string>()
  if (/^\[\s|\s\]$/.test(raw)) problems.add('has spaces inside its brackets')
  const items = segments.flatMap((segment) => readSegment(raw, segment, problems))
  const [problem] = problems
  if (problem === undefined) return { form: 'key', items }
  const help =
    problem === mixture
      ? 'name every source by its key, as in [@key; @other]'
      : `write ${printCitationMarker(items)}`
  return { form: 'key', items, problem: markerProblem(raw, problem, help) }
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

function readSegment(
  raw: string,
  { start, end, keys }: Segment,
  problems: Set<string>,
): CiteItem[] {
  if (keys.length === 0) return readKeyless(raw, start, end, problems)
  if (keys.length > 1) problems.add('has several keys without a semicolon between them')
  return keys.map((key, index) => {
    const before = keys[index - 1]?.next ?? start
    const after = keys[index + 1]
    const at = key.start - (raw[key.start - 1] === '{' ? 2 : 1)
    const suppressed = raw[at - 1] === '-' && at - 1 >= before && !followsWord(raw, at - 1)
    const tailEnd = after ? betweenKeys(raw, key.next, after.start - 1) : end
    const prefixStart = index === 0 ? start : betweenKeys(raw, before, at)
    const prefix = clean(raw.slice(prefixStart, suppressed ? at - 1 : at), problems)
    const tail = parseCiteTail(clean(raw.slice(key.next, tailEnd), problems))
    return {
      target: { kind: 'key', key: key.key },
      ...(prefix !== '' && { prefix }),
      ...tail,
      mode: suppressed ? 'suppress-author' : 'parenthetical',
      span: { start: key.start, end: key.end },
    }
  })
}

/** Where the first of two keys' words end: after the last comma between them, else at the second. */
function betweenKeys(raw: string, start: number, end: number): number {
  const comma = raw.lastIndexOf(',', end - 1)
  return comma >= start ? comma + 1 : end
}

/** An item without a key: nothing at all, a number, or words that belong to no key. */
function readKeyless(raw: string, start: number, end: number, problems: Set<string>): CiteItem[] {
  const text = raw.slice(start, end)
  if (text.trim() === '') {
    problems.add('has an empty item')
    return []
  }
  const indent = text.length - text.trimStart().length
  const numbers = parseNumberMarker(`[${text.trim()}]`)
  if (!numbers) {
    problems.add('has an item without a key')
    return []
  }
  problems.add(mixture)
  const shift = start + indent - 1
  return numbers.items.map((item) => ({
    ...item,
    span: { start: item.span.start + shift, end: item.span.end + shift },
  }))
}

/** The words without the spaces around them, without a lone "and" or emphasis. */
function clean(text: string, problems: Set<string>): string {
  const trimmed = text.trim()
  if (/^,?\s*(?:and|&)$/.test(trimmed)) return ''
  if (!/^(?:\*{1,3}|_{1,3})$/.test(trimmed)) return trimmed
  problems.add('has emphasis inside its brackets')
  return ''
}
