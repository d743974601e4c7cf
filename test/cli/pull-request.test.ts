/** Plays a pull request with the real git: what is new is red, what was accepted is quiet, every format is valid. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { reportFormats } from '../../src/report/formats/index.ts'
import { reportSchema } from '../../src/report/report-schema.ts'
import { elementsOf, parseXml } from '../report/formats/parse-xml.ts'
import { rdjsonShape } from '../report/formats/rdjson-shape.ts'
import { sarifShape } from '../report/formats/sarif-shape.ts'
import { runGit } from '../run-git.ts'
import { tempProject, type TempProject } from '../temp-project.ts'
import { readRunnerLog } from './read-runner-log.ts'

const registry = `- { id: rents, type: report, title: Rents, publisher: Census }
- { id: rivers, type: report, title: Rivers, publisher: Board, custom: { snapshot: { path: rivers.txt, sha256: ${'ab'.repeat(32)}, mediaType: text/plain } } }
`
const oldGap = 'Ferries were slow in 2019.\n'

let project: TempProject

function git(...args: readonly string[]): string {
  return runGit(project.folder, ...args)
}

/** A base branch whose old gap is in the baseline, and the branch of a pull request that is checked out. */
beforeEach(async () => {
  project = tempProject({
    files: {
      'briefing.config.yaml': 'rules: { unused-source: off, drifted-snapshot: off }\n',
      'sources/sources.yaml': registry,
      'sources/rivers.txt': 'The river rose by 2 m.\n',
      'briefings/ferries.md': `${oldGap}\nRents rose [@rents].\n`,
      'briefings/rents.md': 'Rents rose by 4 % [@rents].\n',
      'briefings/rivers.md': 'The river rose by 2 m [@rivers].\n',
    },
  })
  await project.run('baseline', 'create')
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  git('checkout', '-qb', 'topic')
})

function commit(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) project.write(path, text)
  git('add', '-A')
  git('commit', '-qm', 'Change')
}

/** What GitHub would annotate, and the exit code. */
async function annotate(...args: readonly string[]): Promise<{ code: number; places: string[] }> {
  const { code, out } = await project.run('check', '--changed=main', '-f', 'github', ...args)
  const { commands, printed } = readRunnerLog(out)
  expect(printed).toBe('')
  const places = commands.map(({ name, properties: { file, line, col, endColumn, title } }) =>
    [name, `${file}:${line}:${col}-${endColumn}`, title].join(' '),
  )
  return { code, places }
}

/** The briefings that a check of the change looks at. */
async function checked(): Promise<string[]> {
  const { out } = await project.run('check', '--changed=main', '-f', 'json')
  const report: Report = JSON.parse(out)
  return report.documents.map(({ path }) => path)
}

describe('a pull request', () => {
  it('without a briefing in it is green', async () => {
    commit({ 'README.md': 'Read on.\n' })
    expect(await annotate()).toEqual({ code: 0, places: [] })
    expect(await checked()).toEqual([])
  })

  it('with a new claim that has no source is red, with one annotation on its very words', async () => {
    commit({
      'briefings/rents.md': 'Rents rose by 4 % [@rents]. “𐐀” came, and nobody counted the boats.\n',
    })
    expect(await annotate()).toEqual({
      code: 1,
      places: ['error briefings/rents.md:1:29-69 uncited-claim'],
    })
  })

  it('that touches a briefing with an accepted gap is green, wherever in it the gap stands now', async () => {
    commit({
      'briefings/ferries.md': `The river rose [@rivers].\n\n${oldGap}\nRents rose [@rents].\n`,
    })
    expect(await checked()).toEqual(['briefings/ferries.md'])
    expect(await annotate('--quiet')).toEqual({ code: 0, places: [] })
    const { code, places } = await annotate('--quiet', '--no-baseline')
    expect({ code, places }).toEqual({
      code: 1,
      places: ['error briefings/ferries.md:3:1-27 uncited-claim'],
    })
  })

  it('that mends one gap and opens another is red, though the numbers are the same', async () => {
    commit({
      'briefings/ferries.md':
        'Ferries were slow in 2019 [@rents].\n\nRents rose. They fell [@rents].\n',
    })
    const { code, places } = await annotate()
    expect(code).toBe(1)
    expect(places).toEqual([
      'error briefings/ferries.md:3:1-12 uncited-claim',
      expect.stringMatching(/^warning \.briefing-baseline\.json:.* stale-baseline-entry$/),
    ])
  })

  it('that changes a source has the briefings checked that cite it, and no others', async () => {
    commit({ 'sources/sources.yaml': registry.replace('id: rivers', 'id: lakes') })
    expect(await checked()).toEqual(['briefings/rivers.md'])
    expect(await annotate()).toEqual({
      code: 1,
      places: ['error briefings/rivers.md:1:25-31 unknown-source'],
    })
  })

  it('that changes a stored text has the briefings checked that it is the evidence of', async () => {
    commit({ 'sources/rivers.txt': 'The river rose by 3 m.\n' })
    expect(await checked()).toEqual(['briefings/rivers.md'])
  })

  it('is compared with where it began, whatever happened on the base since', async () => {
    git('checkout', '-q', 'main')
    commit({ 'briefings/rents.md': 'Rents fell.\n' })
    git('checkout', '-q', 'topic')
    commit({ 'briefings/rivers.md': 'The river rose by 2 m [@rivers]. It fell.\n' })
    expect(await annotate()).toEqual({
      code: 1,
      places: ['error briefings/rivers.md:1:34-42 uncited-claim'],
    })
  })
})

