/** Keeps of the briefings of a run only what there is room for, and from run to run only what a check needs. */
import {
  rememberOutcome,
  type BriefingOutcome,
  type DocumentBody,
  type Judge,
  type RegistryIndex,
  type RunMemory,
  type SourceText,
} from '../compile.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import { TextFile } from '../text/text-file.ts'
import type { Snapshots } from './load-snapshots.ts'
import type { AnswerFingerprint } from './answer-fingerprint.ts'
import { dependenceOf, outlineOf, standIn, type Outline, type Whole } from './outline.ts'
import type { PackCache } from './pack-cache.ts'
import type { Lookup } from './recorded-lookups.ts'
import { openShelf } from './shelf.ts'

/**
 * UTF-16 units of briefings' text that are kept compiled, at some two hundred bytes a unit: 50 MB, a
 * few dozen briefings. Beyond, a page that is made after all are known costs its briefing's compilation once more.
 */
const ROOM = 250_000

/** What a run has besides its briefings. */
export interface KeeperInput {
  readonly cache?: PackCache
  readonly hashes: ReadonlyMap<string, string>
  readonly judge: Pick<Judge, 'briefing'>
  readonly fingerprint: AnswerFingerprint
  /** Compiles a briefing again. */
  readonly remake: (text: SourceText) => EvidencedBriefing
  readonly index: RegistryIndex
  readonly snapshots: Snapshots
  /** ISO date. */
  readonly today: string
  /** Takes what is known of each briefing, for the rules and the report. */
  readonly memory: RunMemory
  /** What is known of a briefing's body from elsewhere, by path. */
  readonly bodyOf?: (path: string) => DocumentBody | undefined
  /** For tests. */
  readonly room?: number
}

export interface BriefingKeeper {
  /** The briefing as an earlier run knew it; `undefined` when something that it hangs on is not what it was. */
  recall(text: SourceText): EvidencedBriefing | undefined
  /** The briefing, or one that stands for it and takes less room. `lookups` are what it asked of the registry. */
  keep(text: SourceText, briefing: EvidencedBriefing, lookups: readonly Lookup[]): Kept
  /**
   * A name for all that the briefing at this path, and what a report says of it, are made from, but for settings and
   * day; absent where nothing is remembered of it.
   */
  originOf(path: string): string | undefined
}

export interface Kept {
  readonly briefing: EvidencedBriefing
  /** Of the briefing that was handed in. */
  readonly outcome: BriefingOutcome
}

/** Nothing is kept yet. */
export function briefingKeeper(input: KeeperInput): BriefingKeeper {
  const { cache, hashes, judge, remake, index, snapshots, today, memory, room = ROOM } = input
  const shelf = openShelf<Whole>(room)
  const origins = new Map<string, string>()
  /** Where sources stand in their files is shown too, whatever the rules have named. */
  const noteOrigin = (path: string, hash: string, { hangsOn, stored }: Outline): void => {
    const answers = input.fingerprint({ ...hangsOn, places: true })
    origins.set(path, JSON.stringify([hash, answers, stored]))
  }
  const fileOf = ({ path, text }: SourceText): TextFile => new TextFile(path, text)
  /** The body read last: several parts of one are asked for in a row. */
  let latest: { readonly path: string; readonly body: DocumentBody } | undefined
  const bodyAtHand = (path: string): DocumentBody | undefined => {
    if (latest?.path === path) return latest.body
    const body = input.bodyOf?.(path)
    if (body) latest = { path, body }
    return body
  }
  const represent = (text: SourceText, outline: Outline): EvidencedBriefing => {
    const whole = (): Whole =>
      shelf.take(text.path, text.text.length, () => {
        const briefing = remake(text)
        return { briefing, body: judge.briefing(briefing, fileOf(text)).body }
      })
    const { sourcesByKey } = index
    const { briefing, outcome } = standIn(outline, {
      text,
      sourcesByKey,
      whole,
      body: () => bodyAtHand(text.path),
    })
    rememberOutcome(briefing, outcome, memory)
    return briefing
  }
  const holds = ({ stored, hangsOn, answers }: Outline): boolean =>
    (hangsOn.today ?? today) === today &&
    input.fingerprint(hangsOn) === answers &&
    stored.every(([key, state]) => {
      const source = index.sourcesByKey.get(key)
      return source && JSON.stringify(snapshots.stateOf(source)) === JSON.stringify(state)
    })
  // How long a text took is no property of it: nothing is remembered of one that had a trial, since what an earlier
  // run read in time is not what this one can make again. So what is recalled needs none.
  const hashOf = ({ path, mayTakeLong }: SourceText): string | undefined =>
    mayTakeLong ? undefined : hashes.get(path)
  return {
    originOf: (path) => origins.get(path),
    recall(text) {
      const hash = hashOf(text)
      const json = hash === undefined ? undefined : cache?.recall(text.path, hash)
      if (hash === undefined || json === undefined) return undefined
      const outline = parseOutline(json)
      if (!holds(outline)) return undefined
      noteOrigin(text.path, hash, outline)
      return represent(text, outline)
    },
    keep(text, briefing, lookups) {
      const outcome = judge.briefing(briefing, fileOf(text))
      const { body } = outcome
      const hash = hashOf(text)
      const stays = shelf.put(text.path, text.text.length, { briefing, body })
      if (stays) rememberOutcome(briefing, outcome, memory)
      const keeps = cache && hash !== undefined
      if (stays && !keeps) return { briefing, outcome }
      const hangsOn = dependenceOf(briefing, outcome, lookups, today)
      const answers = input.fingerprint(hangsOn)
      const outline = outlineOf(briefing, outcome, snapshots.stateOf, { hangsOn, answers })
      const json = JSON.stringify(outline)
      if (keeps) {
        cache.keep(text.path, hash, json)
        noteOrigin(text.path, hash, outline)
      }
      // What was read off the text is slices of it, and would keep all of it; what comes from JSON does not.
      return { briefing: stays ? briefing : represent(text, parseOutline(json)), outcome }
    },
  }
}

/** Under a briefing's path the same build has kept its outline and nothing else. */
function parseOutline(json: string): Outline {
  return JSON.parse(json) as Outline
}
