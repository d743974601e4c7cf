/** Has citeproc format the references of sources in a CSL style; what it cannot do is noted. */
import type { Issue } from '../../model/issue.ts'
import type { ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import type { XmlElement } from '../../syntax/xml-tree.ts'
import { englishLocale } from './english-locale.ts'
import type { CslStyle } from './read-style.ts'
import { outputFormat, splitEntry, styledParts } from './styled-parts.ts'

/** What we use of the `citeproc` package, which brings no types. */
export interface Citeproc {
  readonly Engine: new (sys: unknown, style: unknown, lang: string) => CiteprocEngine
  readonly Output: { readonly Formats: Record<string, unknown> }
  /** Each language's usual tag, with an underscore. */
  readonly LANG_BASES: Readonly<Record<string, string>>
  debug: unknown
}

interface CiteprocEngine {
  readonly opt: { readonly development_extensions: Record<string, unknown> }
  setOutputFormat(name: string): void
  updateItems(ids: readonly string[]): void
  makeBibliography(): false | readonly [unknown, readonly string[]]
}

export interface StyleRequest {
  readonly citeproc: Citeproc
  readonly style: CslStyle
  /** How the style is called in messages. */
  readonly name: string
  /** Locale files' trees by tag ("de-DE"); English is there without one. */
  readonly locales: ReadonlyMap<string, XmlElement>
  /** BCP 47; a style that insists on a language has its way. */
  readonly lang: string
  readonly sources: readonly Source[]
}

/** Formatted references by key; for a source with an issue the house style stands in. */
export interface StyledReferences {
  readonly references: ReadonlyMap<string, readonly ReferencePart[]>
  readonly issues: readonly Issue[]
}

/** Never throws on a source; throws what citeproc throws when it cannot use the style at all. */
export function formatWithStyle(request: StyleRequest): StyledReferences {
  const { sources, name } = request
  const items = new Map(sources.map((source, index) => [`s${index}`, source]))
  newEngine(request, items)
  const issues: Issue[] = []
  const printed = printEntries(request, items, (id, error) => {
    const source = items.get(id)
    if (source)
      issues.push(
        issueAt(source, `Style "${name}" cannot format source "${source.key}": ${reasonOf(error)}`),
      )
  })
  const references = new Map<string, readonly ReferencePart[]>()
  for (const [id, text] of printed) {
    const source = items.get(id)
    if (!source) continue
    const parts = text.includes('[CSL STYLE ERROR') ? [] : styledParts(text, source)
    if (parts.length > 0) references.set(source.key, parts)
    else issues.push(issueAt(source, `Style "${name}" prints nothing of source "${source.key}"`))
  }
  return { references, issues }
}

/** Every entry's text by id, empty where nothing was printed. Entries that make citeproc fail are left out. */
function printEntries(
  request: StyleRequest,
  items: ReadonlyMap<string, Source>,
  onFailure: (id: string, error: unknown) => void,
): ReadonlyMap<string, string> {
  const printed = new Map<string, string>()
  const attempt = (ids: readonly string[]): void => {
    try {
      const engine = newEngine(request, items)
      engine.updateItems(ids)
      const bibliography = engine.makeBibliography()
      const entries = bibliography ? bibliography[1].map(splitEntry) : []
      for (const id of ids) printed.set(id, '')
      for (const { id, text } of entries) if (printed.has(id)) printed.set(id, text)
    } catch (error) {
      const [only, ...rest] = ids
      if (only !== undefined && rest.length === 0) return onFailure(only, error)
      // One bad entry must not cost its neighbours their style.
      const middle = Math.ceil(ids.length / 2)
      attempt(ids.slice(0, middle))
      attempt(ids.slice(middle))
    }
  }
  attempt([...items.keys()])
  return printed
}

function newEngine(
  { citeproc, style, locales, lang }: StyleRequest,
  items: ReadonlyMap<string, Source>,
): CiteprocEngine {
  citeproc.debug = () => undefined
  citeproc.Output.Formats['briefing'] = outputFormat
  const english = englishLocale()
  const sys = {
    retrieveLocale: (tag: string) => structuredClone(locales.get(tag) ?? english),
    retrieveItem: (id: string) => itemOf(id, items.get(id)),
  }
  const engine = new citeproc.Engine(sys, structuredClone(style.tree), lang)
  engine.setOutputFormat('briefing')
  // Else a note such as "type: report" would change what the source is.
  engine.opt.development_extensions['field_hack'] = false
  return engine
}

/** CSL-JSON without our own fields, which citeproc would not understand. */
function itemOf(id: string, source: Source | undefined): Record<string, unknown> {
  const { custom: _, ...csl } = structuredClone({ ...source?.csl })
  return { ...csl, id }
}

function issueAt({ location, fields }: Source, message: string): Issue {
  return {
    kind: 'unformatted-source',
    message,
    help: 'add the fields that the style prints; until then the house style is used',
    location: { path: location.path, span: fields['id'] ?? location.span },
  }
}

/** Citeproc throws texts and errors alike. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message
    .replace(/^citeproc-js error: /, '')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
}
