/** Measures how long the evidence of a briefing takes once its sources are loaded. */
import { compileBriefing, defaultZones, gatherEvidence } from '../../src/compile.ts'
import type { StoredText } from '../../src/model/evidence.ts'
import { asProse, registryOf } from './evidence-of-claim.ts'
import { wiceClaims } from './evidence-rows.ts'

const CLAIMS = 40
const SIZE = 50_000

/** One line for one source and for as many sources as claims; printed and not stored, as they are a machine's. */
export function measureEvidenceSpeed(): string {
  const rows = wiceClaims()
  const corpus = rows.map(({ page }) => page).join('\n\n')
  // Once to warm up, on other texts than are timed.
  timeEvidence(rows.map(({ claim }) => claim).slice(CLAIMS), corpus, 4)
  return [1, 10, CLAIMS]
    .map((sources) => {
      const milliseconds = timeEvidence(
        rows.map(({ claim }) => claim),
        corpus,
        sources,
      )
      return `evidence for ${CLAIMS} claims against ${sources} × 50 kB: ${milliseconds.toFixed(0)} ms (to reach: 100)`
    })
    .join('\n')
}

function timeEvidence(claims: readonly string[], corpus: string, sources: number): number {
  const text = claims
    .slice(0, CLAIMS)
    .map((claim, index) => `${asProse(claim)} [@s${index % sources}]\n`)
    .join('\n')
  const keys = Array.from({ length: sources }, (_, index) => `s${index}`)
  const options = {
    zones: defaultZones,
    policy: 'strict',
    scope: 'sentence',
    lang: 'en',
    abbreviations: [],
  } as const
  const briefing = compileBriefing(
    { path: 'briefing.md', text, issues: [] },
    registryOf(keys),
    options,
  )
  const texts = new Map(
    keys.map((key, index): [string, StoredText] => {
      const start = (index * 17_389) % Math.max(1, corpus.length - SIZE)
      return [
        key,
        { kind: 'text', key, path: `${key}.txt`, text: corpus.slice(start, start + SIZE) },
      ]
    }),
  )
  const start = process.cpuUsage()
  gatherEvidence(briefing, texts)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
