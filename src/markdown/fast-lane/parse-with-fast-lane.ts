/** Parses Markdown into the tree of a full parser, and reads what is plain without it. */
import type { Root, RootContent } from 'mdast'
import { parseWithLineFeeds } from '../parse-with-line-feeds.ts'
import { cutRegions } from './cut-regions.ts'
import type { ReadRegion } from './cut-stretches.ts'
import { judgeRest } from './judge-rest.ts'
import type { Judge } from './judge-stretch.ts'
import { KnownLabels } from './known-labels.ts'
import { readBlocks, readFootnotes } from './read-blocks.ts'
import { footnoteLabels, readDefinitions } from './read-definitions.ts'
import { TextLines } from './text-lines.ts'

/** What a parser replaces, and what it drops at the start of what it reads. */
const STRANGE = /\0|^\uFEFF/m
/** Characters: a full parser takes more than in proportion for more; for less, its start would count. */
const JUDGED_AT_ONCE = 4096

/**
 * The same tree as `judge(text)`, positions included; a test and a fuzzer hold it to that. What is not
 * provably plain goes to the judge, some thousand characters at once, and all of it when something could reach
 * into what is.
 */
export function parseWithFastLane(
  text: string,
  judge: Judge,
  judgedAtOnce: number = JUDGED_AT_ONCE,
): Root {
  return parseWithLineFeeds(text, (folded) => parseFolded(folded, judge, judgedAtOnce))
}

function parseFolded(text: string, judge: Judge, judgedAtOnce: number): Root {
  if (STRANGE.test(text)) return judge(text)
  const lines = new TextLines(text)
  const labels = new KnownLabels(text)
  const regions = readRegions(lines, labels)
  if (regions.length === 0) return judge(text)
  const children = regions.every(({ nodes }) => nodes)
    ? regions.flatMap(({ nodes }) => nodes ?? [])
    : judgeRest(lines, regions, judge, { judgedAtOnce, sure: labels.sure })
  if (!children) return judge(text)
  const start = { line: 1, column: 1, offset: 0 }
  const position = { start, end: lines.pointAt(lines.count - 1, text.length) }
  return { type: 'root', children, position }
}

function readRegions(lines: TextLines, labels: KnownLabels): ReadRegion[] {
  const regions = cutRegions(lines)
  const definitions = regions.map((region) => readDefinitions(lines, region))
  for (const { identifier } of definitions.flatMap((found) => found ?? [])) labels.add(identifier)
  const footnotes = regions.map((region) => footnoteLabels(lines, region))
  for (const label of footnotes.flatMap((found) => found ?? [])) labels.add(`^${label}`)
  const read: ReadRegion[] = []
  for (const [index, region] of regions.entries()) {
    const nodes =
      definitions[index] ??
      (footnotes[index] ? readFootnotes(lines, region, labels) : readBlocks(lines, region, labels))
    const last = read.at(-1)
    // No stand-in closes what is open as a list, a quote or a footnote does.
    const isBehindRest = last && !last.nodes && isContainer(nodes?.[0])
    read.push({ ...region, nodes: isBehindRest ? undefined : nodes })
  }
  return read
}

function isContainer(node: RootContent | undefined): boolean {
  const { type } = node ?? {}
  return type === 'list' || type === 'blockquote' || type === 'footnoteDefinition'
}
