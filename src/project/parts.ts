/** Describes the parts of one run, and tells runs apart that are not. */
import type { DocumentBody } from '../compile.ts'
import type { PartBriefing, PartFile, PartWorld, ReportPart, Shard } from '../model/report-part.ts'

/** All parts of one run. */
export interface Parts {
  readonly request: ReportPart['request']
  readonly world: PartWorld
  /** By path; the registry on its own under the empty one. */
  readonly briefings: ReadonlyMap<string, PartBriefing>
  /** The part that has reported on a briefing. */
  readonly shardOf: (path: string) => Shard | undefined
  /** What that part says of it. */
  readonly bodyOf: (path: string) => DocumentBody | undefined
  /** Files that a part wrote, by name; those of one name that several wrote are left out. */
  readonly files: ReadonlyMap<string, PartFile>
}

/** In words that go on from "they", and what to do about it. */
export interface WorldDifference {
  readonly words: string
  readonly help: string
}

const differences: Readonly<Record<keyof PartWorld, WorldDifference>> = {
  tool: {
    words: 'were made by different versions of briefing',
    help: 'make all parts and the merge with the same version',
  },
  settings: {
    words: 'were made with different settings',
    help: 'make all parts and the merge with the same config and flags',
  },
  registry: {
    words: 'were made with different registries',
    help: 'make all parts and the merge from the same files',
  },
  briefings: {
    words: 'divide different briefings',
    help: 'make all parts and the merge from the same files',
  },
  today: {
    words: 'were made on different days',
    help: 'set SOURCE_DATE_EPOCH to the same time for all of them',
  },
}

/** The gravest difference between two worlds; nothing when they are the same. */
export function differenceOf(one: PartWorld, other: PartWorld): WorldDifference | undefined {
  const names = ['tool', 'settings', 'registry', 'briefings', 'today'] as const
  const name = names.find((each) => one[each] !== other[each])
  return name && differences[name]
}

/** What is said of parts with different flags. */
export const differentSettings: WorldDifference = differences.settings
