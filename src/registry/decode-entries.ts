/** Finds the entries of a registry file and reads each as a source. */
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import { isField } from './csl-fields.ts'
import { decodeSource, type RegistryEntry } from './decode-source.ts'
import { note, noteTooLarge, startDecoding, type Decoding } from './decoding.ts'
import type {
  PathStep,
  PositionedMap,
  PositionedPair,
  PositionedTree,
  PositionedValue,
  SyntaxProblem,
} from '../syntax/positioned-value.ts'
import { countNoun } from '../text/count-noun.ts'
import { quoted } from './quoted.ts'

/** Entries that one file may hold; those beyond are left out with an issue. */
const maxEntries = 200_000

/**
 * Syntax problems of a file that are named one by one: the first mistake often causes all others. Formats that give
 * a file up do so before, and say so.
 */
const mostProblems = 300

/** What stands in an entry's place, with its key when the file is a map by key. */
interface Candidate {
  readonly value: PositionedValue
  readonly keyed?: PositionedPair
}

/** An entry's fields and where they stand in the file, from its root. */
export interface FoundEntry {
  readonly map: PositionedMap
  readonly steps: readonly PathStep[]
}

/**
 * The sources of a file, which is one tree or several that follow each other: a list of entries, such a
 * list under `references`, one entry, or a map of entries by key. An entry with a damaging syntax problem
 * before the next one begins is left out; the others load.
 */
export function decodeEntries(path: string, parts: Iterable<PositionedTree>): DecodedRegistryFile {
  const decoding = startDecoding(path)
  const sources: Source[] = []
  let room = maxEntries
  for (const { root, problems } of parts) {
    noteProblems(problems, decoding)
    const candidates = root ? findEntries(root, decoding) : []
    const surplus = candidates[room]?.value
    if (surplus)
      noteTooLarge(
        decoding,
        surplus,
        `Registry file has more than ${maxEntries} entries`,
        'split it; the rest was not read',
      )
    for (const candidate of undamaged(candidates.slice(0, room), problems)) {
      const entry = toEntry(candidate, decoding)
      const source = entry && decodeSource(entry, decoding)
      if (source) sources.push(source)
    }
    if (surplus) break
    room -= candidates.length
  }
  return { sources, issues: decoding.issues }
}

function noteProblems(problems: readonly SyntaxProblem[], decoding: Decoding): void {
  for (const { span, message, help } of problems.slice(0, mostProblems))
    note(decoding, span, message, help)
  const next = problems[mostProblems]
  if (!next) return
  const rest = countNoun(problems.length - mostProblems, 'more syntax error')
  note(decoding, next.span, `File has ${rest}`, 'mend those before it first, and look again')
}

/** The map of the first entry with the key, and the steps that lead to it; `undefined` when there is none. */
export function findEntry(root: PositionedValue, key: string): FoundEntry | undefined {
  const found = findEntries(root, startDecoding('')).find(
    ({ value, keyed }) => value.kind === 'map' && (keyed?.key ?? idOf(value)) === key,
  )
  if (found?.value.kind !== 'map') return undefined
  return { map: found.value, steps: stepsTo(root, found.value) }
}

function idOf({ pairs }: PositionedMap): string | undefined {
  const id = pairs.find((pair) => pair.key === 'id')?.value
  return id?.kind === 'scalar' ? id.text : undefined
}

function stepsTo(root: PositionedValue, entry: PositionedValue): readonly PathStep[] {
  if (root === entry) return []
  if (root.kind === 'list') return [root.items.indexOf(entry)]
  const pairs = root.kind === 'map' ? root.pairs : []
  const keyed = pairs.find(({ value }) => value === entry)
  const references = pairs.find((pair) => pair.key === 'references')?.value
  if (keyed) return [keyed.key]
  return references?.kind === 'list' ? ['references', references.items.indexOf(entry)] : []
}

function findEntries(root: PositionedValue, decoding: Decoding): readonly Candidate[] {
  if (root.kind === 'list') return root.items.map((value) => ({ value }))
  if (root.kind === 'map') return findEntriesInMap(root, decoding)
  if (root.value === null) return []
  note(decoding, root, 'File holds no sources', 'write a list of entries')
  return []
}

function findEntriesInMap(root: PositionedMap, decoding: Decoding): readonly Candidate[] {
  const references = root.pairs.find(({ key }) => key === 'references')
  if (references?.value.kind === 'list') {
    for (const pair of root.pairs)
      if (pair !== references)
        note(decoding, pair, `Unknown field ${quoted(pair.key)} beside "references"`)
    return references.value.items.map((value) => ({ value }))
  }
  if (isEntry(root)) return [{ value: root }]
  return root.pairs.map((keyed) => ({ value: keyed.value, keyed }))
}

/** Whether the map is one entry, and not a map of entries: fields of its own hold plain values. */
function isEntry({ pairs }: PositionedMap): boolean {
  return pairs.some(
    ({ key, value }) => isField(key) && value.kind === 'scalar' && value.value !== null,
  )
}

/** The entries without a damaging problem between their start and the next entry's. */
function undamaged(
  candidates: readonly Candidate[],
  problems: readonly SyntaxProblem[],
): readonly Candidate[] {
  const offsets = problems.filter(({ damaging }) => damaging).map(({ span }) => span.start)
  offsets.sort((a, b) => a - b)
  let passed = 0
  return candidates.filter((candidate, index) => {
    const following = candidates[index + 1]
    const start = startOf(candidate)
    const end = following ? startOf(following) : Number.POSITIVE_INFINITY
    while ((offsets[passed] ?? Number.POSITIVE_INFINITY) < start) passed++
    return (offsets[passed] ?? Number.POSITIVE_INFINITY) >= end
  })
}

function startOf({ value, keyed }: Candidate): number {
  return keyed?.start ?? value.start
}

function toEntry({ value, keyed }: Candidate, decoding: Decoding): RegistryEntry | undefined {
  if (value.kind === 'map') return { map: value, ...(keyed && { keyed }) }
  const help = keyed
    ? 'entries are maps of fields; a list of entries stands under `references`'
    : 'entries are maps of fields, such as `id`, `type` and `title`'
  const what = keyed ? `Entry ${quoted(keyed.key)}` : 'Entry'
  note(decoding, value, `${what} has no fields`, help)
  return undefined
}
