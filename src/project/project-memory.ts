/** Holds what one run over a project leaves for the next. */
import type {
  ReadingOptions,
  RegistryIndex,
  RunMemory,
  SourceText,
  StyledReferences,
} from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { ClaimedBriefing, ReadBriefing } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { TextFile } from '../text/text-file.ts'
import { fileVersions, type FileVersions } from './file-versions.ts'
import type { RegistryMemory } from './load-registry.ts'
import type { SnapshotMemory } from './load-snapshots.ts'
import type { FoundConfig } from './read-config.ts'
import { forgetting, remembering, type Recall } from './recall.ts'
import type { Lookup } from './recorded-lookups.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** A briefing's text, or why it cannot be read, in words. */
export type LoadedText =
  | { readonly text: SourceText; readonly file: () => TextFile; readonly hash: string }
  | { readonly failure: string }

/** A resolved briefing, with all that it asked of the registry. */
export interface LookedUp {
  readonly briefing: ClaimedBriefing
  readonly lookups: readonly Lookup[]
}

/** References in a style, with the files that were looked for to make them. */
export interface StyledFrom {
  readonly styled: StyledReferences
  readonly paths: readonly string[]
}

/** Each by its path where there is one of a kind for every file. */
export interface ProjectMemory extends RegistryMemory, SnapshotMemory {
  readonly versions: FileVersions
  readonly configs: Recall<FoundConfig>
  readonly reading: Recall<ReadingOptions>
  readonly indexes: Recall<RegistryIndex>
  readonly texts: Recall<LoadedText>
  /** Keeps the texts of a single run as long as there is room for them; absent where all stay for the next run. */
  readonly shelf?: Shelf<TextFile>
  readonly read: Recall<ReadBriefing>
  readonly claimed: Recall<LookedUp>
  readonly evidenced: Recall<EvidencedBriefing>
  /** Texts as they came from their trial; absent where each is read once. */
  readonly tried?: WeakMap<SourceText, SourceText>
  /** What a verifier was asked about, with its answers. */
  readonly verified: WeakMap<EvidencedBriefing, EvidencedBriefing>
  readonly styled: Recall<StyledFrom>
  readonly runs: Recall<RunMemory>
}

/** UTF-16 units of text that stay in memory; what is beyond is read again when somebody asks for it. */
const ROOM = 8_000_000

/** For a single run. `room` is for tests. */
export function noMemory(room: number = ROOM): ProjectMemory {
  const changes = { added: [], changed: [], removed: [] }
  const versions: FileVersions = {
    begin: () => undefined,
    versionOf: () => '',
    paths: () => [],
    changes: () => changes,
  }
  const shelf = openShelf<TextFile>(room)
  return { versions, shelf, verified: new WeakMap(), ...recalls(forgetting) }
}

/** For a session of many runs; nothing is remembered yet. */
export function projectMemory(host: Host): ProjectMemory {
  return {
    versions: fileVersions(host),
    tried: new WeakMap(),
    verified: new WeakMap(),
    ...recalls(remembering),
  }
}

/** Forgets what belongs to files that are no longer there. */
export function sweep(memory: ProjectMemory): void {
  for (const part of Object.values(memory)) if ('sweep' in part) part.sweep()
}

function recalls(
  make: <Value>() => Recall<Value>,
): Omit<ProjectMemory, 'versions' | 'shelf' | 'tried' | 'verified'> {
  return {
    registryFiles: make(),
    registries: make(),
    snapshots: make(),
    configs: make(),
    reading: make(),
    indexes: make(),
    texts: make(),
    read: make(),
    claimed: make(),
    evidenced: make(),
    styled: make(),
    runs: make(),
  }
}