describe('one check of a pull request', () => {
  const isJson = (text: string): unknown => JSON.parse(text)
  const isText = (text: string): void => expect(text).toContain('briefings/rents.md:1:')

  /** A reader for each format, as strict as the programs that take it. */
  const readers: Readonly<Record<string, (text: string) => void>> = {
    checkstyle: (text) => expect(elementsOf(parseXml(text), 'error')).toHaveLength(2),
    claims: isText,
    concise: (text) =>
      expect(text).toMatch(/^(?:briefings\/\w+\.md:\d+:\d+: error: .+ \(uncited-claim\)\n){2}$/),
    github: (text) => expect(readRunnerLog(text).commands).toHaveLength(2),
    gitlab(text) {
      const entry = {
        description: expect.stringMatching(/^Claim has no citation/),
        check_name: 'uncited-claim',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
        severity: 'major',
        location: { path: expect.stringMatching(/^briefings\/\w+\.md$/), lines: { begin: 1 } },
      }
      expect(isJson(text)).toEqual([entry, entry])
    },
    html: (text) => expect(text).toMatch(/^<!doctype html>[^]*<\/html>\n$/i),
    json: (text) => expect(reportSchema.safeParse(isJson(text)).error).toBeUndefined(),
    jsonl: (text) => expect(text.trimEnd().split('\n').map(isJson)).toHaveLength(6),
    junit(text) {
      const counts = { tests: '6', failures: '2', errors: '0', skipped: '1' }
      expect(parseXml(text).attributes).toMatchObject(counts)
    },
    'markdown-summary': (text) => expect(text).toMatch(/^## Briefings\n/),
    pretty: isText,
    rdjson: (text) => expectShape(rdjsonShape, text),
    sarif: (text) => expectShape(sarifShape, text),
  }

  function expectShape(shape: object, text: string): void {
    const validate = new Ajv2020().compile(shape)
    expect([validate(isJson(text)), validate.errors]).toEqual([true, null])
  }

  it('writes every format to a file of its own, each as its readers take it', async () => {
    commit({
      'briefings/rents.md': 'Rents rose by 4 %. “𐐀é” came [@rents].\n',
      'briefings/rivers.md': 'The river rose. It fell [@rivers].\n',
      'briefings/ferries.md': `Rents fell [@rents].\n\n${oldGap}`,
    })
    const whole = reportFormats.filter(({ oneBriefing }) => oneBriefing !== true)
    expect(whole.map(({ name }) => name)).toEqual(Object.keys(readers))
    const flags = reportFormats.flatMap(({ name, extension, oneBriefing }) => [
      '-f',
      oneBriefing === true ? `${name}:out/${name}/` : `${name}:out/${name}${extension}`,
    ])
    const { code, out } = await project.run('check', '--changed=main', '--quiet', ...flags)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const { name, extension } of whole)
      readers[name]?.(readFileSync(join(project.folder, 'out', name + extension), 'utf8'))
    expect(readdirSync(join(project.folder, 'out/markdown'))).toEqual([
      'ferries.md',
      'rents.md',
      'rivers.md',
    ])
  })

  it('keeps SARIF within the limits of GitHub, and says what it left out', async () => {
    mkdirSync(join(project.folder, 'briefings/many'))
    const gaps = Array.from({ length: 500 }, (_, index) => `Rents rose by ${index} units.\n`)
    for (let index = 0; index < 11; index++)
      project.write(`briefings/many/${index}.md`, gaps.join('\n'))
    const { code, out } = await project.run('check', '--changed=main', '-f', 'sarif')
    expect(code).toBe(1)
    expectShape(sarifShape, out)
    expect(gzipSync(out).length).toBeLessThan(10_000_000)
    const [run] = JSON.parse(out).runs
    expect(run.results).toHaveLength(5000)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
      /^500 findings left out to stay within the limits of code scanning/,
    )
  })
})
