/** Hands out the stored texts of cited sources, each read once and kept only as long as there is room. */
import type { ResolvedBriefing } from '../model/briefing.ts'
import type { StoredText } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import type { FileVersions } from './file-versions.ts'
import { readSnapshot, snapshotFiles, type Disk } from './read-snapshot.ts'
import { forgetting, type Recall } from './recall.ts'

/**
 * UTF-16 units of text kept for the next briefing; those used longest ago go first. What the evidence
 * stage reads off a text takes some twenty bytes a unit and stays as long as the text does.
 */
const ROOM = 10_000_000

/** The stored texts of a project, read as briefings ask for them. */
export interface Snapshots {
  /** What the briefing's sources say, by key. */
  textsOf(briefing: ResolvedBriefing): ReadonlyMap<string, StoredText>
  /** Stands for each of these texts: the same object as long as the text is the same. */
  statesOf(briefing: ResolvedBriefing): readonly SnapshotState[]
  /** The same for one source. */
  stateOf(source: Source): SnapshotState
  /** Whether the source with this key has a text that can be read. */
  hasText(key: string): boolean
  /** What was wrong with the files asked for so far; each once, in order of asking. */
  readonly issues: readonly Issue[]
}

/** What came of reading a source's stored text, without the text. */
export interface SnapshotState {
  readonly kind: StoredText['kind']
  readonly issue?: Issue
}

/** What a run takes over from the run before. */
export interface SnapshotMemory {
  readonly versions: Pick<FileVersions, 'versionOf'>
  readonly snapshots: Recall<SnapshotState>
}

const forgetfulMemory: SnapshotMemory = {
  versions: { versionOf: () => '' },
  snapshots: forgetting(),
}

/** Nothing is read yet. `room` is for tests. */
export function loadSnapshots(
  host: Disk,
  root: string,
  room: number = ROOM,
  memory: SnapshotMemory = forgetfulMemory,
): Snapshots {
  const issues: Issue[] = []
  const states = new Map<string, SnapshotState>()
  const kept = keptTexts(room)
  const read = (source: Source): SnapshotState => {
    const { stored, issue } = readSnapshot(host, root, source)
    kept.add(source.key, stored)
    return { kind: stored.kind, ...(issue && { issue }) }
  }
  const fileStates = (source: Source): readonly string[] =>
    snapshotFiles(host, root, source).flatMap((path) => [path, memory.versions.versionOf(path)])
  const stateOf = (source: Source): SnapshotState => {
    const known = states.get(source.key)
    if (known) return known
    const state = memory.snapshots.of(
      source.key,
      () => [source, ...fileStates(source)],
      () => read(source),
    )
    if (state.issue) issues.push(state.issue)
    states.set(source.key, state)
    return state
  }
  const textOf = (source: Source): StoredText => {
    stateOf(source)
    const text = kept.get(source.key) ?? readSnapshot(host, root, source).stored
    kept.add(source.key, text)
    return text
  }
  return {
    issues,
    hasText: (key) => states.get(key)?.kind === 'text',
    stateOf(source) {
      const state = stateOf(source)
      kept.makeRoom()
      return state
    },
    statesOf: (briefing) => citedSources(briefing).map(stateOf),
    textsOf(briefing) {
      const texts = new Map(citedSources(briefing).map((source) => [source.key, textOf(source)]))
      kept.makeRoom()
      return texts
    },
  }
}

const citedByBriefing = new WeakMap<ResolvedBriefing, readonly Source[]>()

/** Sources that a citation names and the registry has, in the order of the bibliography. */
export function citedSources(briefing: ResolvedBriefing): readonly Source[] {
  const known = citedByBriefing.get(briefing)
  if (known) return known
  const { citations, bibliography } = briefing
  const keys = new Set(citations.flatMap(({ items }) => items.map((item) => item.source)))
  const sources = bibliography.flatMap(({ source }) =>
    source && keys.has(source.key) ? [source] : [],
  )
  citedByBriefing.set(briefing, sources)
  return sources
}

interface KeptTexts {
  get(key: string): StoredText | undefined
  /** The text used last, whether or not it was there already. */
  add(key: string, stored: StoredText): void
  makeRoom(): void
}

function keptTexts(room: number): KeptTexts {
  const kept = new Map<string, StoredText>()
  let size = 0
  const remove = (key: string): void => {
    const stored = kept.get(key)
    if (stored) size -= sizeOf(stored)
    kept.delete(key)
  }
  return {
    get: (key) => kept.get(key),
    add(key, stored) {
      // Last in the map is most recent.
      remove(key)
      kept.set(key, stored)
      size += sizeOf(stored)
    },
    makeRoom() {
      for (const key of kept.keys()) {
        if (size <= room) break
        remove(key)
      }
    },
  }
}

function sizeOf(stored: StoredText): number {
  return stored.kind === 'text' ? stored.text.length : 0
}
