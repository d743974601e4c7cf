/** Renders the Markdown of a briefing: every sentence an element of its own, every citation a chip. */
import type { Element, ElementContent, Root } from 'hast'
import type { Heading, Html, Image, ImageReference, ListItem, Paragraph, Parents } from 'mdast'
import type { Table, TableCell, TableRow } from 'mdast'
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { CitationNode } from '../../syntax/citation-node.ts'
import { citationChips, type ChipContext } from './citation-chips.ts'
import { element } from './element.ts'
import { headingLevels } from './heading-levels.ts'
import { linkHandlers } from './links.ts'
import { withoutComments } from '../../syntax/raw-html.ts'
import { printAhead } from './print-html.ts'
import { sentenceElements, type SentenceContext } from './sentence-elements.ts'

const flowParents: ReadonlySet<Parents['type']> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
])

/** What rendering needs to know besides the briefing. */
export interface ProseContext extends ChipContext, SentenceContext {
  /** Ids of the sections, by index. */
  readonly sectionIds: readonly string[]
}

/** The text of one section. */
interface RenderedSection {
  /** Index into the briefing's sections. */
  readonly section: number
  readonly content: readonly ElementContent[]
}

export interface RenderedProse {
  readonly sections: readonly RenderedSection[]
  /** The list of footnotes, when a footnote says more than which source it cites. */
  readonly notes?: readonly ElementContent[]
}

/** Renders a briefing's text section by section. Its title is left to the head of the page. */
export function renderProse(briefing: ClaimedBriefing, context: ProseContext): RenderedProse {
  const openings = new Map<ElementContent, number>()
  const root = toHast(briefing.tree, {
    clobberPrefix: 'note-',
    footnoteLabel: context.words.text.footnotes,
    footnoteBackLabel: (index) => context.words.text.backToText(String(index + 1)),
    footnoteLabelProperties: {},
    handlers: {
      ...blockHandlers(context),
      ...linkHandlers(context),
      citation: (_: State, node: CitationNode) => citationChips(node, context),
      heading: headingHandler(briefing, context, openings),
    },
  })
  return groupBySection(root.type === 'root' ? root : { type: 'root', children: [] }, openings)
}

function groupBySection(
  { children }: Root,
  openings: ReadonlyMap<ElementContent, number>,
): RenderedProse {
  const sections: { section: number; content: ElementContent[] }[] = []
  let current = { section: 0, content: new Array<ElementContent>() }
  let notes: readonly ElementContent[] | undefined
  for (const child of children) {
    if (child.type === 'doctype') continue
    if (child.type === 'element' && child.properties['dataFootnotes'] !== undefined) {
      notes = child.children
      continue
    }
    const opened = openings.get(child)
    if (opened !== undefined || sections.length === 0) {
      current = { section: opened ?? 0, content: [] }
      sections.push(current)
    }
    current.content.push(child)
  }
  const filled = sections.filter(({ content }) => content.some(({ type }) => type === 'element'))
  return { sections: filled, ...(notes && { notes }) }
}

function headingHandler(
  briefing: ClaimedBriefing,
  context: ProseContext,
  openings: Map<ElementContent, number>,
): (state: State, node: Heading) => Element | undefined {
  const { levelOf, isTitle } = headingLevels(briefing)
  const sectionAt = new Map(
    briefing.sections.map(({ heading, depth }, index) => [depth > 0 ? heading.start : -1, index]),
  )
  return (state, node) => {
    if (isTitle(node)) return undefined
    const section = sectionAt.get(node.position?.start.offset ?? -1)
    const id = section === undefined ? undefined : context.sectionIds[section]
    const content = sentenceElements(state, node, context)
    const level = `h${levelOf(node)}`
    // A heading without words heads nothing that could be heard, but links lead to it.
    const name = content.some(hasWords) ? level : 'div'
    const heading = printAhead(element(name, id === undefined ? {} : { id }, content))
    if (section !== undefined) openings.set(heading, section)
    return heading
  }
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && node.children.some(hasWords)
}

function blockHandlers(context: ProseContext): Handlers {
  return {
    paragraph: (state: State, node: Paragraph, parent: Parents | undefined) => {
      const paragraph = element('p', {}, sentenceElements(state, node, context))
      // A tight item takes the nodes out of its paragraphs.
      return parent?.type === 'listItem' ? paragraph : printAhead(paragraph)
    },
    html: (_: State, { value }: Html, parent: Parents | undefined) => rawHtml(value, parent),
    image: (_: State, node: Image) => imageNote(node, context),
    imageReference: (_: State, node: ImageReference) => imageNote(node, context),
    code: (_: State, { value }: { value: string }) =>
      element('pre', {}, [element('code', {}, [value])]),
    listItem: listItemHandler(),
    table: (state: State, node: Table) =>
      element(
        'div',
        { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: context.words.text.table },
        [defaultHandlers.table(state, node)],
      ),
    tableRow: (state: State, node: TableRow, parent: Parents | undefined) => {
      const align = parent?.type === 'table' ? (parent.align ?? []) : []
      const isHeader = parent?.type === 'table' && parent.children[0] === node
      const cells = node.children.map((cell, column) =>
        tableCell(state, cell, isHeader, align[column], context),
      )
      return printAhead(element('tr', {}, cells))
    },
  }
}

/** The library looks through the whole list again for each of its items: it gets one that says at once how it is set. */
function listItemHandler(): (state: State, node: ListItem, parent: Parents | undefined) => Element {
  const spreads = new WeakMap<Parents, boolean>()
  return (state, node, parent) => {
    let list = parent
    if (parent?.type === 'list') {
      const known = spreads.get(parent)
      const spread = known ?? (parent.spread === true || parent.children.some(isSpread))
      if (known === undefined) spreads.set(parent, spread)
      list = { ...parent, spread, children: [] }
    }
    const item = defaultHandlers.listItem(state, { ...node, checked: null }, list)
    if (typeof node.checked !== 'boolean') return printAhead(item)
    const box = element('span', {}, [node.checked ? '☑ ' : '☐ '])
    return printAhead({ ...item, children: [box, ...item.children] })
  }
}

function isSpread({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

function tableCell(
  state: State,
  cell: TableCell,
  isHeader: boolean,
  align: 'left' | 'right' | 'center' | null | undefined,
  context: ProseContext,
): Element {
  const className = align === 'right' || align === 'center' ? { className: [align] } : {}
  const content = sentenceElements(state, cell, context)
  return isHeader
    ? element('th', { scope: 'col', ...className }, content)
    : element('td', className, content)
}

/** Shows raw HTML as text; only its comments go. */
function rawHtml(value: string, parent: Parents | undefined): Element | undefined {
  const shown = withoutComments(value)
  if (shown.trim() === '') return undefined
  const code = element('code', {}, [shown])
  return parent && flowParents.has(parent.type) ? element('pre', {}, [code]) : code
}

function imageNote({ alt }: Image | ImageReference, { words: { text } }: ProseContext): Element {
  return element('span', { className: ['left-out'] }, [text.image(alt || text.noDescription)])
}
