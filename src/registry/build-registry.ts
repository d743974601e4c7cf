/** Merges decoded registry files into one registry. */
import { fieldPlace } from '../model/field-place.ts'
import { defer } from '../model/deferred.ts'
import type { Issue } from '../model/issue.ts'
import type { DuplicateSource, Registry, Source, SourceIndex } from '../model/source.ts'
import { closest } from '../text/closest.ts'
import type { Location } from '../text/span.ts'
import type { FileEntries } from './file-entries.ts'
import { foldKey } from './fold-key.ts'
import { quoted } from './quoted.ts'

/** A registry file after decoding. */
export interface RegistryFile {
  readonly path: string
  readonly entries: FileEntries
}

/** Where an entry is to be read. */
interface Place {
  readonly entries: FileEntries
  readonly at: number
}

/**
 * The sources of all files in their order. Of several with one key the first is kept. Of entries that can be
 * read on their own, only those are read that something is wrong with, until somebody asks for others.
 */
export function buildRegistry(files: readonly RegistryFile[]): Registry {
  const kept = new Map<string, Place>()
  const duplicates: DuplicateSource[] = []
  for (const { entries } of files)
    for (const [at, key] of entries.keys.entries()) {
      const first = kept.get(key)
      if (!first) kept.set(key, { entries, at })
      else
        duplicates.push({
          key,
          location: keyLocation({ entries, at }),
          first: keyLocation(first),
        })
    }
  const index = indexEntries(files, kept)
  let sources: readonly Source[] | undefined
  const registry = {
    duplicates,
    paths: files.map(({ path }) => path),
    issues: [
      ...files.flatMap(({ entries }) => entries.issues),
      ...findLookalikes(kept),
      ...findDanglingKeys(files, kept),
    ],
    index,
  }
  return defer(registry, ['sources'], () => ({
    sources: (sources ??= [...kept.values()].map(read)),
  }))
}

function read({ entries, at }: Place): Source {
  return entries.source(at)
}

function indexEntries(
  files: readonly RegistryFile[],
  kept: ReadonlyMap<string, Place>,
): SourceIndex {
  const get = (key: string): Source | undefined => {
    const place = kept.get(key)
    return place && read(place)
  }
  let places: ReadonlyMap<string, Place> | undefined
  const byUrl = (): ReadonlyMap<string, Place> => (places ??= placesByUrl(files, kept))
  return {
    sourcesByKey: { get, has: (key) => kept.has(key), keys: () => kept.keys(), size: kept.size },
    sourcesByUrl: {
      get(address) {
        const place = byUrl().get(address)
        return place && read(place)
      },
      has: (address) => byUrl().has(address),
    },
  }
}

function placesByUrl(
  files: readonly RegistryFile[],
  kept: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { entries } of files)
    for (const [at, addresses] of entries.addresses().entries()) {
      const place = keptPlace(kept, { entries, at })
      if (!place) continue
      for (const address of addresses) if (!places.has(address)) places.set(address, place)
    }
  return places
}

/** Keys are compared exactly, so that two which readers take for one are a trap. */
function* findLookalikes(kept: ReadonlyMap<string, Place>): Iterable<Issue> {
  const keysByFold = new Map<string, string>()
  for (const [key, place] of kept) {
    const fold = foldKey(key)
    const first = keysByFold.get(fold)
    const known = first === undefined ? undefined : kept.get(first)
    if (first === undefined || !known) keysByFold.set(fold, key)
    else
      yield {
        kind: 'invalid-source',
        message: `Key ${quoted(key)} differs from ${quoted(first)} only in case or Unicode form`,
        help: `rename one of the two; the other is in ${read(known).location.path}`,
        location: keyLocation(place),
      }
  }
}

/** Guesses are for people, who do not read hundreds of them, and each looks at every key. */
const maxGuesses = 20

/** Our fields name other sources by key; a key that is nobody's would be without effect. */
function* findDanglingKeys(
  files: readonly RegistryFile[],
  kept: ReadonlyMap<string, Place>,
): Iterable<Issue> {
  let guesses = 0
  for (const source of namingSources(files, kept)) {
    const { supersededBy, derivedFrom } = source.notes
    // A source may also derive from a briefing, which its path names.
    const derived = derivedFrom.filter((from) => !from.endsWith('.md'))
    for (const [field, named] of [
      ...(supersededBy === undefined ? [] : [['supersededBy', supersededBy] as const]),
      ...derived.map((from) => ['derived-from', from] as const),
    ]) {
      if (kept.has(named)) continue
      const guess = guesses++ < maxGuesses ? closest(named, kept.keys()) : undefined
      yield {
        kind: 'invalid-source',
        message: `Field "custom.${field}" of ${quoted(source.key)} names ${quoted(named)}, which no source has as key`,
        help:
          guess === undefined ? 'add the source, or remove the field' : `did you mean "${guess}"?`,
        location: fieldPlace(source, `custom.${field}`),
      }
    }
  }
}

function* namingSources(
  files: readonly RegistryFile[],
  kept: ReadonlyMap<string, Place>,
): Iterable<Source> {
  for (const { entries } of files)
    for (const at of entries.naming) {
      const place = keptPlace(kept, { entries, at })
      if (place) yield read(place)
    }
}

/** The place, unless another entry with its key was kept. */
function keptPlace(kept: ReadonlyMap<string, Place>, { entries, at }: Place): Place | undefined {
  const first = kept.get(entries.keys[at] ?? '')
  return first?.entries === entries && first.at === at ? first : undefined
}

function keyLocation(place: Place): Location {
  return fieldPlace(read(place), 'id')
}
