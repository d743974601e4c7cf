/** Makes registry entries of the sources of reports, or finds the entries that are there. */
import type { ReportSource } from '../import/source-table.ts'
import type { Source } from '../model/source.ts'
import { chooseKey, TakenKeys } from './choose-key.ts'
import { decodeEntry } from './decode-entry.ts'
import { KnownSources } from './known-sources.ts'
import { type EntryFields, withoutGaps } from './page-entry.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/** The registry as it grows from report to report. */
export class ReportSources {
  /** In the order in which they came; their keys are new. */
  readonly added: Source[] = []
  readonly #known: KnownSources
  readonly #keys = new TakenKeys()
  /** Entries that have nothing but words, by these. */
  readonly #byWords = new Map<string, Source>()

  constructor(known: readonly Source[]) {
    this.#known = new KnownSources(known)
    for (const source of known) this.#remember(source)
  }

  /** The entry with its address or DOI, else a new one. Nothing that the report does not say is in it. */
  async enter(said: ReportSource): Promise<Source | undefined> {
    const twin = this.#known.twinOf(said)?.source ?? this.#wordTwin(said)
    if (twin) return twin
    const { source: unnamed } = await decodeEntry('new', fieldsOf(said))
    if (!unnamed) return undefined
    // An address makes a poor key; its last words are the most telling.
    const title = said.title ?? pathWords(said.url).toReversed().join(' ')
    const key = chooseKey({ ...unnamed, title }, this.#keys)
    const source = { ...unnamed, key, csl: { ...unnamed.csl, id: key } }
    this.#known.add(source)
    this.#remember(source)
    this.added.push(source)
    return source
  }

  /** Whether a source has the key. */
  has(key: string): boolean {
    return this.#keys.has(key)
  }

  #remember(source: Source): void {
    this.#keys.add(source.key)
    const words = fold(source.title)
    const isWords = source.url === undefined && source.doi === undefined
    if (isWords && !this.#byWords.has(words)) this.#byWords.set(words, source)
  }

  /** What has neither address nor DOI is known by its words alone. */
  #wordTwin({ url, doi, title }: ReportSource): Source | undefined {
    if (url !== undefined || doi !== undefined || title === undefined) return undefined
    return this.#byWords.get(fold(title))
  }
}

function fieldsOf({ url, doi, title, note, accessed }: ReportSource): EntryFields {
  return withoutGaps({
    type: url === undefined || doi !== undefined ? 'document' : 'webpage',
    title: title ?? addressTitle(url),
    DOI: doi,
    URL: url,
    accessed,
    note,
  })
}

/** Host and path, as readers would say the address. */
function addressTitle(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { host, pathname } = new URL(url)
  return host.replace(/^www\./, '') + decoded(pathname).replace(/\/$/, '')
}

function pathWords(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return []
  return decoded(new URL(url).pathname)
    .replace(/\.\w{1,5}$/, '')
    .split('/')
    .filter((part) => part !== '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function fold(words: string): string {
  return foldSpaces(words.normalize('NFKC').toLowerCase())
}
