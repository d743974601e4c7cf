/** Parses Markdown into the tree of a full parser, and reads what is plain without it. */
import type { Root, RootContent } from 'mdast'
import { parseWithLineFeeds } from '../parse-with-line-feeds.ts'
import { cutRegions, type Region } from './cut-regions.ts'
import type { ReadRegion } from './cut-stretches.ts'
import { judgeRest } from './judge-rest.ts'
import type { Judge } from './judge-stretch.ts'
import { readBlocks } from './read-blocks.ts'
import { TextLines } from './text-lines.ts'

/** What a parser replaces, and what it drops at the start of what it reads. */
const STRANGE = /\0|^\uFEFF/m
/** Characters: a full parser takes more than in proportion for more; for less, its start would count. */
const JUDGED_AT_ONCE = 4096
/** A line that could open a definition or a footnote. */
const DEFINING_LINE = /^[ \t>*+\-\d.)]*\[/m

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
  if (STRANGE.test(text) || endsWithTab(text)) return judge(text)
  const lines = new TextLines(text)
  const regions = readRegions(lines)
  if (regions.length === 0) return judge(text)
  const children = regions.every(({ nodes }) => nodes)
    ? regions.flatMap(({ nodes }) => nodes ?? [])
    : judgeRest(lines, regions, judge, judgedAtOnce)
  if (!children) return judge(text)
  const start = { line: 1, column: 1, offset: 0 }
  const position = { start, end: lines.pointAt(lines.count - 1, text.length) }
  return { type: 'root', children, position }
}

/** Columns count differently behind a tab of the last line. */
function endsWithTab(text: string): boolean {
  return text.lastIndexOf('\t') > text.lastIndexOf('\n')
}

function readRegions(lines: TextLines): ReadRegion[] {
  const regions = cutRegions(lines)
  const hasDefinitions = regions.some((region) => mayDefine(lines, region))
  const read: ReadRegion[] = []
  for (const region of regions) {
    const hasTab = textOf(lines, region).includes('\t')
    const nodes = hasTab ? undefined : readBlocks(lines, region, hasDefinitions)
    const last = read.at(-1)
    // No stand-in closes what is open as a list or a quote does.
    const isBehindRest = last && !last.nodes && isContainer(nodes?.[0])
    read.push({ ...region, nodes: isBehindRest ? undefined : nodes })
  }
  return read
}

function isContainer(node: RootContent | undefined): boolean {
  return node?.type === 'list' || node?.type === 'blockquote'
}

function mayDefine(lines: TextLines, region: Region): boolean {
  const text = textOf(lines, region)
  return text.includes(']:') && DEFINING_LINE.test(text)
}

function textOf(lines: TextLines, { first, last }: Region): string {
  return lines.text.slice(lines.startOf(first), lines.endOf(last - 1))
}
