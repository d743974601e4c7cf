/** Builds claimed briefings and runs for the tests of reports, without the stages that make real ones. */
import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import type {
  Block,
  BlockKind,
  ClaimedBriefing,
  Section,
  TextRun,
} from '../../src/model/briefing.ts'
import type { ResolvedCitation, ResolvedCiteItem } from '../../src/model/citation.ts'
import type { Comment } from '../../src/model/comment.ts'
import type { DateValue } from '../../src/model/date.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../../src/model/diagnostic.ts'
import type { EvidencedBriefing } from '../../src/model/evidence.ts'
import type { FrontMatter } from '../../src/model/front-matter.ts'
import type { Run } from '../../src/model/report-format.ts'
import type { ClaimedSentence } from '../../src/model/sentence.ts'
import type { Source } from '../../src/model/source.ts'
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts'
import { decodeNotes } from '../../src/registry/decode-notes.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { ownProse } from '../../src/syntax/citation-node.ts'
import { TextFile } from '../../src/text/text-file.ts'

const emptySpan = { start: 0, end: 0 }

export function sourceOf(key: string, fields: Partial<Source> = {}): Source {
  const source = { key, type: 'report', title: `Title of ${key}`, authors: [], ...fields }
  return {
    ...source,
    csl: { ...cslOf(source), ...fields.csl },
    notes: fields.notes ?? decodeNotes(fields.csl?.['custom']),
    location: { path: 'sources/all.yaml', span: emptySpan },
    fields: {},
  }
}

/** The fields as CSL-JSON, as decoding keeps them in step. */
function cslOf(source: Omit<Source, 'csl' | 'notes' | 'location' | 'fields'>): Source['csl'] {
  const { key, type, title, authors, containerTitle, publisher, issued, accessed, url, doi } =
    source
  return {
    id: key,
    type,
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(containerTitle !== undefined && { 'container-title': containerTitle }),
    ...(publisher !== undefined && { publisher }),
    ...(issued && { issued: cslDateOf(issued) }),
    ...(accessed && { accessed: cslDateOf(accessed) }),
    ...(url !== undefined && { URL: url }),
    ...(doi !== undefined && { DOI: doi }),
  }
}

function cslDateOf({ start, end, circa }: DateValue): Readonly<Record<string, unknown>> {
  const parts = [start, ...(end ? [end] : [])].map(({ year, month, day }) =>
    [year, month, day].filter((part) => part !== undefined),
  )
  return { 'date-parts': parts, ...(circa && { circa }) }
}

export interface BriefingFixture {
  readonly path?: string
  readonly text: string
  readonly title?: string
  readonly frontMatter?: Partial<FrontMatter>
  readonly sources?: readonly Source[]
  readonly comments?: readonly Comment[]
  /** Words at which the uncited end of a sentence begins. */
  readonly trailing?: string
  /** Kind of every sentence; a claim when absent. */
  readonly kind?: ClaimedSentence['kind']
}

interface Draft {
  readonly blocks: Block[]
  readonly sections: Section[]
  readonly citations: ResolvedCitation[]
}

/** Sentences end at ". "; markers are `[1]` (the n-th source) and `[@key, p. 4]`. */
export function briefingOf(fixture: BriefingFixture): ClaimedBriefing {
  const { text, path = 'briefings/ferry.md', sources = [], frontMatter = {} } = fixture
  const tree = parseMarkdown(text)
  const draft = draftOf(tree, sources)
  const bibliography = sources.map((source, index) => ({
    number: index + 1,
    key: source.key,
    source,
    citations: draft.citations.flatMap(({ items }, at) =>
      items.some((item) => item.source === source.key) ? [at] : [],
    ),
  }))
  const heading = draft.sections.find(({ depth }) => depth === 1)
  return {
    path,
    text,
    frontMatter: { span: emptySpan, fields: {}, ...frontMatter },
    title: fixture.title ?? frontMatter.title ?? heading?.title ?? '',
    ...draft,
    links: [],
    numberedReferences: [],
    comments: fixture.comments ?? [],
    issues: [],
    hasBody: true,
    tree,
    sentences: sentencesOf(draft, fixture),
    bibliography,
  }
}

