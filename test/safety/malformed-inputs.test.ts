/** Feeds every kind of file that is read in hundreds of malformed forms: a place and a sentence for each, and nothing else is lost. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { Report, ReportDiagnostic } from '../../src/model/report.ts'
import { ENGINE_WORDS } from '../laws/engine-words.ts'
import { tempProject, type TempProject } from '../temp-project.ts'
import { textSink } from '../text-sink.ts'
import { malformed, type Malformed } from './malformed.ts'

const LEAST = 300

const frontMatter = `---
title: Rents in the harbour
dek: What rents did in one year
question: How far did rents rise?
slug: rents
lang: en
authors:
  - Ada
  - { name: Mira }
created: 2026-05-01
checked: 2026-05-12
topics: [rents, harbour]
status: reviewed
sources: [census, harbour]
---
`
const briefing = `${frontMatter}
# Rents

Rents rose by 4 % in 2024 [@census, p. 4; @harbour]. The ferry[^1] carries 300 people.

> "The river rose" [@harbour]

| Year | Rents |
| --- | --- |
| 2024 | 4 % [@census] |

\`\`\`js
const rents = 1
\`\`\`

<!-- briefing-ignore uncited-claim: the operator says so -->

[^1]: See [@harbour].
`
const yaml = `- id: census
  type: report
  title: Census 2024
  author: [{ family: Ada, given: B. }]
  issued: { date-parts: [[2024, 5, 1]] }
  URL: https://census.example/2024
  custom:
    tier: primary
    archive: [{ url: https://web.archive.org/web/2025/x, at: 2025-01-02 }]
- id: harbour
  type: webpage
  title: Harbour
  accessed: 2026-05-01
`
const json = JSON.stringify(
  [
    { id: 'census', type: 'report', title: 'Census', issued: { 'date-parts': [[2024, 5, 1]] } },
    { id: 'harbour', type: 'webpage', title: 'Harbour', author: [{ family: 'Ada' }] },
  ],
  null,
  2,
)
const bibtex = `@string{city = {Harbour}}
@report{census,
  title = {Census {2024}},
  author = {Ada, B. and Mira, C.},
  institution = city # { office},
  date = {2024-05-01},
  url = {https://census.example/},
  note = "R\\"ucken \\& more"
}
@online{harbour,
  title = {Harbour},
  crossref = {census},
  urldate = {2026-05-01}
}
`
const ris = `TY  - RPRT
ID  - census
TI  - Census 2024
AU  - Ada, B.
AU  - Mira, C.
PY  - 2024/05/01
UR  - https://census.example/
ER  - 

TY  - ELEC
ID  - harbour
TI  - Harbour
Y2  - 2026/05/01
ER  - 
`
const config = `profile: review
language: en
briefings: [briefings/**/*.md]
sources: ['sources/**/*.yaml']
outDir: reports
rules:
  uncited-claim: error
  unused-source: off
site:
  title: Rents
  url: https://desk.example/rents
