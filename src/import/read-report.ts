/** Reads a report that a chat tool wrote: its sources, its markers, and which of them lead where. */
import type { Nodes, Root } from 'mdast'
import { findExcess } from '../markdown/complexity.ts'
import type { Excess } from '../markdown/excess.ts'
import { findTreeExcess } from '../markdown/tree-excess.ts'
import { blankFrontMatter, findFrontMatter } from '../markdown/front-matter-block.ts'
import { readFrontMatter } from '../markdown/front-matter.ts'
import { spanOf } from '../markdown/inline-prose.ts'
import { parseMarkdown } from '../markdown/markdown-parser.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { addressEdits } from './address-edits.ts'
import { clusterMarkers, type Cluster } from './cluster-markers.ts'
import { findMarkers, type FoundMarkers } from './find-markers.ts'
import { guessLanguage } from './guess-language.ts'
import { type Definitions, readWords } from './inline-words.ts'
import { isListName } from './list-names.ts'
import { definitionsOf, findReferenceLists } from './reference-lists.ts'
import { settlePlainNumbers } from './plain-numbers.ts'
import { joinRanges } from './join-ranges.ts'
import { removalsOf, tailRemovals } from './removals.ts'
import type { Marker, Reference } from './report.ts'
import { resolveMarker, type ResolvedMarker } from './resolve-marker.ts'
import { type ReportSource, SourceTable } from './source-table.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/** Offsets count in the report. */
export interface ReadReport {
  readonly sources: readonly ReportSource[]
  /** Every marker in text order; those without a loss are mapped. */
  readonly markers: readonly ResolvedMarker[]
  /** The places where a citation marker comes. */
  readonly clusters: readonly Cluster<ResolvedMarker>[]
  /** What goes: lists of sources and codes that name nothing. And addresses without their trackers. */
  readonly edits: readonly SpanEdit[]
  /** Why nothing of it was read. */
  readonly excess?: Excess
  /** Whether it has front matter already. */
  readonly hasFrontMatter: boolean
  /** The words of its first heading. */
  readonly title?: string
  /** BCP 47, where there is no doubt. */
  readonly lang?: string
}

/** Total: every text is a report, if perhaps one without sources. */
export function readReport(text: string): ReadReport {
  const block = findFrontMatter(text)
  const prose = blankFrontMatter(text, block)
  const { root, excess } = parseBounded(prose, block?.span.end ?? 0)
  const definitions = definitionsOf(root)
  const lists = findReferenceLists(root, definitions, prose)
  const marked = findMarkers(root, prose, definitions, lists)
  const table = new SourceTable()
  for (const reference of [...lists.references, ...marked.mentions]) table.add(reference)
  numberFootnotes(lists.references, marked.markers, table)
  const found = withPlainNumbers(marked, table, prose)
  const listed = readFrontMatter('', text, block).frontMatter.sources ?? []
  const context = {
    table,
    numbersAreListed: listed.length > 0,
    browsingIsNumbered: browsingIsNumbered(found.markers, table),
    citingFootnotes: citingFootnotes(root, found.markers),
  }
  const markers = found.markers.map((marker) => resolveMarker(marker, context))
  const clusters = clusterMarkers(markers, prose)
  const taken = new Set<Marker>(clusters.flatMap((cluster) => cluster.markers))
  const staying = markers.filter((marker) => !taken.has(marker) && marker.effect === 'stay')
  const needed = neededDefinitions(found, markers, staying)
  const whole = [...lists.whole].filter((index) => !isNeeded(root.children[index], needed))
  const title = titleOf(root, definitions)
  const lang = guessLanguage(prose)
  return {
    sources: table.sources,
    markers,
    clusters,
    edits: [
      ...removalsOf(root, prose, whole),
      ...tailRemovals(root, prose, lists.tails),
      ...markers.flatMap(({ effect, span }) => (effect === 'remove' ? [{ span, text: '' }] : [])),
      ...addressEdits(
        staying,
        [...definitions.values()].filter((one) => needed.has(one.identifier)),
        prose,
      ),
    ],
    hasFrontMatter: block !== undefined,
    ...(excess && { excess }),
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
  }
}