function draftOf(tree: Root, sources: readonly Source[]): Draft {
  const start: Section = { title: '', depth: 0, zone: 'body', heading: emptySpan, span: emptySpan }
  const draft: Draft = { blocks: [], sections: [start], citations: [] }
  const visit = (node: Nodes, container: Nodes | undefined): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      const span = spanOf(node)
      if (node.type === 'heading')
        draft.sections.push({
          title: proseOf(node),
          depth: node.depth,
          zone: 'body',
          heading: span,
          span,
        })
      addBlock(draft, node, kindOf(node, container), sources)
    } else if ('children' in node) for (const child of node.children) visit(child, node)
  }
  visit(tree, undefined)
  return draft
}

function kindOf(node: Nodes, container: Nodes | undefined): BlockKind {
  if (node.type === 'heading') return 'heading'
  if (node.type === 'tableCell') return 'table-cell'
  if (container?.type === 'listItem') return 'list-item'
  return container?.type === 'blockquote' ? 'quote' : 'paragraph'
}

function addBlock(draft: Draft, node: Nodes, kind: BlockKind, sources: readonly Source[]): void {
  const runs: TextRun[] = []
  let text = ''
  const index = draft.blocks.length
  const visit = (leaf: Nodes): void => {
    const prose = ownProse(leaf)
    if (prose === undefined) {
      if ('children' in leaf) for (const child of leaf.children) visit(child)
      return
    }
    const span = spanOf(leaf)
    const textSpan = { start: text.length, end: text.length + prose.length }
    if (prose !== '') runs.push({ textStart: textSpan.start, textEnd: textSpan.end, ...span })
    if (leaf.type === 'citation' || leaf.type === 'footnoteReference')
      draft.citations.push({
        form: leaf.type === 'citation' ? 'number' : 'footnote',
        items: itemsOf(prose, sources, span.start),
        raw: prose,
        span,
        block: index,
        textSpan,
      })
    text += prose
  }
  visit(node)
  draft.blocks.push({
    kind,
    text,
    runs,
    inlines: [],
    section: draft.sections.length - 1,
    span: spanOf(node),
  })
}

function itemsOf(
  raw: string,
  sources: readonly Source[],
  start: number,
): readonly ResolvedCiteItem[] {
  return [...raw.matchAll(/\^?@?([\w-]+)(?:, p\. ([\d–]+))?/g)].map((match) => {
    const name = match[1] ?? ''
    const index = /^\d+$/.test(name)
      ? Number(name) - 1
      : sources.findIndex(({ key }) => key === name)
    const source = sources[index]
    return {
      target: /^\d+$/.test(name)
        ? { kind: 'number', number: Number(name) }
        : { kind: 'key', key: name },
      ...(match[2] !== undefined && { locator: { label: 'page', value: match[2] } }),
      mode: 'parenthetical',
      span: { start: start + match.index, end: start + match.index + name.length },
      ...(source && { key: source.key, source: source.key, number: index + 1 }),
    }
  })
}

function sentencesOf(
  { blocks, citations }: Draft,
  fixture: BriefingFixture,
): readonly ClaimedSentence[] {
  return blocks.flatMap((block, index) =>
    [...block.text.matchAll(/\S.*?(?:[.?!](?= [A-Z“*])|$)/gsu)].map((match) => {
      const textSpan = { start: match.index, end: match.index + match[0].length }
      const own = citations.flatMap((citation, at) =>
        citation.block === index &&
        citation.textSpan.start >= textSpan.start &&
        citation.textSpan.end <= textSpan.end
          ? [at]
          : [],
      )
      const span = { start: toSource(block, textSpan.start), end: toSource(block, textSpan.end) }
      const rest = fixture.trailing === undefined ? -1 : fixture.text.indexOf(fixture.trailing)
      return {
        id: `c-${String(index)}${String(match.index)}`,
        block: index,
        textSpan,
        span,
        text: match[0].replace(/ ?\[.*?\]/g, ''),
        kind: kindOfSentence(block, match[0], fixture),
        reason: 'declares something',
        boundary: 'ends the block',
        quotations: [],
        score: 1,
        features: [],
        coverage:
          own.length > 0
            ? [{ textSpan, span, citations: own, by: 'sentence', inherited: false }]
            : [],
        ...(rest >= span.start && rest < span.end && { trailing: { start: rest, end: span.end } }),
      }
    }),
  )
}

