/** Fails every operation on files in turn: a command ends in one sentence, files are old or new, and the next run mends all. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { main } from '../../src/cli.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { tempProject } from '../temp-project.ts'
import { faultCodes, withFaults, type Faults } from './faulty-disk.ts'
import { textSink } from '../text-sink.ts'

const briefing = `---
title: Rents
sources: [census, harbour]
---

# Rents

Rents rose by 4 % in 2024 [@census]. Fares rose by 5 % in 2023.
Ferries left on time on 40 days [@harbour,p.4;@harbour,p.4].
`
const report = `# Is the ferry late?

The ferry was late on 40 days in 2024 [1].

## References

1. [Minutes of the works committee](https://council.example/minutes)
`
const page = '<html><title>Rents</title><body><p>Rents rose by 4 % in 2024.</p></body></html>'
/** Large enough to be cached. */
const ferries = Array.from(
  { length: 200 },
  (_, index) =>
    `- id: ferry-${index}\n  type: report\n  title: Timetable of ferry number ${index}, with its stops and fares\n`,
).join('')

const config = 'rules: { unused-source: off }\n'
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
const stored = {
  'sources/notice.yaml':
    '- { id: notice, type: webpage, title: Notice, snapshot: snapshots/notice.txt }\n',
  'sources/snapshots/notice.txt': 'The ferry runs from May to September.\n',
  'briefings/ferry.md': 'The ferry runs from May to October [@notice].\n',
}
const outdated = JSON.stringify({
  version: 1,
  entries: [
    {
      rule: 'uncited-claim',
      path: 'briefings/rents.md',
      fingerprint: '0123456789abcdef:1',
      excerpt: 'Rents fell.',
    },
  ],
})

interface Case {
  readonly args: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** Files that say what the run saw, which is less when something cannot be read; they end with a line. */
  readonly reports?: readonly string[]
  /** Whether the next run mends what is left when even putting back fails. */
  readonly mendsLasting?: boolean
}

const cases: readonly Case[] = [
  { args: ['init'] },
  { args: ['init', '--ci', 'github', '--ci', 'pre-commit'] },
  {
    args: ['build', '--reproducible'],
    files: { 'briefing.config.yaml': `${config}site: { logo: logo.svg }\n`, 'logo.svg': logo },
  },
  { args: ['check', '--cache', '--reproducible'], files: { 'sources/ferries.yaml': ferries } },
  { args: ['check', '--fix'] },
  {
    args: ['check', '-f', 'json', '-o', 'findings.json', '--reproducible'],
    reports: ['findings.json'],
  },
  {
    args: ['check', '-f', 'claims', '-o', 'claims.txt', '--reproducible'],
    files: stored,
    reports: ['claims.txt'],
  },
  { args: ['baseline', 'create'] },
  { args: ['baseline', 'prune'], files: { '.briefing-baseline.json': outdated } },
  {
    args: ['sources', 'capture', 'census', '--from', 'page.html'],
    files: { 'page.html': page },
  },
  { args: ['sources', 'rename', 'harbour', 'pier'] },
  { args: ['sources', 'export', '-f', 'bibtex', '-o', 'all.bib'] },
  {
    args: ['sources', 'import', 'new.ris'],
    files: { 'new.ris': 'TY  - RPRT\nID  - moon\nTI  - Moon\nER  - \n' },
  },
  // The entry without its copy may stay, and then it is "there already".
  { args: ['sources', 'add', 'page.html'], files: { 'page.html': page }, mendsLasting: false },
  { args: ['import', 'report.md'], files: { 'report.md': report } },
]

/** Operations that only look: what fails from one of them on has failed before anything is written. */
const looking = new Set(['statSync', 'lstatSync', 'readFileSync', 'readdirSync', 'realpathSync'])
const ENGINE_TEXT = /^ +at |engine text|object Object|\bE[A-Z]{4,}\b|bug in/m

type Files = Readonly<Record<string, string>>

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A project in a folder that can be made anew, with what a run without faults makes of it. */
interface Trial {
  readonly args: readonly string[]
  readonly reports: readonly string[]
  readonly folder: string
  readonly before: Files
  readonly after: Files
  readonly clean: Outcome
  restore(): void
}

