/** Merges decoded registry files into one registry. */
import { fieldPlace } from '../model/field-place.ts'
import type { Issue } from '../model/issue.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { DuplicateSource, Registry, Source } from '../model/source.ts'
import { closest } from '../text/closest.ts'
import type { Location } from '../text/span.ts'
import { quoted } from './quoted.ts'

/** A registry file after decoding. */
export interface RegistryFile {
  readonly path: string
  readonly decoded: DecodedRegistryFile
}

/** The sources of all files in their order. Of several with one key the first is kept. */
export function buildRegistry(files: readonly RegistryFile[]): Registry {
  const kept = new Map<string, Source>()
  const duplicates: DuplicateSource[] = []
  for (const { decoded } of files)
    for (const source of decoded.sources) {
      const first = kept.get(source.key)
      if (!first) kept.set(source.key, source)
      else
        duplicates.push({
          key: source.key,
          location: keyLocation(source),
          first: keyLocation(first),
        })
    }
  const sources = [...kept.values()]
  return {
    sources,
    duplicates,
    paths: files.map(({ path }) => path),
    issues: [
      ...files.flatMap(({ decoded }) => decoded.issues),
      ...findLookalikes(sources),
      ...findDanglingKeys(kept),
    ],
  }
}

/** Keys are compared exactly, so that two which readers take for one are a trap. */
function* findLookalikes(sources: readonly Source[]): Iterable<Issue> {
  const keysByFold = new Map<string, Source>()
  for (const source of sources) {
    const fold = source.key.normalize('NFKC').toLowerCase()
    const first = keysByFold.get(fold)
    if (!first) keysByFold.set(fold, source)
    else
      yield {
        kind: 'invalid-source',
        message: `Key ${quoted(source.key)} differs from ${quoted(first.key)} only in case or Unicode form`,
        help: `rename one of the two; the other is in ${first.location.path}`,
        location: keyLocation(source),
      }
  }
}

/** Guesses are for people, who do not read hundreds of them, and each looks at every key. */
const maxGuesses = 20

/** Our fields name other sources by key; a key that is nobody's would be without effect. */
function* findDanglingKeys(sources: ReadonlyMap<string, Source>): Iterable<Issue> {
  let guesses = 0
  for (const source of sources.values()) {
    const { supersededBy, derivedFrom } = source.notes
    // A source may also derive from a briefing, which its path names.
    const derived = derivedFrom.filter((from) => !from.endsWith('.md'))
    for (const [field, named] of [
      ...(supersededBy === undefined ? [] : [['supersededBy', supersededBy] as const]),
      ...derived.map((from) => ['derived-from', from] as const),
    ]) {
      if (sources.has(named)) continue
      const guess = guesses++ < maxGuesses ? closest(named, sources.keys()) : undefined
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

function keyLocation(source: Source): Location {
  return fieldPlace(source, 'id')
}
