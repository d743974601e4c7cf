/** Holds of a briefing what a check needs; the rest is made when somebody asks for it. */
import type { BriefingOutcome, DocumentBody, Reported, SourceText } from '../compile.ts'
import type { BibliographyEntry, Briefing } from '../model/briefing.ts'
import { defer } from '../model/deferred.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Source } from '../model/source.ts'
import { citedSources, type SnapshotState } from './load-snapshots.ts'
import type { Lookup } from './recorded-lookups.ts'

/** Plain data that JSON can hold, without what the text and the registry say themselves. */
export interface Outline {
  readonly briefing: Pick<Briefing, 'frontMatter' | 'title' | 'comments' | 'issues' | 'hasBody'>
  readonly bibliography: readonly Omit<BibliographyEntry, 'source'>[]
  /** Sources whose stored texts were asked for, by key, each with what came of it. */
  readonly stored: readonly (readonly [key: string, state: SnapshotState])[]
  readonly reported: readonly Reported[]
  readonly counts: Pick<DocumentBody, 'coverage' | 'evidence'>
  readonly hangsOn: Dependence
  /** A fingerprint of what the registry said to all that was asked of it. */
  readonly answers: string
}

/** What something hangs on besides its own file. */
export interface Dependence {
  /** The day on which it holds; on any when absent. */
  readonly today?: string
  /** Names that were looked up in the registry. */
  readonly lookups: readonly Lookup[]
  /** Whether it hangs on the registry as a whole. */
  readonly registry: boolean
  /** Whether it names places in other files, which move when something before them changes. */
  readonly places: boolean
}

/** What the rules said of the registry on its own. */
export interface RegistryOutline {
  readonly reported: readonly Reported[]
  /** As in `Dependence`. */
  readonly today?: string
}

/** A compiled briefing with what the report says of it. */
export interface Whole {
  readonly briefing: EvidencedBriefing
  readonly body: DocumentBody
}

/** A briefing that is made from its outline, with its outcome. */
export interface StandIn {
  readonly briefing: EvidencedBriefing
  readonly outcome: Pick<BriefingOutcome, 'reported' | 'body'>
}

/** What a briefing needs besides its outline. */
export interface OutlineContext {
  readonly text: SourceText
  readonly sourcesByKey: { get(key: string): Source | undefined }
  /** The whole again; asked for whenever something is read that the outline does not hold. */
  readonly whole: () => Whole
  /** Its body when that is at hand without the whole. */
  readonly body?: () => DocumentBody | undefined
}

/** What a briefing and its outcome hang on; `today` is an ISO date. */
export function dependenceOf(
  { path, issues }: EvidencedBriefing,
  { reported, asked }: BriefingOutcome,
  lookups: readonly Lookup[],
  today: string,
): Dependence {
  const known = new Set(lookups.flatMap(({ table, name }) => (table === KEYS ? [name] : [])))
  const further = [...asked.keys].filter((key) => !known.has(key))
  return {
    lookups: [...lookups, ...further.map((name): Lookup => ({ table: KEYS, name }))],
    registry: asked.registry,
    places: namesOtherFiles([reported, issues], path),
    ...(asked.today && { today }),
  }
}

const KEYS = 'sourcesByKey'

/** Every place in a finding is an object with a path. */
function namesOtherFiles(findings: unknown, own: string): boolean {
  let found = false
  JSON.stringify(findings, (name, value: unknown) => {
    if (name === 'path' && value !== own) found = true
    return value
  })
  return found
}

/** `stateOf` says what came of reading a source's stored text. */
export function outlineOf(
  briefing: EvidencedBriefing,
  { reported, body }: BriefingOutcome,
  stateOf: (source: Source) => SnapshotState,
  { hangsOn, answers }: Pick<Outline, 'hangsOn' | 'answers'>,
): Outline {
  const { frontMatter, title, comments, issues, hasBody, bibliography } = briefing
  const { coverage, evidence } = body
  return {
    briefing: { frontMatter, title, comments, issues, hasBody },
    bibliography: bibliography.map(({ source: _source, ...entry }) => entry),
    stored: citedSources(briefing).map((source) => [source.key, stateOf(source)]),
    reported,
    counts: { coverage, evidence },
    hangsOn,
    answers,
  }
}

/** The briefing and its outcome as they were; the same in every answer, and only slower in some. */
export function standIn(
  { briefing, bibliography, reported, counts }: Outline,
  { text, sourcesByKey, whole, body: bodyAtHand }: OutlineContext,
): StandIn {
  const entries = bibliography.map((entry): BibliographyEntry => {
    const source = sourcesByKey.get(entry.key)
    return source ? { source, ...entry } : entry
  })
  const named = { path: text.path, ...briefing, bibliography: entries }
  const held = defer(named, deferredOfText, () => text)
  const body = { coverage: counts.coverage, evidence: counts.evidence }
  return {
    briefing: defer(held, deferredOfBriefing, () => whole().briefing),
    outcome: { reported, body: defer(body, deferredOfBody, () => bodyAtHand?.() ?? whole().body) },
  }
}

const deferredOfText = ['text'] as const satisfies readonly (keyof SourceText)[]

const deferredOfBriefing = [
  'sections',
  'blocks',
  'citations',
  'links',
  'numberedReferences',
  'tree',
  'sentences',
  'evidence',
] as const satisfies readonly (keyof EvidencedBriefing)[]

const deferredOfBody = ['sections', 'claims', 'bibliography'] as const