`
const good = 'Rents rose by 4 % in 2024 [@census].\n'
const goodBriefings = { 'briefings/aa-good.md': 'Rents fell by 9 % in 2023.\n' }

/** What holds for everything that is printed. */
function speaksPlainly(text: string, name: string): void {
  expect({ name, words: ENGINE_WORDS.exec(text)?.[0] }).toEqual({ name, words: undefined })
  expect({ name, isBug: text.includes('bug in briefing') }).toEqual({ name, isBug: false })
}

async function report(project: TempProject): Promise<readonly ReportDiagnostic[]> {
  const { code, out, err } = await project.run('check', '-f', 'json', '--no-cache')
  expect(err).toBe('')
  expect(code).toBe(1)
  const { diagnostics } = JSON.parse(out) as Report
  const own = diagnostics.filter(({ path }) => path === 'briefings/aa-good.md')
  expect(own.map(({ ruleId }) => ruleId)).toContain('uncited-claim')
  for (const { path, message, help = '', range } of diagnostics) {
    speaksPlainly(`${message} ${help}`, path)
    expect(range.start.line).toBeGreaterThan(0)
  }
  return diagnostics
}

/** All of them side by side in one project: each hopeless one has an error at its place, or is given back. */
async function sideBySide(
  all: readonly Malformed[],
  pathOf: (index: number) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  expect(all.length).toBeGreaterThanOrEqual(LEAST)
  const files = Object.fromEntries(all.map(({ bytes }, index) => [pathOf(index), bytes]))
  const diagnostics = await report(tempProject({ files: { ...goodBriefings, ...more, ...files } }))
  const withError = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ path }) => path),
  )
  const silent = all.filter(({ isHopeless }, index) => isHopeless && !withError.has(pathOf(index)))
  return silent.map(({ name }) => name)
}

it(`reports ${malformed(briefing).length} malformed briefings`, async () => {
  expect(await sideBySide(malformed(briefing), (index) => `briefings/b${index}.md`)).toEqual([])
}, 120_000)

it(`reports ${malformed(frontMatter).length} briefings with malformed front matter`, async () => {
  const all = malformed(frontMatter).map((one) => ({
    ...one,
    bytes: new Uint8Array([...one.bytes, ...new TextEncoder().encode(`\n${good}`)]),
  }))
  expect(await sideBySide(all, (index) => `briefings/b${index}.md`)).toEqual([])
}, 120_000)

it.each([
  ['YAML', yaml, 'yaml'],
  ['CSL-JSON', json, 'json'],
  ['BibTeX', bibtex, 'bib'],
  ['RIS', ris, 'ris'],
])(
  'reports malformed registries in %s',
  async (_format, text, extension) => {
    expect(await sideBySide(malformed(text), (index) => `sources/r${index}.${extension}`)).toEqual(
      [],
    )
  },
  180_000,
)

it('reports malformed stored texts', async () => {
  const all = malformed('The ferry carries 300 people. Rents rose by 4 % in 2024.\n'.repeat(20))
  expect(all.length).toBeGreaterThanOrEqual(LEAST)
  const entries = all.map(({ bytes }, index) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return `- { id: s${index}, type: report, title: S, custom: { snapshot: { path: s${index}.txt, sha256: ${sha256}, mediaType: text/plain } } }\n`
  })
  const cites = all.map((_, index) => `Rents rose by 4 % in 2024 [@s${index}].\n\n`)
  const files = Object.fromEntries(all.map(({ bytes }, index) => [`sources/s${index}.txt`, bytes]))
  const diagnostics = await report(
    tempProject({
      files: {
        ...goodBriefings,
        ...files,
        'sources/sources.yaml': entries.join(''),
        'briefings/cites.md': cites.join(''),
      },
    }),
  )
  const unreadable = diagnostics.filter(({ ruleId }) => ruleId === 'unreadable-snapshot')
  expect(unreadable.length).toBeGreaterThanOrEqual(
    all.filter(({ name }) => /UTF-8|half|overlong|surrogate/.test(name)).length,
  )
}, 120_000)

/** One after the other: a file that a whole run depends on. */
async function oneByOne(
  all: readonly Malformed[],
  path: string,
  args: readonly string[],
  project: TempProject,
): Promise<readonly { readonly name: string; readonly code: number; readonly err: string }[]> {
  expect(all.length).toBeGreaterThanOrEqual(LEAST)
  const ended: { name: string; code: number; err: string }[] = []
  for (const { name, bytes } of all) {
    writeFileSync(join(project.folder, path), bytes)
    const { code, out, err } = await project.run(...args)
    speaksPlainly(out + err, name)
    expect([0, 1, 2]).toContain(code)
    ended.push({ name, code, err })
  }
  return ended
}

it.each([
  ['YAML', config, 'briefing.config.yaml'],
  [
    'JSON',
    JSON.stringify(
      { profile: 'review', briefings: ['briefings/*.md'], rules: { 'uncited-claim': 'error' } },
      null,
      2,
    ),
    'briefing.config.json',
  ],
])(
  'refuses malformed configs in %s at their line',
  async (_format, text, path) => {
    const project = tempProject({ files: { ...goodBriefings, [path]: text } })
    const all = malformed(text)
    const ended = await oneByOne(all, path, ['check', '-f', 'concise', '--no-cache'], project)
    const nameless = ended.filter(
      ({ code, err }) =>
        code === 2 && !/briefing\.config\.\w+|No briefing matches|Cannot read "/.test(err),
    )
    expect(nameless).toEqual([])
    expect(ended.filter(({ code }, index) => all[index]?.isHopeless && code !== 2)).toEqual([])
  },
  180_000,
)

it('refuses malformed baselines', async () => {
  const project = tempProject({ files: goodBriefings })
  await project.run('baseline', 'create')
  const name = '.briefing-baseline.json'
  const all = malformed(readFileSync(join(project.folder, name), 'utf8'))
  const ended = await oneByOne(all, name, ['check', '-f', 'concise', '--no-cache'], project)
  expect(ended.filter(({ code, err }) => code === 2 && !err.includes(name))).toEqual([])
  const hopeless = ended.filter((_, index) => all[index]?.isHopeless)
  expect(hopeless.filter(({ code }) => code !== 2)).toEqual([])
}, 120_000)

it('takes malformed entries of the cache for none, and says the same', async () => {
  const project = tempProject({ files: { ...goodBriefings, 'briefings/rents.md': good } })
  const check = async (): Promise<{ readonly out: string; readonly err: string }> => {
    const printed = { out: '', err: '' }
    const out = textSink((text) => void (printed.out += text))
    const err = textSink((text) => void (printed.err += text))
    const host = { ...nodeHost(project.folder, 'build-1'), env: {}, out, err }
    await main(['check', '-f', 'concise'], host)
    return printed
  }
  const { out: first } = await check()
  const folder = join(project.folder, '.briefing-cache')
  let tried = 0
  for (const name of readdirSync(folder).filter((one) => one !== '.gitignore')) {
    const path = join(folder, name)
    for (const { name: way, bytes } of malformed(readFileSync(path, 'utf8'))) {
      writeFileSync(path, bytes)
      expect({ way, ...(await check()) }).toEqual({ way, out: first, err: '' })
      tried += 1
    }
  }
  expect(tried).toBeGreaterThanOrEqual(LEAST)
}, 240_000)

it('refuses malformed parts of a divided run', async () => {
  const project = tempProject({ files: { ...goodBriefings, 'briefings/rents.md': good } })
  for (const shard of ['1/2', '2/2'])
    await project.run('check', '--shard', shard, '-f', `json:${shard[0]}.json`, '--reproducible')
  const all = malformed(readFileSync(join(project.folder, '2.json'), 'utf8'))
  const ended = await oneByOne(
    all,
    '2.json',
    ['merge', '1.json', '2.json', '-f', 'concise'],
    project,
  )
  expect(ended.filter(({ code, err }) => code === 2 && !err.includes('2.json'))).toEqual([])
  expect(ended.filter(({ code }, index) => all[index]?.isHopeless && code !== 2)).toEqual([])
}, 240_000)
