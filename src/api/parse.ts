/** Reads one briefing from its text. */
import { defaultZones, furtherZones, readBriefing } from '../compile.ts'
import type { ReadingOptions } from '../compile.ts'
import type { ReadBriefing, ZoneNames } from '../model/briefing.ts'
import { policies, scopes, type Policy, type Scope } from '../model/sentence.ts'
import { LANGUAGE_TAG } from '../syntax/language-tag.ts'
import { refuseUnknown } from './refuse-option.ts'
import { refuseText } from './refuse-texts.ts'

/** What reading depends on besides the text; the defaults are those of the config. */
export interface ReadOptions {
  /** Further heading texts by zone, beside the built-in ones. */
  readonly zones?: Partial<ZoneNames>
  /** Which sentences must be cited; "strict" when absent. */
  readonly policy?: Policy
  /** How far a marker reaches beyond its own sentence; "sentence" when absent. */
  readonly scope?: Scope
  /** BCP 47, for briefings that name no language; "en" when absent. */
  readonly lang?: string
  /** Abbreviations of your own, after which a sentence always goes on, as in "Pkwy.". */
  readonly abbreviations?: readonly string[]
}

/** What reading one briefing depends on besides its text. */
export interface ParseOptions extends ReadOptions {
  /** What the briefing's places call the file; "briefing.md" when absent. */
  readonly path?: string
}

/**
 * Front matter, sections, blocks, citations and sentences, each a claim or exempt for a named reason. Total:
 * never throws on text; what is wrong with it is in `issues`. Offsets are UTF-16 units in `text`, end-exclusive,
 * with a byte order mark counted. Throws `TypeError` when `text` is no string, and `RangeError` for a policy, scope
 * or language that is none.
 */
export function parse(text: string, options: ParseOptions = {}): ReadBriefing {
  const { path = 'briefing.md', ...reading } = options
  refuseText('Briefing', text)
  return readBriefing({ path, text, issues: [] }, readingOf(reading))
}

/** With the defaults filled in; throws `RangeError` for a policy, scope or language that is none. */
export function readingOf(options: ReadOptions): ReadingOptions {
  const { policy = 'strict', scope = 'sentence', lang = 'en', abbreviations = [] } = options
  refuseUnknown('policy', policy, policies)
  refuseUnknown('scope', scope, scopes)
  if (!LANGUAGE_TAG.test(lang)) throw new RangeError(`Option "lang" is no language tag: "${lang}"`)
  return {
    zones: furtherZones(defaultZones, options.zones ?? {}),
    policy,
    scope,
    lang,
    abbreviations,
  }
}
