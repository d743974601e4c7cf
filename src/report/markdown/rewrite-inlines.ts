/** Rewrites the inline Markdown of a block: citations, addresses, raw HTML, and what lacks a source. */
import type { FootnoteReference, Link, LinkReference, PhrasingContent, Text } from 'mdast'
import type { Link as BriefingLink } from '../../model/briefing.ts'
import type { ResolvedCitation } from '../../model/citation.ts'
import { ownProse } from '../../syntax/citation-node.ts'
import { withoutComments } from '../../syntax/raw-html.ts'
import { isAnalysis, type BlockContent } from '../block-content.ts'
import { safeUrl } from '../html/safe-url.ts'
import { referenceMarkdown } from '../reference/reference-markdown.ts'
import { saysMore } from '../says-more.ts'
import { newReference } from './footnotes.ts'
import { noteParts } from './note-parts.ts'
import type { CitationStyle, Rewriting } from './rewriting.ts'

/** Words of ours, and where in the block's text they go. */
interface Mark {
  readonly at: number
  readonly words: string
}

/** Where a walk over a block's leaves stands. */
interface Walk {
  readonly rewriting: Rewriting
  readonly style: CitationStyle
  readonly marks: readonly Mark[]
  readonly links: readonly BriefingLink[]
  /** Offset in the block's text. */
  at: number
  /** Index of the first mark that is not placed yet. */
  mark: number
  /** Index of the first link that does not end before the present offset. */
  link: number
}

/** The content of a paragraph, heading or cell; `content` is absent for nodes that are no block. */
export function rewriteInlines(
  children: readonly PhrasingContent[],
  content: BlockContent | undefined,
  style: CitationStyle,
  rewriting: Rewriting,
): PhrasingContent[] {
  const marks = content ? marksOf(content, rewriting) : []
  const links = content?.links ?? []
  const walk = { rewriting, style, marks, links, at: 0, mark: 0, link: 0 }
  const rewritten = rewriteAll(walk, children, false)
  walk.at = Infinity
  placeMarks(walk, rewritten)
  return rewritten
}

function marksOf(content: BlockContent, { excuses, context }: Rewriting): readonly Mark[] {
  const { text } = context.words
  const marks = content.sentences.flatMap(({ id, kind, coverage, trailing, textSpan }): Mark[] => {
    const at = textSpan.end
    if (trailing) return [{ at, words: text.lastPartNeedsSource }]
    if (kind !== 'claim' || coverage.length > 0) return []
    const excuse = excuses.get(id)
    return [{ at, words: excuse === undefined ? text.needsSource : text.leftWithout(excuse) }]
  })
  return isAnalysis(content) ? [...marks, { at: Infinity, words: text.analysis }] : marks
}

function rewriteAll(
  walk: Walk,
  nodes: readonly PhrasingContent[],
  inLink: boolean,
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    if (!inLink) placeMarks(walk, out)
    rewriteNode(walk, node, inLink, out)
  }
  return out
}

function rewriteNode(
  walk: Walk,
  node: PhrasingContent,
  inLink: boolean,
  out: PhrasingContent[],
): void {
  switch (node.type) {
    case 'text':
      return rewriteText(walk, node, inLink, out)
    case 'emphasis':
    case 'strong':
      return push(out, { ...node, children: rewriteAll(walk, node.children, inLink) })
    case 'link':
    case 'linkReference':
      return rewriteLink(walk, node, out)
    case 'html':
      return rewriteHtml(node.value, out)
    case 'imageReference': {
      const { url, title } = walk.rewriting.definitions.get(node.identifier) ?? { url: '' }
      return push(out, { type: 'image', url, title, alt: node.alt })
    }
    case 'delete':
      // Nobody asserts what is struck out, so nothing in it is a citation.
      return push(out, { ...node, children: node.children.map(asText) })
    case 'citation':
    case 'footnoteReference':
      walk.at += ownProse(node)?.length ?? 0
      return inLink ? push(out, asText(node)) : rewriteMarker(walk, node, out)
    default:
      walk.at += ownProse(node)?.length ?? 0
      return push(out, node)
  }
}

function push(out: PhrasingContent[], node: PhrasingContent): void {
  out.push(node)
}

function asText(node: PhrasingContent): PhrasingContent {
  return node.type === 'citation' || node.type === 'footnoteReference'
    ? { type: 'text', value: ownProse(node) ?? '' }
    : node
}

