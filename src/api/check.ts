/** Checks briefings that are given as texts. */
import { compile } from '../compile.ts'
import { profiles, type Profile, type SeverityOrOff } from '../model/diagnostic.ts'
import type { StoredText } from '../model/evidence.ts'
import type { NamedText } from '../model/named-text.ts'
import type { SeverityOverride } from '../model/override.ts'
import type { Run } from '../model/report-format.ts'
import type { Rule } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { rules as ownRules } from '../rules/index.ts'
import { version } from '../version.ts'
import { decodedOnce, type DecodedRegistry } from './decode-registry.ts'
import { readingOf, type ReadOptions } from './parse.ts'
import { refuseDay, refuseUnknown } from './refuse-option.ts'
import { refuseRules, refuseSeverities } from './refuse-rules.ts'
import { refuseTexts } from './refuse-texts.ts'

/** What the findings hang on besides the briefings; only the day has no default. */
export interface CheckOptions extends ReadOptions {
  /** Registry files, or what `decodeRegistry` made of them; none when absent. */
  readonly sources?: readonly NamedText[] | DecodedRegistry
  /** The day against which dates are checked, as in "2026-05-12"; the library has no clock. */
  readonly today: string
  /** "review" when absent. */
  readonly profile?: Profile
  /** The rules of this package when absent; `[...rules, mine]` adds one. */
  readonly rules?: readonly Rule[]
  /** Severities by rule id, over those of the profile. */
  readonly severities?: Readonly<Record<string, SeverityOrOff>>
  /** Severities in some files or for some sources only; of several, the last decides. */
  readonly overrides?: readonly SeverityOverride[]
  /** What sources say, by key; what is not there is `unchecked`. */
  readonly storedTexts?: ReadonlyMap<string, NamedText>
  /** Whether these are all the briefings there are; `false` when absent. Only then can a source be unused. */
  readonly complete?: boolean
  /** Title of the reports as a whole; "Briefings" when absent. */
  readonly title?: string
  /** Where the briefings are published. */
  readonly site?: Site
  /** Whether each sentence says what led to its kind and its end; `false` when absent. */
  readonly explain?: boolean
}

/**
 * The finished run: `report` has the findings with lines and columns from 1 (UTF-16 units), coverage, claims and
 * sources. Pure: equal input gives an equal run, and nothing is read, fetched or printed. Rejects on no text, only on
 * slips of the program: with `TypeError` when a path or text is no string, with `RangeError` when `today` is no day,
 * a rule, severity, profile, policy, scope or language is none, or two briefings have one path.
 */
export async function check(briefings: readonly NamedText[], options: CheckOptions): Promise<Run> {
  const { rules = ownRules, profile = 'review', severities = {}, today } = options
  refuseRules(rules)
  refuseSeverities(severities, rules)
  refuseDay('today', today)
  refuseUnknown('profile', profile, profiles)
  refuseTexts('briefing', briefings)
  refuseEqualPaths(briefings)
  const { registry, files } = await decodedOnce(options.sources)
  const { overrides, site, title = 'Briefings', complete = false, explain = false } = options
  const texts = briefings.map(({ path, text }) => ({ path, text, issues: [] }))
  return compile(
    texts,
    registry,
    files,
    {
      ...readingOf(options),
      ...(overrides && { overrides }),
      ...(site && { site }),
      rules,
      profile,
      severities,
      today,
      title,
      complete,
      explain,
      command: 'check',
      allRead: true,
      version,
    },
    storedTextsOf(options.storedTexts),
  )
}

function storedTextsOf(
  texts: ReadonlyMap<string, NamedText> = new Map(),
): ReadonlyMap<string, StoredText> {
  refuseTexts('stored text', [...texts.values()])
  return new Map(
    Array.from(texts, ([key, { path, text }]) => [key, { kind: 'text', key, path, text }]),
  )
}

function refuseEqualPaths(briefings: readonly NamedText[]): void {
  const seen = new Set<string>()
  for (const { path } of briefings) {
    if (seen.has(path)) throw new RangeError(`Two briefings have the path "${path}"`)
    seen.add(path)
  }
}