function parseBounded(text: string, start: number): { root: Root; excess: Excess | undefined } {
  const empty: Root = { type: 'root', children: [] }
  const excess = findExcess(text, start)
  if (excess) return { root: empty, excess }
  const root = parseMarkdown(text)
  const treeExcess = findTreeExcess(root, text.length)
  return { root: treeExcess ? empty : root, excess: treeExcess }
}

/** `[1]` means the footnote `[^1]:` where nothing else has the number and nothing refers to the footnote. */
function numberFootnotes(
  references: readonly Reference[],
  markers: readonly Marker[],
  table: SourceTable,
): void {
  const referred = new Set(
    markers.flatMap(({ kind, items }) =>
      kind === 'footnote'
        ? items.flatMap(({ target }) => (target.kind === 'key' ? [target.key] : []))
        : [],
    ),
  )
  for (const { label = '', ...reference } of references) {
    const number = Number(/^[1-9]\d{0,2}$/.exec(label)?.[0] ?? 0)
    if (number > 0 && !referred.has(label) && table.numbered(number).kind === 'none')
      table.add({ ...reference, number })
  }
}

function withPlainNumbers(found: FoundMarkers, table: SourceTable, text: string): FoundMarkers {
  const plain = settlePlainNumbers(found.plain, found.markers, table)
  const markers = [...joinRanges(found.markers, text), ...plain].toSorted(
    (a, b) => a.span.start - b.span.start,
  )
  return { ...found, markers }
}

/** Where every number of `【8†source】` is in the list and nothing else is numbered, the list is theirs. */
function browsingIsNumbered(markers: readonly Marker[], table: SourceTable): boolean {
  return (
    markers.every(({ kind }) => kind !== 'number') &&
    markers.every(
      ({ kind, items }) =>
        kind !== 'browsing' ||
        items.every(
          ({ target }) => target.kind === 'number' && table.numbered(target.number).kind === 'one',
        ),
    )
  )
}

/** The footnotes in which a marker names a source. */
function citingFootnotes(root: Root, markers: readonly Marker[]): ReadonlySet<string> {
  const found = new Set<string>()
  const rest: Nodes[] = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'footnoteDefinition') {
      const { start, end } = spanOf(node)
      const isInside = ({ start: at }: Span): boolean => at >= start && at < end
      if (markers.some(({ span, items }) => items.length > 0 && isInside(span)))
        found.add(node.identifier)
    } else if ('children' in node) for (const child of node.children) rest.push(child)
  }
  return found
}

/** The identifiers of definitions on which links hang that stay. */
function neededDefinitions(
  { references, markers: found }: Pick<FoundMarkers, 'references' | 'markers'>,
  markers: readonly ResolvedMarker[],
  staying: readonly ResolvedMarker[],
): ReadonlySet<string> {
  const kept = new Set(staying)
  return new Set(
    found.flatMap((marker, index) => {
      const identifier = references.get(marker)
      const resolved = markers[index]
      return identifier !== undefined && resolved && kept.has(resolved) ? [identifier] : []
    }),
  )
}

function isNeeded(node: Nodes | undefined, needed: ReadonlySet<string>): boolean {
  return node?.type === 'definition' && needed.has(node.identifier)
}

/** The first heading of the first level, else the first of any, without its markers. */
function titleOf({ children }: Root, definitions: Definitions): string | undefined {
  const headings = children
    .filter((node) => node.type === 'heading')
    .map((node) => ({ depth: node.depth, words: wordsOf(node, definitions) }))
    .filter(({ words }) => words !== '' && !isListName(words))
  return (headings.find(({ depth }) => depth === 1) ?? headings[0])?.words
}

function wordsOf(node: Nodes, definitions: Definitions): string {
  const pieces = 'children' in node ? node.children : []
  const plain = pieces.filter(({ type }) => type !== 'citation' && type !== 'footnoteReference')
  return foldSpaces(readWords(plain, definitions).text)
}
