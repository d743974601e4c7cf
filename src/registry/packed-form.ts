/** Packs a decoded registry file into JSON that is quick to read again, and unpacks it. */
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../text/span.ts'

/** What a run asks of few sources although it makes up most of a file. */
interface Deferred {
  readonly csl: Source['csl']
  readonly notes: Source['notes']
  readonly fields: Source['fields']
}

interface PackedFile {
  readonly sources: readonly Omit<Source, keyof Deferred | 'location'>[]
  /** One text a source, each JSON in itself: to skip a text is quicker than to read an object. */
  readonly csl: readonly string[]
  readonly notes: readonly string[]
  /** Start and end of each entry, then of each of its fields, with spaces between the numbers. */
  readonly places: readonly string[]
  /** The names of each entry's fields, by index into `names`: the entries of a file have few lists. */
  readonly shapes: readonly number[]
  readonly names: readonly (readonly string[])[]
  readonly others: Omit<DecodedRegistryFile, 'sources'>
}

/** The file as JSON. Its sources must be plain data that lie in the file itself. */
export function packDecoded({ sources, ...others }: DecodedRegistryFile): string {
  const { names, shapes } = packNames(sources)
  const packed: PackedFile = {
    sources: sources.map(withoutDeferred),
    csl: sources.map(({ csl }) => JSON.stringify(csl)),
    notes: sources.map(({ notes }) => JSON.stringify(notes)),
    places: sources.map(({ location, fields }) =>
      packSpans([location.span, ...Object.values(fields)]),
    ),
    shapes,
    names,
    others,
  }
  return JSON.stringify(packed)
}

/**
 * The file at `path` that was packed; the text must be what `packDecoded` made. What is deferred of a
 * source is read when it is first asked for.
 */
export function unpackDecoded(text: string, path: string): DecodedRegistryFile {
  // Whoever keeps the text proves by its hash that it is as it was written.
  const packed = JSON.parse(text) as PackedFile
  const { csl, notes, places, shapes, names } = packed
  const readNotes = onceEach((json) => JSON.parse(json) as Source['notes'])
  const sources = packed.sources.map((source, index): Source => {
    const [span = { start: 0, end: 0 }] = unpackSpans(places[index] ?? '', 1)
    const located = { ...source, location: { path, span } }
    return defer(located, {
      csl: () => JSON.parse(csl[index] ?? '{}') as Source['csl'],
      notes: () => readNotes(notes[index] ?? '{}'),
      fields: () => unpackFields(places[index] ?? '', names[shapes[index] ?? 0] ?? []),
    })
  })
  return { ...packed.others, sources }
}

/** Most entries have the same notes: none. */
function onceEach<Read>(read: (json: string) => Read): (json: string) => Read {
  const known = new Map<string, Read>()
  return (json) => {
    const before = known.get(json)
    if (before !== undefined) return before
    const now = read(json)
    known.set(json, now)
    return now
  }
}

function withoutDeferred(source: Source): PackedFile['sources'][number] {
  const { csl: _csl, notes: _notes, fields: _fields, location: _location, ...kept } = source
  return kept
}

function packNames(sources: readonly Source[]): Pick<PackedFile, 'names' | 'shapes'> {
  const shapeByNames = new Map<string, number>()
  const shapes = sources.map(({ fields }) => {
    const names = JSON.stringify(Object.keys(fields))
    const shape = shapeByNames.get(names) ?? shapeByNames.size
    shapeByNames.set(names, shape)
    return shape
  })
  return { names: [...shapeByNames.keys()].map((names) => JSON.parse(names) as string[]), shapes }
}

function packSpans(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start} ${end}`).join(' ')
}

/** The first `count` spans of a text of numbers. */
function unpackSpans(text: string, count: number): readonly Span[] {
  const numbers = text.split(' ', 2 * count).map(Number)
  return Array.from({ length: count }, (_, index) => ({
    start: numbers[2 * index] ?? 0,
    end: numbers[2 * index + 1] ?? 0,
  }))
}

/** The spans after the entry's own, by name. */
function unpackFields(text: string, names: readonly string[]): Source['fields'] {
  const spans = unpackSpans(text, names.length + 1)
  return Object.fromEntries(
    names.map((name, index) => [name, spans[index + 1] ?? { start: 0, end: 0 }]),
  )
}

/** Gives the object properties that are read when they are first asked for and are plain data from then on. */
function defer<Kept extends object>(
  object: Kept,
  readers: { readonly [Name in keyof Deferred]: () => Deferred[Name] },
): Kept & Deferred {
  for (const [name, read] of Object.entries(readers))
    Object.defineProperty(object, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = read()
        Object.defineProperty(object, name, { value, enumerable: true })
        return value
      },
    })
  // The loop has defined every one of them.
  return object as Kept & Deferred
}
