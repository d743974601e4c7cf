/** Tampers with every quotation and number of the repository's own briefings, and sees them turn red there. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile, defaultZones } from '../src/compile.ts'
import { nodeHost } from '../src/host/node-host.ts'
import type { Specific, StoredText } from '../src/model/evidence.ts'
import type { Run } from '../src/model/report-format.ts'
import { compileProject } from '../src/project/compile-project.ts'
import { loadSnapshots } from '../src/project/load-snapshots.ts'
import { rules } from '../src/rules/index.ts'
import type { Span } from '../src/text/span.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
let run: Run
let texts: ReadonlyMap<string, StoredText>

beforeAll(async () => {
  const host = nodeHost(root)
  const request = {
    command: 'check',
    paths: [],
    profile: 'review',
    reproducible: true,
    explain: false,
  } as const
  run = (await compileProject(host, request, () => undefined)).run
  const snapshots = loadSnapshots(host, root)
  texts = new Map(run.briefings.flatMap((briefing) => [...snapshots.textsOf(briefing)]))
})

describe('the repository’s own briefings', () => {
  it('turn red at the very word of any quotation that was changed', () => {
    const quotations = foundOf('quotation')
    expect(quotations.length).toBeGreaterThan(70)
    const changes = quotations.map(([path, { span }]) => {
      const words = [
        ...read(path)
          .slice(span.start, span.end)
          .matchAll(/\p{L}{3,}/gu),
      ]
      const word = words[Math.floor(words.length / 2)] ?? words[0]
      const start = span.start + (word?.index ?? 0)
      const place = { start, end: start + (word?.[0].length ?? 1) }
      return { path, place, text: 'x'.repeat(place.end - place.start) }
    })
    const red = tamper(changes, ['altered-quotation', 'missing-quotation'])
    const green = changes.filter(({ path, place }) => !red.some((one) => isAt(one, path, place)))
    expect(green.map(({ path, place }) => read(path).slice(place.start, place.end))).toEqual([])
  })

  it('turn red at any number and date as soon as a digit is one that the source has nowhere', () => {
    const numbers = [...foundOf('number'), ...foundOf('date')].filter(([path, { span }]) =>
      /\d\d/.test(read(path).slice(span.start, span.end)),
    )
    expect(numbers.length).toBeGreaterThan(50)
    const turned = new Set<string>()
    for (let step = 1; step < 10; step++) {
      const changes = numbers.map(([path, { span }]) => {
        const digits = [...read(path).slice(span.start, span.end).matchAll(/\d/g)]
        const last = digits.at(-1)
        const start = span.start + (last?.index ?? 0)
        const digit = String((Number(last?.[0]) + step) % 10)
        return { path, place: { start, end: start + 1 }, text: digit }
      })
      const red = tamper(changes, ['specific-not-in-source'])
      for (const { path, place } of changes)
        if (red.some((one) => isAt(one, path, place))) turned.add(`${path}:${place.start}`)
    }
    const green = numbers.filter(([path, { span }]) => {
      const last =
        span.start +
        read(path)
          .slice(span.start, span.end)
          .search(/\d\D*$/)
      return !turned.has(`${path}:${last}`)
    })
    expect(green.filter((one) => !standsWithEveryDigit(...one))).toEqual([])
    expect(turned.size).toBeGreaterThan(50)
  })
})

/** Whether the last number of the specific stands in its source with each other digit at its end. */
function standsWithEveryDigit(path: string, { span, passage }: Specific): boolean {
  const stored = texts.get(passage?.source ?? '')
  const number = /(\d*)\d\D*$/.exec(read(path).slice(span.start, span.end))
  if (stored?.kind !== 'text' || !number) return false
  return Array.from({ length: 10 }, (_, digit) => digit).every((digit) =>
    new RegExp(`(?<!\\d)${number[1] ?? ''}${digit}(?!\\d)`).test(stored.text),
  )
}

interface Change {
  readonly path: string
  readonly place: Span
  readonly text: string
}

/** The places that the rules report once all changes are made; none of them moves another. */
function tamper(changes: readonly Change[], ruleIds: readonly string[]): readonly Red[] {
  const paths = [...new Set(changes.map(({ path }) => path))]
  const files = paths.map((path) => {
    let text = read(path)
    for (const change of changes)
      if (change.path === path)
        text = text.slice(0, change.place.start) + change.text + text.slice(change.place.end)
    return { path, text, issues: [] }
  })
  const { report } = compile(files, run.registry, [], options(), texts)
  return report.diagnostics
    .filter(({ ruleId, severity }) => severity === 'error' && ruleIds.includes(ruleId))
    .map(({ path, range }) => ({ path, start: range.start.offset, end: range.end.offset }))
}

interface Red extends Span {
  readonly path: string
}

function isAt(red: Red, path: string, { start, end }: Span): boolean {
  return red.path === path && red.start <= start && end <= red.end
}

/** Every specific of a kind that was found, with the path of its briefing; each once. */
function foundOf(kind: Specific['kind']): (readonly [string, Specific])[] {
  const found = new Map<string, readonly [string, Specific]>()
  for (const { path, evidence } of run.briefings)
    for (const { specifics } of evidence)
      for (const specific of specifics)
        if (specific.kind === kind && specific.result === 'found')
          found.set(`${path}:${specific.span.start}`, [path, specific])
  return [...found.values()]
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

function options(): Parameters<typeof compile>[3] {
  return {
    zones: defaultZones,
    policy: 'strict',
    scope: 'sentence',
    lang: 'en',
    abbreviations: [],
    profile: 'review',
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