function kindOfSentence(
  { kind }: Block,
  words: string,
  fixture: BriefingFixture,
): ClaimedSentence['kind'] {
  if (kind === 'heading') return 'heading'
  return /[.?!“”]$/.test(words) ? (fixture.kind ?? 'claim') : 'label'
}

function toSource({ runs }: Block, offset: number): number {
  const run = runs.findLast(({ textStart }) => textStart <= offset)
  return run ? run.start + offset - run.textStart : 0
}

function proseOf(node: Nodes): string {
  return ownProse(node) ?? ('children' in node ? node.children.map(proseOf).join('') : '')
}

function spanOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

export interface RunFixture {
  /** Those whose evidence is not there yet have no stored texts. */
  readonly briefings: readonly (ClaimedBriefing | EvidencedBriefing)[]
  /** By path; briefings not named here are empty files. */
  readonly texts?: Readonly<Record<string, string>>
  readonly diagnostics?: readonly Diagnostic[]
  readonly suppressed?: readonly SuppressedDiagnostic[]
  readonly sources?: readonly Source[]
  readonly durationMs?: number
  readonly allRead?: boolean
}

export function runOf(fixture: RunFixture): Run {
  const { texts = {}, diagnostics = [], suppressed = [], durationMs } = fixture
  const briefings = fixture.briefings.map((briefing) =>
    'evidence' in briefing ? briefing : gatherEvidence(briefing, new Map()),
  )
  const fileOf = (path: string): TextFile | undefined =>
    texts[path] === undefined ? undefined : new TextFile(path, texts[path])
  const listed = fixture.briefings.flatMap(({ bibliography }) =>
    bibliography.flatMap(({ source }) => source ?? []),
  )
  const registry = {
    sources: fixture.sources ?? listed,
    duplicates: [],
    paths: ['sources/all.yaml'],
    issues: [],
  }
  const report = buildReport({
    briefings,
    registry,
    diagnostics,
    suppressed,
    rules: [
      {
        id: 'uncited-claim',
        summary: 'A claim has no citation.',
        rationale: 'Readers cannot check it.',
        severity: { draft: 'warning', review: 'error', publish: 'error' },
        fixable: 'never',
        since: '0.1.0',
        examples: { bad: 'Rents rose.\n', good: 'Rents rose [1].\n' },
      },
    ],
    severities: new Map([['uncited-claim', 'error']]),
    fileOf,
    run: {
      command: 'check',
      profile: 'review',
      today: '2026-05-14',
      version: '1.2.3',
      allRead: fixture.allRead ?? true,
      lang: 'en',
      title: 'Briefings',
      explain: false,
      ...(durationMs !== undefined && { durationMs }),
    },
  })
  return { report, briefings, registry, site: {}, fileOf }
}

/** A finding at the first place of `words` in `text`. */
export function findingAt(
  path: string,
  text: string,
  words: string,
  fields: Partial<Diagnostic> = {},
): Diagnostic {
  const start = text.indexOf(words)
  return {
    rule: 'uncited-claim',
    severity: 'error',
    message: 'Claim has no citation',
    help: 'cite a source, as in [@key]',
    location: { path, span: { start, end: start + words.length } },
    fingerprint: '0123456789abcdef',
    ...fields,
  }
}
