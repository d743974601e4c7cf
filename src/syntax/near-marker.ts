/** Finds what was plainly meant as a marker but is none: full-width brackets, tool markers, unclosed ones. */
import type { CiteItem } from '../model/citation.ts'
import { applyEdits } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { matchKey } from './cite-key.ts'
import { markerProblem } from './marker-problem.ts'
import type { MarkerProblem } from './parsed-marker.ts'
import { parseNumberMarker } from './number-marker.ts'

/** Something nearly a marker; spans count from the text's first character. */
export interface NearMarker extends MarkerProblem, Span {
  /** As much as is sure: the numbers in full-width brackets, the key of an unclosed marker. */
  readonly items: readonly CiteItem[]
}

// Every alternative starts with a rare character and is bounded, so one scan is linear.
const NEAR = [
  String.raw`(?<wide>[［【〔]\s?\d{1,3}(?:\s?[,，、;；–-]\s?\d{1,3}){0,20}\s?[］】〕])`,
  String.raw`(?:【\d{1,4}(?::\d{1,4})?†[^【】\n]{0,200}】)`,
  String.raw`(?:\[cite(?::\s?[^\[\]\n]{1,200}|_start|_end)\])`,
  String.raw`(?:[\uE000-\uF8FF]{0,3}(?:file)?cite[\uE000-\uF8FF]{0,3}turn\d{1,4}[a-z]{1,12}\d{1,4}(?:[\uE000-\uF8FF]{0,3}turn\d{1,4}[a-z]{1,12}\d{1,4}){0,50}[\uE000-\uF8FF]{0,3})`,
  String.raw`(?:[\[【]?(?<![\p{L}\p{N}])turn\d{1,4}(?:search|news|view|fetch|open|click|find|file|image|video|academia|reddit|youtube|forecast|finance|sports|product|business|maps)\d{1,4}(?![\p{L}\p{N}])[\]】]?)`,
  String.raw`(?::contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?)`,
  String.raw`(?:[\[【]oai_?cit(?:e|ation|ation_attribution):[^\]】\n]{1,200}[\]】])`,
  String.raw`(?:\[\d{1,4}(?::\d{1,4})?†[^\[\]\n]{0,200}\])`,
  String.raw`(?:\[(?:citation|web|post|page|search|result|news|doc|file|attached_file|code_file|memory|chart|generated_image|image):\s?\d{1,4}(?:\s?,\s?(?:[a-z_]{1,20}:)?\d{1,4}){0,20}\])`,
  String.raw`(?:<grok:render\b[^<>\n]{0,300}>)`,
  String.raw`(?<openKey>\[-?@)`,
  String.raw`(?<openNumber>\[[1-9]\d{0,2}(?:\s?[,;]\s?[1-9]\d{0,2}(?![\d.:%])){1,20}(?![\p{L}\p{N}]|\s?[\])]|\s?[,;]\s?\d))`,
].join('|')
const ANYWHERE = new RegExp(NEAR, 'gu')
const HERE = new RegExp(NEAR, 'uy')
/** What all of them begin with but those that hold "turn". */
const SIGN = /[[［【〔:<]/g
/** The locator of an unclosed marker, as far as it is sure to belong to it. */
const OPEN_LOCATOR = /(?:,\s?\p{L}{1,8}\.?\s?\d+(?:[–-]\d+)?)?/uy

/** In text order, without overlaps; one linear scan. `[sic]`, `[1990s]` and `@handles` are text. */
export function findNearMarkers(text: string): NearMarker[] {
  const found: NearMarker[] = []
  for (const match of nearMatches(text)) {
    // The key of an unclosed marker reaches further than its match, perhaps over what a tool's marker looks like.
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const near = describe(text, match)
    if (near) found.push(near)
  }
  return found
}

/** The matches in text order, without overlaps. Few texts hold "turn", and elsewhere only a sign can begin one. */
function* nearMatches(text: string): Iterable<RegExpExecArray> {
  if (text.includes('turn')) {
    yield* text.matchAll(ANYWHERE)
    return
  }
  let from = 0
  for (const { index } of text.matchAll(SIGN)) {
    if (index < from) continue
    HERE.lastIndex = index
    const match = HERE.exec(text)
    if (!match) continue
    from = HERE.lastIndex
    yield match
  }
}

function describe(text: string, match: RegExpExecArray): NearMarker | undefined {
  const start = match.index
  const end = start + match[0].length
  const groups = match.groups ?? {}
  if (groups['wide'] !== undefined) return wideBrackets(match[0], start)
  if (groups['openKey'] !== undefined) return unclosedKey(text, start, end)
  if (groups['openNumber'] !== undefined) {
    const items = parseNumberMarker(`${match[0]}]`)?.items ?? []
    return { start, end, ...unclosed(match[0]), items: shift(items, start) }
  }
  const message = 'Marker of a chat tool names no source'
  return { start, end, message, help: 'cite the source itself, as in [@key]', items: [] }
}

function wideBrackets(raw: string, start: number): NearMarker {
  const inner = raw.slice(1, -1)
  const items = parseNumberMarker(`[${inner.replace(/[，、；]/g, ',')}]`)?.items ?? []
  const usual = `[${inner.replace(/[，、；]\s?/g, ', ').trim()}]`
  const read = parseNumberMarker(usual)
  const text = applyEdits(usual, read?.problem?.mend?.edits ?? []).text
  const problem = markerProblem(raw, 'has the wrong kind of brackets', `write ${text}`)
  const isRight = read && (read.problem === undefined || read.problem.mend !== undefined)
  const edits = [{ span: { start: 0, end: raw.length }, text }]
  return {
    start,
    end: start + raw.length,
    ...problem,
    ...(isRight && !raw.includes('\n') && { mend: { edits, safety: 'safe' } }),
    items: shift(items, start),
  }
}

function unclosedKey(text: string, start: number, afterAt: number): NearMarker | undefined {
  const key = matchKey(text, afterAt - 1)
  if (!key) return undefined
  OPEN_LOCATOR.lastIndex = key.next
  const end = key.next + (OPEN_LOCATOR.exec(text)?.[0].length ?? 0)
  if (/^\s?\]/.test(text.slice(end, end + 2))) return undefined
  const raw = text.slice(start, end)
  const item: CiteItem = {
    target: { kind: 'key', key: key.key },
    mode: raw.startsWith('[-') ? 'suppress-author' : 'parenthetical',
    span: { start: key.start, end: key.end },
  }
  return { start, end, ...unclosed(raw), items: [item] }
}

function unclosed(raw: string): MarkerProblem {
  const at = raw.length
  const edits = [{ span: { start: at, end: at }, text: ']' }]
  return {
    ...markerProblem(raw, 'has no closing bracket', 'close it with "]"'),
    mend: { edits, safety: 'unsafe' },
  }
}

function shift(items: readonly CiteItem[], by: number): CiteItem[] {
  return items.map((item) => ({
    ...item,
    span: { start: item.span.start + by, end: item.span.end + by },
  }))
}
