/** Runs the evidence checks on one claim and one page, as a briefing that cites the page would. */
import { compileBriefing, defaultZones, gatherEvidence, indexRegistry } from '../../src/compile.ts'
import type { Specific } from '../../src/model/evidence.ts'

/** A registry of sources without anything but a key. */
export function registryOf(keys: readonly string[]): ReturnType<typeof indexRegistry> {
  const location = { path: 'sources.yaml', span: { start: 0, end: 0 } }
  const notes = { archives: [], quotes: [], derivedFrom: [] }
  const bare = { type: 'webpage', title: '', authors: [], csl: {}, notes, location, fields: {} }
  return indexRegistry({
    sources: keys.map((key) => ({ key, ...bare })),
    duplicates: [],
    paths: [location.path],
    issues: [],
  })
}

const registry = registryOf(['page'])

/** Every sentence of the claim is taken to be cited to the page. */
export function specificsOf(claim: string, page: string): readonly Specific[] {
  const text = `${asProse(claim)} [@page]\n`
  const options = {
    zones: defaultZones,
    policy: 'strict',
    scope: 'paragraph',
    lang: 'en',
    abbreviations: [],
  } as const
  const briefing = compileBriefing({ path: 'briefing.md', text, issues: [] }, registry, options)
  const stored = { kind: 'text', key: 'page', path: 'page.txt', text: page } as const
  return gatherEvidence(briefing, new Map([['page', stored]])).evidence.flatMap(
    ({ specifics }) => specifics,
  )
}

/** The claim with everything escaped that Markdown would read as its own. */
export function asProse(claim: string): string {
  return claim.trim().replace(/[\\*_`<[\]|#]/g, '\\$&')
}
