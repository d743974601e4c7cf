/** A briefing as it leaves each stage; every type adds to the one before, and all are plain data. */
import type { Root } from 'mdast'
import type { Span } from '../text/span.ts'
import type { Citation, ResolvedCitation } from './citation.ts'
import type { Comment } from './comment.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Issue } from './issue.ts'
import type { ClaimedSentence, Sentence } from './sentence.ts'
import type { Source } from './source.ts'

/** What part a section plays. Claims live in `summary` and `body`. */
export type Zone = 'summary' | 'body' | 'questions' | 'sources' | 'method' | 'notice'

/** Headings that name each zone; everything else is body, or what its parent is. */
export type ZoneNames = Readonly<Record<Exclude<Zone, 'body'>, readonly string[]>>

/** A heading and what follows it up to the next one; the first is the text before any heading. */
export interface Section {
  /** The heading's text without markers; empty for the text before the first heading. */
  readonly title: string
  /** 1 to 6; 0 for the text before the first heading. */
  readonly depth: number
  readonly zone: Zone
  /** The heading in the source; empty at the start of the body when there is none. */
  readonly heading: Span
  /** From the heading to the next heading of any depth. */
  readonly span: Span
}

/** What Markdown made of a piece of prose. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-header'
  | 'table-cell'
  | 'caption'
  | 'quote'
  | 'footnote'

/**
 * Maps part of a block's text to the source. Both sides are equally long except for a single escape,
 * entity or line end, which stand for each other as a whole.
 */
export interface TextRun {
  readonly textStart: number
  readonly textEnd: number
  readonly start: number
  readonly end: number
}

/** A stretch of a block's text that Markdown set apart. */
export interface InlineSpan {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link'
  readonly textSpan: Span
}

/** A piece of prose that sentences do not cross: a paragraph, item, cell, caption, quote or heading. */
export interface Block {
  readonly kind: BlockKind
  /** The prose with Markdown's syntax removed; markers stay as written, line ends are "\n". */
  readonly text: string
  /** In text order, without overlaps; together they cover `text`. */
  readonly runs: readonly TextRun[]
  readonly inlines: readonly InlineSpan[]
  /** Index of its section. */
  readonly section: number
  readonly span: Span
  /** Index of the list or table that the block is part of, counted through the briefing. */
  readonly group?: number
  /** Row in its table, from 0 (the header). */
  readonly row?: number
  /**
   * Index of the block that introduces this list (its lead-in), captions this table, or holds this
   * quote's attribution; without one, the paragraph before the quote that ends in a colon.
   */
  readonly leadIn?: number
}

/** A link with a URL, whatever its text; numbered links are citations instead. */
export interface Link {
  readonly url: string
  readonly span: Span
  readonly block: number
  readonly textSpan: Span
}

/** A source that the text itself gives a number: `[1]: https://…` or a line of a reference list. */
export interface NumberedReference {
  readonly number: number
  readonly url: string
  readonly span: Span
}

/** Markdown and front matter, read. */
export interface Briefing {
  readonly path: string
  /** The whole file; every span of the briefing counts in it. */
  readonly text: string
  readonly frontMatter: FrontMatter
  /** The front matter's title, else the first level-1 heading, else empty. */
  readonly title: string
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  /** In source order. */
  readonly citations: readonly Citation[]
  readonly links: readonly Link[]
  readonly numberedReferences: readonly NumberedReference[]
  readonly comments: readonly Comment[]
  readonly issues: readonly Issue[]
  /** Whether any prose stands below the front matter. */
  readonly hasBody: boolean
  readonly tree: Root
}

/** A briefing whose prose is split into sentences, each a claim or exempt for a named reason. */
export interface ReadBriefing extends Briefing {
  readonly sentences: readonly Sentence[]
}

/** One source in the order readers see it. */
export interface BibliographyEntry {
  /** From 1. */
  readonly number: number
  readonly key: string
  /** Absent when the registry has no such key. */
  readonly source?: Source
  /** Its place in the front matter's `sources`, when it stands there. */
  readonly listed?: Span
  /** Indices of the citations that name it, in text order; naming it in a reference list is not citing. */
  readonly citations: readonly number[]
}

/** A briefing whose citations have been looked up. Citing links are appended to `citations`. */
export interface ResolvedBriefing extends ReadBriefing {
  readonly citations: readonly ResolvedCitation[]
  readonly bibliography: readonly BibliographyEntry[]
}

/** A briefing in which each sentence knows which citations cover which of its words. */
export interface ClaimedBriefing extends ResolvedBriefing {
  readonly sentences: readonly ClaimedSentence[]
}