let inflicted = 0
afterAll(() => void process.stderr.write(`${inflicted} faults in ${cases.length} commands\n`))

it.each(cases.map((one) => ({ ...one, name: one.args.join(' ') })))(
  '$name survives the fault of any operation',
  async ({ args, files = {}, reports = [], mendsLasting = true }) => {
    const trial = await prepare(args, files, reports)
    const problems: string[] = []
    const operations: string[] = []
    for (let nth = 0; ; nth++) {
      const failed = await inflict(trial, { nth, lasting: false, code: codeOf(nth) }, problems)
      if (failed === undefined) break
      operations.push(failed)
    }
    for (const nth of startsOfLasting(operations))
      await inflict(trial, { nth, lasting: true, code: codeOf(nth) }, problems, mendsLasting)
    expect(problems).toEqual([])
  },
)

function codeOf(nth: number): string {
  return faultCodes[nth % faultCodes.length] ?? 'EIO'
}

/** Before anything is written, faults that stay do the same wherever they start; every third look is enough. */
function startsOfLasting(operations: readonly string[]): readonly number[] {
  return [...operations.keys()].filter(
    (nth) => nth % 3 === 0 || !looking.has(operations[nth] ?? ''),
  )
}

/** The operation that failed; `undefined` when the run made fewer. */
async function inflict(
  { args, reports, folder, before, after, clean, restore }: Trial,
  faults: Faults,
  problems: string[],
  mendsLasting = true,
): Promise<string | undefined> {
  restore()
  const { result, failed } = await withFaults(folder, faults, () => run(folder, args))
  const say = (what: string): void =>
    void problems.push(`${JSON.stringify(faults)} ${failed}: ${what}`)
  if (failed === undefined) {
    if (!isDeepStrictEqual(result, clean)) say(`is not repeated\n${result.out}${result.err}`)
    return undefined
  }
  inflicted++
  if (result.code !== 2 && !isDeepStrictEqual(result, clean))
    say(`ends with ${result.code}\n${result.out}${result.err}`)
  if (ENGINE_TEXT.test(result.out + result.err)) say(`says ${result.err}`)
  if (result.code === 2 && !/^briefing: .*[^.]$/m.test(result.err)) say(`says "${result.err}"`)
  const left = contentsOf(folder)
  for (const path of Object.keys(before)) if (!(path in left)) say(`loses ${path}`)
  if (faults.lasting && !mendsLasting) return failed
  for (const [path, content] of Object.entries(left))
    if (
      reports.includes(path)
        ? !content.endsWith('\n')
        : ![before[path], after[path]].includes(content)
    )
      say(`leaves a part of ${path}`)
  // What is as it was is mended by the run without faults.
  if ((faults.lasting && looking.has(failed)) || isDeepStrictEqual(left, before)) return failed
  await run(folder, args)
  const mended = contentsOf(folder)
  for (const [path, content] of Object.entries(after))
    if (mended[path] !== content) say(`cannot be mended: ${path}`)
  return failed
}

async function prepare(
  args: readonly string[],
  files: Files,
  reports: readonly string[],
): Promise<Trial> {
  const { folder: start } = tempProject({
    files: {
      'briefings/rents.md': briefing,
      'briefing.config.yaml': config,
      ...files,
    },
  })
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-faults-')))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const folder = join(parent, 'project')
  const restore = (): void => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(start, folder, { recursive: true })
  }
  restore()
  const before = contentsOf(folder)
  const clean = await run(folder, args)
  return { args, reports, folder, before, after: contentsOf(folder), clean, restore }
}

/**
 * Every file of the folder by its path. Of the cache nothing is asked, and a draft is one that could not
 * be removed either.
 */
function contentsOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.draft'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.briefing-cache/'))
  return Object.fromEntries(
    paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  )
}

async function run(folder: string, args: readonly string[]): Promise<Outcome> {
  const printed = { out: '', err: '' }
  const sink = (name: 'out' | 'err') => textSink((text) => void (printed[name] += text))
  const code = await main(args, {
    ...nodeHost(folder, 'test'),
    env: {},
    out: sink('out'),
    err: sink('err'),
    now: () => new Date('2026-11-20T12:00:00Z'),
  })
  return { code, ...printed }
}
