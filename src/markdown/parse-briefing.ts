/** Reads a briefing: front matter, sections, prose, citations and comments. */
import type { Root } from 'mdast'
import type { Briefing, Section, Zone, ZoneNames } from '../model/briefing.ts'
import type { Citation } from '../model/citation.ts'
import type { Issue } from '../model/issue.ts'
import { type Limits, usualLimits } from '../model/limits.ts'
import type { Span } from '../text/span.ts'
import { readCitations } from './citations.ts'
import { readComments } from './comments.ts'
import { findExcess } from './complexity.ts'
import { type Excess, excessIssue } from './excess.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseWithFastLane } from './fast-lane/parse-with-fast-lane.ts'
import { blankFrontMatter, findFrontMatter, type FrontMatterBlock } from './front-matter-block.ts'
import { parseMarkdown } from './markdown-parser.ts'
import { findNumberedReferences } from './numbered-references.ts'
import { findProse, type Prose } from './prose-blocks.ts'
import { cutSections, textWithout } from './sections.ts'
import { findTreeExcess } from './tree-excess.ts'
import { uncheckedHtml } from './unchecked-html.ts'
import { zoneIndex } from './zones.ts'

/** A briefing's path, relative to the project root, and its text. */
export interface BriefingFile {
  readonly path: string
  readonly text: string
  /** Why nothing below the front matter is to be read; absent when it is. */
  readonly refusal?: Refusal
  /** Of the text with its front matter blanked, when that has been made already. */
  readonly tree?: Root
}

/** Why a body is not read, and what to do about it, in words. */
export interface Refusal {
  readonly message: string
  readonly help: string
}

/** What reading depends on besides the text. */
export interface ParseOptions {
  readonly zones: ZoneNames
  /** Whether plain regions are read without the full parser, to the same tree; they are when absent. */
  readonly fastLane?: boolean
  /** What is refused unread; the usual when absent. */
  readonly limits?: Limits
}

/**
 * Reads any text and never throws: what is wrong with it is in `issues`. Every offset counts in
 * `file.text`. A text that is too much to parse yields an empty body and an issue that says so.
 */
export function parseBriefing(file: BriefingFile, options: ParseOptions): Briefing {
  const { path, text } = file
  const frontMatterBlock = findFrontMatter(text)
  const { frontMatter, issues } = readFrontMatter(path, text, frontMatterBlock)
  const bodyStart = startOf(frontMatterBlock)
  const { tree, excess } = file.refusal
    ? { tree: emptyTree(), excess: refused(file.refusal, text, bodyStart) }
    : parseBody(file, frontMatterBlock, options)
  const prose = findProse(tree, text)
  const read = readCitations(prose, path, text)
  const body = { start: bodyStart, end: text.length }
  const sections = sectionsOf(prose, read.citations, body, zoneIndex(options.zones))
  const { comments, issues: commentIssues } = readComments(prose, sections, path, text)
  return {
    path,
    text,
    frontMatter,
    title: frontMatter.title ?? sections.find(({ depth }) => depth === 1)?.title ?? '',
    sections,
    blocks: prose.blocks,
    citations: read.citations,
    links: read.links,
    numberedReferences: findNumberedReferences(prose, sections, read.links, read.citations),
    comments,
    issues: [
      ...encodingIssues(path, text),
      ...issues,
      ...(excess ? [excessIssue(path, excess)] : []),
      ...read.issues,
      ...commentIssues,
      ...uncheckedHtml(
        prose.html.map(({ node }) => node),
        path,
      ),
    ],
    hasBody: prose.blocks.some((block) => block.text.trim() !== ''),
    tree,
  }
}

function parseBody(
  { text, tree: readAlready }: BriefingFile,
  frontMatterBlock: FrontMatterBlock | undefined,
  { fastLane = true, limits = usualLimits }: ParseOptions,
): { tree: Root; excess: Excess | undefined } {
  const body = blankFrontMatter(text, frontMatterBlock)
  const excess = findExcess(body, startOf(frontMatterBlock), limits)
  if (excess) return { tree: emptyTree(), excess }
  const tree =
    readAlready ?? (fastLane ? parseWithFastLane(body, parseMarkdown) : parseMarkdown(body))
  const treeExcess = findTreeExcess(tree, body.length, limits)
  return { tree: treeExcess ? emptyTree() : tree, excess: treeExcess }
}

function startOf(frontMatterBlock: FrontMatterBlock | undefined): number {
  return frontMatterBlock?.span.end ?? 0
}

function emptyTree(): Root {
  return { type: 'root', children: [] }
}

/** At the first line that is not read. */
function refused({ message, help }: Refusal, text: string, bodyStart: number): Excess {
  const start = bodyStart + Math.max(0, text.slice(bodyStart).search(/\S/))
  const [line = ''] = text.slice(start, start + 80).split(/[\r\n]/, 1)
  return { kind: 'too-complex', message, help, span: { start, end: start + line.length } }
}

function sectionsOf(
  { headings, blocks }: Prose,
  citations: readonly Citation[],
  body: Span,
  zones: ReadonlyMap<string, Zone>,
): Section[] {
  const markersOf = new Map<number, Span[]>(headings.map(({ block }) => [block, []]))
  for (const { block, textSpan } of citations) markersOf.get(block)?.push(textSpan)
  const opened = headings.flatMap(({ depth, block: index }) => {
    const block = blocks[index]
    if (!block) return []
    return { title: textWithout(block, markersOf.get(index) ?? []), depth, heading: block.span }
  })
  return cutSections(opened, body, zones)
}

/** Decoders put U+0000 through; nobody meant to write it. */
function encodingIssues(path: string, text: string): Issue[] {
  const start = text.indexOf('\0')
  if (start < 0) return []
  const count = text.split('\0').length - 1
  const message = count === 1 ? 'Text holds a NUL character' : `Text holds ${count} NUL characters`
  const location = { path, span: { start, end: start + 1 } }
  return [{ kind: 'invalid-encoding', message, help: 'save the file as UTF-8 text', location }]
}
