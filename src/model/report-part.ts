/** What one shard of a run knows besides its report, so that the parts of all can be put together. */

/** One of the runs that share the work; `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** A briefing as its shard left it. */
export interface PartBriefing {
  /** Relative to the project root; empty for the registry on its own. */
  readonly path: string
  /** SHA-256 of what was read. */
  readonly hash: string
  /** JSON in itself; who made it knows its form. */
  readonly outline: string
}

/** A file that the shard of a build wrote for one briefing. */
export interface PartFile {
  readonly name: string
  /** Names all that the file shows besides what is the same in all parts. */
  readonly shows: string
  /** SHA-256 of its bytes. */
  readonly hash: string
}

/** What must be the same in all parts, each in a word or a hash. */
export interface PartWorld {
  readonly tool: string
  readonly today: string
  readonly settings: string
  readonly registry: string
  readonly briefings: string
}

/** How the run was asked for; what is absent was not. */
export interface PartRequest {
  readonly command: string
  /** The folder it ran in, relative to the project root. */
  readonly folder: string
  readonly paths: readonly string[]
  readonly reproducible: boolean
  readonly explain: boolean
  readonly fastLane?: boolean
  readonly config?: string
  readonly baseline?: string | false
  readonly profile?: 'draft' | 'review' | 'publish'
  readonly csl?: string
  /** Limits that were raised, by name. */
  readonly raised?: Readonly<Record<string, number>>
}

/** Plain data, which the JSON report of a shard carries. */
export interface ReportPart {
  readonly shard: Shard
  readonly world: PartWorld
  readonly request: PartRequest
  readonly briefings: readonly PartBriefing[]
  readonly files: readonly PartFile[]
}
