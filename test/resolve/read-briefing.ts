/** Makes read briefings and registries of plain words for the tests of resolving. */
import type { Link, NumberedReference, ReadBriefing, Zone } from '../../src/model/briefing.ts'
import type { CitationForm, CiteTarget } from '../../src/model/citation.ts'
import type { Registry, Source } from '../../src/model/source.ts'

const nowhere = { start: 0, end: 0 }

/** A citation's targets: a number, a URL (with "://") or a key; `zone` is where it stands. */
interface Cited {
  readonly targets: readonly (string | number)[]
  readonly zone?: Zone
  readonly form?: CitationForm
}

export interface BriefingParts {
  readonly listed?: readonly string[]
  readonly cited?: readonly Cited[]
  readonly links?: readonly { readonly url: string; readonly zone?: Zone; readonly at: number }[]
  readonly references?: readonly { readonly number: number; readonly url: string }[]
}

const zones: readonly Zone[] = ['summary', 'body', 'questions', 'sources', 'method', 'notice']

/** A briefing with one section and one block for each zone; the n-th citation stands at offset 10 n. */
export function readBriefing({
  listed,
  cited = [],
  links = [],
  references = [],
}: BriefingParts): ReadBriefing {
  return {
    path: 'ferry.md',
    text: '',
    frontMatter: {
      span: nowhere,
      fields: {},
      ...(listed && {
        sources: listed.map((key, index) => ({ key, span: { start: index, end: index + 1 } })),
      }),
    },
    title: 'Ferries',
    sections: zones.map((zone) => ({
      title: zone,
      depth: 2,
      zone,
      heading: nowhere,
      span: nowhere,
    })),
    blocks: zones.map((_zone, section) => ({
      kind: 'paragraph',
      text: 'The ferry is late, says the harbour.',
      runs: [],
      inlines: [],
      section,
      span: nowhere,
    })),
    citations: cited.map(({ targets, zone = 'body', form = 'key' }, index) => {
      const span = { start: 10 * index, end: 10 * index + 5 }
      return {
        form,
        items: targets.map((target) => ({ target: toTarget(target), mode: 'parenthetical', span })),
        raw: `[${targets.join('; ')}]`,
        span,
        block: zones.indexOf(zone),
        textSpan: nowhere,
      }
    }),
    links: links.map(({ url, zone = 'body', at }): Link => {
      return {
        url,
        span: { start: at, end: at + 3 },
        block: zones.indexOf(zone),
        textSpan: { start: 4, end: 9 },
      }
    }),
    numberedReferences: references.map((reference): NumberedReference => ({
      ...reference,
      span: nowhere,
    })),
    comments: [],
    issues: [],
    hasBody: true,
    tree: { type: 'root', children: [] },
    sentences: [],
  }
}

function toTarget(target: string | number): CiteTarget {
  if (typeof target === 'number') return { kind: 'number', number: target }
  return target.includes('://') ? { kind: 'url', url: target } : { kind: 'key', key: target }
}

/** A registry with a book for each key, at the URL given with it. */
export function registryOf(urls: Readonly<Record<string, string | undefined>>): Registry {
  const sources = Object.entries(urls).map(([key, url]): Source => {
    return {
      key,
      type: 'book',
      title: key,
      authors: [],
      ...(url !== undefined && { url }),
      csl: { id: key, type: 'book', title: key },
      notes: { archives: [], quotes: [], derivedFrom: [] },
      location: { path: 'sources.yaml', span: nowhere },
      fields: {},
    }
  })
  return { sources, duplicates: [], paths: ['sources.yaml'], issues: [] }
}
