/** Hands out the stored texts of cited sources, each read once and kept only as long as there is room. */
import type { ResolvedBriefing } from '../model/briefing.ts'
import type { StoredText } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { readSnapshot, type Disk } from './read-snapshot.ts'

/**
 * UTF-16 units of text kept for the next briefing; those used longest ago go first. What the evidence
 * stage reads off a text takes some twenty bytes a unit and stays as long as the text does.
 */
const ROOM = 10_000_000

/** The stored texts of a project, read as briefings ask for them. */
export interface Snapshots {
  /** What the briefing's sources say, by key. */
  textsOf(briefing: ResolvedBriefing): ReadonlyMap<string, StoredText>
  /** Whether the text of the source with this key has been read. */
  hasText(key: string): boolean
  /** What was wrong with the files read so far; each once, in order of reading. */
  readonly issues: readonly Issue[]
}

/** Nothing is read yet. `room` is for tests. */
export function loadSnapshots(host: Disk, root: string, room: number = ROOM): Snapshots {
  const issues: Issue[] = []
  const seen = new Map<string, StoredText['kind']>()
  const kept = new Map<string, StoredText>()
  let size = 0
  const read = (source: Source): StoredText => {
    const { stored, issue } = readSnapshot(host, root, source)
    if (issue && !seen.has(source.key)) issues.push(issue)
    seen.set(source.key, stored.kind)
    size += sizeOf(stored)
    return stored
  }
  const textOf = (source: Source): StoredText => {
    const stored = kept.get(source.key) ?? read(source)
    // Last in the map is most recent.
    kept.delete(source.key)
    kept.set(source.key, stored)
    return stored
  }
  return {
    issues,
    hasText: (key) => seen.get(key) === 'text',
    textsOf({ citations, bibliography }) {
      const cited = new Set(citations.flatMap(({ items }) => items.map((item) => item.source)))
      const texts = new Map(
        bibliography.flatMap(({ source }): [string, StoredText][] =>
          source && cited.has(source.key) ? [[source.key, textOf(source)]] : [],
        ),
      )
      for (const [key, stored] of kept) {
        if (size <= room) break
        kept.delete(key)
        size -= sizeOf(stored)
      }
      return texts
    },
  }
}

function sizeOf(stored: StoredText): number {
  return stored.kind === 'text' ? stored.text.length : 0
}