/** Cuts the text where a mark goes and around addresses. */
function rewriteText(walk: Walk, { value }: Text, inLink: boolean, out: PhrasingContent[]): void {
  const start = walk.at
  const end = start + value.length
  while (walk.at < end) {
    if (!inLink) placeMarks(walk, out)
    const bare = inLink ? undefined : nextBareLink(walk)
    const isInside = bare !== undefined && bare.textSpan.start <= walk.at
    const linkBorder = (isInside ? bare.textSpan.end : bare?.textSpan.start) ?? end
    const markBorder = inLink ? end : (walk.marks[walk.mark]?.at ?? end)
    const to = Math.min(end, linkBorder, isInside ? end : markBorder)
    const text: Text = { type: 'text', value: value.slice(walk.at - start, to - start) }
    walk.at = to
    if (!isInside) out.push(text)
    else {
      // A bar would end the cell of a table, and cannot be escaped in an address.
      out.push({ type: 'link', url: bare.url.replaceAll('|', '%7C'), children: [text] })
      cite(walk, walk.rewriting.citationsByStart.get(bare.span.start), out)
    }
  }
}

function nextBareLink(walk: Walk): BriefingLink | undefined {
  while ((walk.links[walk.link]?.textSpan.end ?? Infinity) <= walk.at) walk.link++
  return walk.links[walk.link]
}

/** A numbered link becomes its note; a link to a source keeps its words and gets one. */
function rewriteLink(walk: Walk, node: Link | LinkReference, out: PhrasingContent[]): void {
  const { citationsByStart, definitions } = walk.rewriting
  const citation = citationsByStart.get(node.position?.start.offset ?? -1)
  const { url, title } =
    node.type === 'link' ? node : (definitions.get(node.identifier) ?? { url: '' })
  const children = rewriteAll(walk, node.children, true)
  if (citation?.form === 'numbered-link' && walk.style !== 'as-written')
    return cite(walk, citation, out)
  // What is neither an address nor relative could run when it is clicked.
  const isSafe = safeUrl(url) !== undefined || !/^\s*[a-z][a-z\d+.-]*:/i.test(url)
  if (isSafe) out.push({ type: 'link', url, ...(title && { title }), children })
  else out.push(...children, { type: 'text', value: ` (${url})` })
  cite(walk, citation, out)
}

function rewriteHtml(html: string, out: PhrasingContent[]): void {
  const value = withoutComments(html)
  if (value.trim() !== '') out.push({ type: 'inlineCode', value })
}

function rewriteMarker(
  walk: Walk,
  node: Extract<PhrasingContent, { type: 'citation' | 'footnoteReference' }>,
  out: PhrasingContent[],
): void {
  const { citationsByStart, footnotes } = walk.rewriting
  const citation = citationsByStart.get(node.position?.start.offset ?? -1)
  if (node.type === 'footnoteReference') {
    const definition = footnotes.get(node.identifier)
    if (definition && (!citation || saysMore(definition)))
      return refer(walk, { kind: 'authors', reference: newReference(), definition }, out)
  }
  if (!citation || citation.items.length === 0 || walk.style === 'as-written')
    out.push(asText(node))
  else cite(walk, citation, out)
}

/** Markers with nothing but space between them share a note. */
function cite(walk: Walk, citation: ResolvedCitation | undefined, out: PhrasingContent[]): void {
  const { drafts, context } = walk.rewriting
  if (!citation || walk.style === 'as-written') return
  const { items, form } = citation
  if (walk.style === 'in-text') {
    trimEnd(out)
    const parts = referenceMarkdown(noteParts(items, context))
    out.push({ type: 'text', value: out.length > 0 ? ' (' : '(' }, ...parts)
    out.push({ type: 'text', value: ')' })
  } else {
    trimEnd(out)
    const last = drafts.at(-1)
    if (last?.kind === 'citing' && out.at(-1) === last.reference) last.items.push(...items)
    else refer(walk, { kind: 'citing', reference: newReference(), items: [...items] }, out)
  }
  if (form === 'malformed') out.push(...markNodes(context.words.text.malformed))
}

function refer(
  { rewriting, style }: Walk,
  draft: Rewriting['drafts'][number],
  out: PhrasingContent[],
): void {
  if (style === 'note') trimEnd(out)
  const reference: FootnoteReference = draft.reference
  rewriting.drafts.push(draft)
  out.push(reference)
}

/** The number of a note stands at its word. */
function trimEnd(out: PhrasingContent[]): void {
  const last = out.at(-1)
  if (last?.type !== 'text') return
  out.pop()
  const value = last.value.trimEnd()
  if (value !== '') out.push({ ...last, value })
}

/** Puts the marks that are due after what is there. */
function placeMarks(walk: Walk, out: PhrasingContent[]): void {
  for (let mark = walk.marks[walk.mark]; mark && mark.at <= walk.at;) {
    out.push(...markNodes(mark.words))
    mark = walk.marks[++walk.mark]
  }
}

function markNodes(words: string): readonly PhrasingContent[] {
  const children: PhrasingContent[] = [{ type: 'text', value: `(${words})` }]
  return [
    { type: 'text', value: ' ' },
    { type: 'emphasis', children },
  ]
}
