/** Holds that a run says the same whatever is kept of its briefings. */
import { expect, it } from 'vitest'
import {
  assembleRun,
  compileBriefing,
  defaultZones,
  gatherEvidence,
  indexRegistry,
  openJudge,
  runMemory,
  type RunOptions,
  type SourceText,
} from '../../src/compile.ts'
import type { BriefingRule, Rule } from '../../src/model/rule.ts'
import { briefingKeeper, type KeeperInput } from '../../src/project/briefing-keeper.ts'
import { loadSnapshots } from '../../src/project/load-snapshots.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { emptyBriefing } from '../../src/rules/empty-briefing.ts'
import { uncitedClaim } from '../../src/rules/uncited-claim.ts'
import { lookUpIn } from '../../src/text/file-lookup.ts'
import { TextFile } from '../../src/text/text-file.ts'

const texts: readonly SourceText[] = [
  'The pier fell.',
  'Rents rose by 4 % in 2024 [@nobody].',
  '',
].map((text, index) => ({ path: `briefings/${index}.md`, text: `${text}\n`, issues: [] }))
const registry = { sources: [], duplicates: [], issues: [], paths: [] }
const index = indexRegistry(registry)
const reading = {
  zones: defaultZones,
  policy: 'balanced',
  scope: 'sentence',
  lang: 'en',
  abbreviations: [],
} as const

/** Asks what day it is. */
const daily: BriefingRule = {
  ...uncitedClaim,
  id: 'daily',
  *check({ path }, { today }) {
    yield { location: { path, span: { start: 0, end: 1 } }, message: `Today is ${today}` }
  },
}

function optionsOn(today: string, rules: readonly Rule[]): RunOptions {
  return {
    profile: 'review',
    severities: {},
    rules,
    command: 'check',
    today,
    complete: true,
    allRead: true,
    version: '0.0.0',
    lang: 'en',
    title: 'Briefings',
    explain: false,
  }
}

function compile(text: SourceText): ReturnType<KeeperInput['remake']> {
  return gatherEvidence(compileBriefing(text, index, reading), new Map(), 'en')
}

function run(
  options: RunOptions,
  more: Partial<KeeperInput>,
  these = texts,
): { report: string; recalled: number; compiled: number } {
  const memory = runMemory()
  let compiled = 0
  const make = (text: SourceText): ReturnType<typeof compile> => {
    compiled++
    return compile(text)
  }
  const keeper = briefingKeeper({
    hashes: new Map(texts.map(({ path }) => [path, `hash of ${path}`])),
    judge: openJudge(registry, options),
    fingerprint: () => 'the same answers',
    remake: make,
    index,
    snapshots: loadSnapshots(nodeHost('.'), '.'),
    today: options.today,
    memory,
    ...more,
  })
  let recalled = 0
  const briefings = these.map((text) => {
    const known = keeper.recall(text)
    if (known) recalled++
    return known ?? keeper.keep(text, make(text), []).briefing
  })
  const files = texts.map(({ path, text }) => new TextFile(path, text))
  const { report } = assembleRun(briefings, registry, lookUpIn(files), options, memory)
  const short = report.summary.documents + report.diagnostics.length
  expect(short).toBeGreaterThan(0)
  return { report: JSON.stringify(report), recalled, compiled }
}

function outlines(): NonNullable<KeeperInput['cache']> {
  const kept = new Map<string, string>()
  return {
    recall: (path, hash) => kept.get(path + hash),
    keep: (path, hash, outline) => void kept.set(path + hash, outline),
    save: () => undefined,
  }
}

const rules = [emptyBriefing, uncitedClaim]
const friday = optionsOn('2026-11-20', rules)

it('says the same with room for all, for some and for none', () => {
  const memory = runMemory()
  const files = texts.map(({ path, text }) => new TextFile(path, text))
  const plain = JSON.stringify(
    assembleRun(texts.map(compile), registry, lookUpIn(files), friday, memory).report,
  )
  expect(run(friday, {})).toMatchObject({ report: plain, compiled: 3 })
  expect(run(friday, { room: 20 })).toMatchObject({ report: plain })
  expect(run(friday, { room: 0 })).toMatchObject({ report: plain })
})

it('keeps only a few dozen of very many briefings compiled', () => {
  const long = `Rents rose by 4 % in 2024 [@nobody].\n`.repeat(220)
  const many = Array.from({ length: 100 }, (_, at) => ({
    path: `briefings/many-${at}.md`,
    text: long,
    issues: [],
  }))
  const compiled = compile({ path: 'briefings/many-0.md', text: long, issues: [] })
  const keeper = briefingKeeper({
    hashes: new Map(),
    judge: openJudge(registry, friday),
    fingerprint: () => 'the same answers',
    remake: compile,
    index,
    snapshots: loadSnapshots(nodeHost('.'), '.'),
    today: friday.today,
    memory: runMemory(),
  })
  const kept = many.map((text) => keeper.keep(text, { ...compiled, path: text.path }, []).briefing)
  const holdsTree = (briefing: object): boolean =>
    Object.getOwnPropertyDescriptor(briefing, 'tree')?.value !== undefined
  const held = kept.filter(holdsTree).length
  expect(held).toBeGreaterThan(20)
  expect(held).toBeLessThan(40)
  expect(kept.at(-1)?.tree).toEqual(compiled.tree)
})

it('says on another day what is true there', () => {
  const saturday = optionsOn('2026-11-21', rules)
  const cache = outlines()
  run(friday, { cache })
  // No rule has asked what day it is, so yesterday's outlines hold.
  expect(run(saturday, { cache })).toEqual({ ...run(saturday, {}), recalled: 3 })

  const dailyCache = outlines()
  run(optionsOn('2026-11-20', [daily]), { cache: dailyCache })
  const later = run(optionsOn('2026-11-21', [daily]), { cache: dailyCache })
  expect(later.recalled).toBe(0)
  expect(later.report).toContain('Today is 2026-11-21')
})

it('neither recalls nor remembers what it was not to read', () => {
  const cache = outlines()
  const refusal = { message: 'Reading takes more than 3 seconds', help: 'split the text' }
  const refused = texts.map((text) => ({ ...text, mayTakeLong: true as const, refusal }))
  expect(run(friday, { cache }, refused).recalled).toBe(0)
  expect(run(friday, { cache }).recalled).toBe(0)
  expect(run(friday, { cache }, refused).recalled).toBe(0)
  expect(run(friday, { cache }).recalled).toBe(3)
})
