/** Hands outlines of briefings from the shards of a run to the run that puts them together. */
import type { DocumentBody } from '../compile.ts'
import type { PartBriefing } from '../model/report-part.ts'
import { printShard } from '../model/shard.ts'
import type { PackCache } from './pack-cache.ts'
import type { Parts } from './parts.ts'
import { UsageError } from './usage-error.ts'

/** An outline cache that can tell what went through it. */
export interface GatheringCache extends PackCache {
  /** Every outline that was recalled or kept, in that order. */
  gathered(): readonly PartBriefing[]
}

/** Uses the cache that there is, if there is one. */
export function gatherOutlines(cache: PackCache | undefined): GatheringCache {
  const gathered = new Map<string, PartBriefing>()
  const gather = (path: string, hash: string, outline: string): void =>
    void gathered.set(path, { path, hash, outline })
  return {
    gathered: () => [...gathered.values()],
    recall(path, hash) {
      const known = cache?.recall(path, hash)
      if (known !== undefined) gather(path, hash, known)
      return known
    },
    keep(path, hash, outline) {
      gather(path, hash, outline)
      cache?.keep(path, hash, outline)
    },
    save: (complete) => cache?.save(complete),
  }
}

/**
 * Recalls what the parts hold. Throws `UsageError` where a briefing, or something that it hangs on, is not as
 * its part had it. A briefing that its part has refused is there without an outline, and is made afresh.
 */
export function outlinesOfParts({ briefings, shardOf }: Parts): PackCache {
  const refuse = (path: string): never => {
    const shard = shardOf(path)
    const part = shard ? `part ${printShard(shard)}` : 'its part'
    throw new UsageError(
      `"${path || 'the registry'}" is not as ${part} had it`,
      'make all parts and the merge from the same files',
    )
  }
  return {
    recall(path, hash) {
      const known = briefings.get(path)
      if (!known) return shardOf(path) ? undefined : refuse(path)
      if (known.hash !== hash) return refuse(path)
      return known.outline
    },
    keep(path) {
      if (briefings.has(path)) refuse(path)
    },
    save: () => undefined,
  }
}

/** What the report of a part says of its briefings, unpacked when somebody asks; as UTF-8 it takes the least room. */
export function packedBodies(): {
  readonly pack: (path: string, body: DocumentBody) => void
  readonly bodyOf: (path: string) => DocumentBody | undefined
} {
  const packed = new Map<string, Uint8Array>()
  return {
    pack: (path, body) => void packed.set(path, new TextEncoder().encode(JSON.stringify(body))),
    bodyOf(path) {
      const bytes = packed.get(path)
      // It was packed above.
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as DocumentBody)
    },
  }
}
