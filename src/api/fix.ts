/** Fixes a briefing that is given as a text. */
import { compileBriefing, indexRegistry } from '../compile.ts'
import type { NamedText } from '../model/named-text.ts'
import type { Run } from '../model/report-format.ts'
import {
  addCounts,
  fixBriefing,
  mostPasses,
  type AllowedFixes,
  type FixedText,
} from '../project/fix-briefing.ts'
import { check, type CheckOptions } from './check.ts'
import { decodedOnce } from './decode-registry.ts'
import { readingOf } from './parse.ts'

/** As for a check, and how far fixes may go. */
export interface FixOptions extends CheckOptions {
  /** Whether to do what takes a guess too; `false` when absent. */
  readonly unsafe?: boolean
}

/** A briefing after its fixes. */
export interface FixedBriefing {
  readonly text: string
  /** How many findings of each rule were fixed, by id; empty when the text is as it was. */
  readonly counts: ReadonlyMap<string, number>
  /** The check of the new text: what is left to do. */
  readonly run: Run
}

/**
 * Applies fixes until there is nothing left to fix. Each is tried on the text first, and left out when a word of
 * prose would change or a sentence lose a source. Silenced findings are not fixed. Pure, and rejects as `check` does.
 */
export async function fix(briefing: NamedText, options: FixOptions): Promise<FixedBriefing> {
  const { path } = briefing
  const decoded = await decodedOnce(options.sources)
  const allowed: AllowedFixes = new Set(options.unsafe ? ['safe', 'unsafe'] : ['safe'])
  const checked = async (text: string): Promise<Run> =>
    check([{ path, text }], { ...options, sources: decoded })
  let counts: ReadonlyMap<string, number> = new Map()
  let { text } = briefing
  let run = await checked(text)
  for (let pass = 1; pass <= mostPasses; pass++) {
    const fixed = fixOnce(run, allowed, options)
    if (!fixed) break
    counts = addCounts(counts, fixed.counts)
    text = fixed.text
    run = await checked(text)
  }
  return { text, counts, run }
}

function fixOnce(run: Run, allowed: AllowedFixes, options: FixOptions): FixedText | undefined {
  const [briefing] = run.briefings
  if (!briefing) return undefined
  const { path } = briefing
  const index = indexRegistry(run.registry)
  const reading = readingOf(options)
  return fixBriefing(briefing, run.report.diagnostics, allowed, (text) =>
    compileBriefing({ path, text, issues: [] }, index, reading),
  )
}
