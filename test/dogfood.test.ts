/** Compiles the repository's own briefings under the strictest profile, and breaks them on purpose. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileProject } from '../src/project/compile-project.ts'
import type { Run } from '../src/model/report-format.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { compile, defaultZones } from '../src/compile.ts'
import { rules } from '../src/rules/index.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const names = readdirSync(`${root}briefings`).filter(
  (name) => name.endsWith('.md') && name !== 'README.md',
)
let run: Run

beforeAll(async () => {
  const request = {
    command: 'check',
    paths: [],
    profile: 'publish',
    reproducible: true,
    explain: false,
  } as const
  const project = await compileProject({ ...nodeHost(root) }, request, () => undefined)
  run = project.run
}, 60_000)

describe('the repository’s own briefings', () => {
  it('are all there, and clean under the strictest profile', () => {
    expect(run.report.documents).toHaveLength(names.length)
    expect(names.length).toBeGreaterThanOrEqual(3)
    // A note asks for a look, and one source is kept as HTML, of which no text was taken yet.
    const faults = run.report.diagnostics.filter(
      ({ severity, ruleId }) => severity !== 'note' && ruleId !== 'unchecked-citation',
    )
    expect(faults).toEqual([])
  })

  it.each(names)(
    '%s turns red at the exact claim when its markers go',
    (name) => {
      const path = `briefings/${name}`
      const briefing = run.briefings.find((candidate) => candidate.path === path)
      const text = readFileSync(`${root}${path}`, 'utf8')
      const claims = briefing?.sentences.filter(({ kind }) => kind === 'claim') ?? []
      expect(claims.length).toBeGreaterThan(5)
      const stayedGreen: string[] = []
      for (const claim of claims) {
        // Every marker within the claim is replaced by spaces, so that no offset moves.
        const spans = (briefing?.citations ?? []).map(({ span }) => span)
        const inside = spans.filter(
          ({ start, end }) => claim.span.start <= start && end <= claim.span.end,
        )
        if (inside.length === 0) continue
        let broken = text
        for (const { start, end } of inside)
          broken = broken.slice(0, start) + ' '.repeat(end - start) + broken.slice(end)
        const red = uncitedIn(path, broken)
        const isRed = red.some(
          ({ start, end }) => start === claim.span.start && end <= claim.span.end,
        )
        if (!isRed) stayedGreen.push(claim.text)
      }
      expect(stayedGreen).toEqual([])
    },
    60_000,
  )

  it('turn red at every citation of a key that was renamed, with a guess', () => {
    const [renamed] = run.registry.sources
    // Its index finds the sources as they were.
    const { index: _, ...read } = run.registry
    const registry = {
      ...read,
      sources: run.registry.sources.map((source) =>
        source === renamed ? { ...source, key: `${source.key}x` } : source,
      ),
    }
    const files = run.briefings.map(({ path }) => ({ path, text: textAt(path), issues: [] }))
    const { report } = compile(files, registry, [], options())
    const red = report.diagnostics.filter(({ ruleId }) => ruleId === 'unknown-source')
    const places = red.flatMap(({ range, path, related }) => [
      `${path}:${range.start.offset}`,
      ...(related ?? []).map((place) => `${place.path}:${place.range.start.offset}`),
    ])
    const cites = run.briefings.flatMap(({ path, citations }) =>
      citations.flatMap(({ items }) =>
        items
          .filter(({ source }) => source === renamed?.key)
          .map(({ span }) => `${path}:${span.start}`),
      ),
    )
    expect(cites.length).toBeGreaterThan(0)
    expect(cites.filter((place) => !places.includes(place))).toEqual([])
    expect(red.every(({ help }) => help?.includes(`did you mean "${renamed?.key}x"?`))).toBe(true)
  })
})

function uncitedIn(path: string, text: string): { start: number; end: number }[] {
  const { report } = compile([{ path, text, issues: [] }], run.registry, [], options())
  return report.diagnostics
    .filter(({ ruleId }) => ruleId === 'uncited-claim')
    .map(({ range }) => ({ start: range.start.offset, end: range.end.offset }))
}

function textAt(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

function options(): Parameters<typeof compile>[3] {
  return {
    zones: defaultZones,
    policy: 'strict',
    scope: 'sentence',
    lang: 'en',
    abbreviations: [],
    profile: 'publish',
    severities: {},
    rules,
    command: 'check',
    today: '2026-11-20',
    complete: false,
    allRead: true,
    version: '0.0.0',
    title: 'Briefings',
    explain: false,
  }
}
