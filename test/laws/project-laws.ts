/** States what holds for every project: a build writes pages, and nothing else, and the same ones again. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { main } from '../../src/cli.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { briefingTexts } from './briefing-texts.ts'
import { configTexts } from './config-laws.ts'
import { ENGINE_WORDS } from './engine-words.ts'
import { lawRegistry } from './law-registry.ts'
import { registryTexts } from './registry-texts.ts'
import { errorsHold, paintedHolds, plainHolds } from './printed-laws.ts'
import { mustHold, type Subject } from './subject.ts'
import { textSink } from '../text-sink.ts'

/** Texts by path. */
type Files = Readonly<Record<string, string>>

const names = ['a.md', 'A.md', 'rents & rivers.md', 'deep/a.md', "o'neil.md", '租金.md', 'con.md']

const briefingFiles = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), briefingTexts), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map((files) => files.map(([name, text]) => [`briefings/${name}`, text] as const))

export const projects: Subject<Files> = {
  name: 'projects',
  inputs: fc
    .record({
      briefings: briefingFiles,
      broken: fc.option(registryTexts, { nil: undefined }),
      config: fc.option(configTexts, { nil: undefined, freq: 4 }),
    })
    .map(({ briefings, broken, config }) => ({
      'sources/law.yaml': lawRegistry,
      ...Object.fromEntries(briefings),
      ...(broken && { [broken.path]: broken.text }),
      ...(config !== undefined && { 'briefing.config.yaml': config }),
    })),
  async check(files) {
    const folder = mkdtempSync(join(tmpdir(), 'briefing-law-'))
    try {
      for (const [path, text] of Object.entries(files)) write(folder, path, text)
      const before = contentOf(folder)
      await build(folder)
      const first = contentOf(folder)
      mustHold(
        [...before].every(([path, text]) => first.get(path) === text),
        'a build leaves what it reads as it is',
      )
      const elsewhere = [...first.keys()].filter(
        (path) => !before.has(path) && !/^(?:reports|\.briefing-cache)\//.test(path),
      )
      mustHold(elsewhere.length === 0, 'a build writes into its folder only', elsewhere)
      await build(folder)
      mustHold(isDeepStrictEqual(pagesOf(contentOf(folder)), pagesOf(first)), 'a build is stable')
      await build(folder, '--no-cache')
      mustHold(
        isDeepStrictEqual(pagesOf(contentOf(folder)), pagesOf(first)),
        'what is remembered changes no page',
      )
      await check(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

async function build(folder: string, ...options: readonly string[]): Promise<void> {
  const { out, err } = await run(folder, 'pipe', 'build', ...options)
  plainHolds(out + err, 'a build')
}

/** A check says the same to a terminal and to a pipe, and to neither what it would obey. */
async function check(folder: string): Promise<void> {
  const [plain, painted] = [
    await run(folder, 'pipe', 'check'),
    await run(folder, 'terminal', 'check'),
  ]
  plainHolds(plain.out + plain.err, 'a check')
  paintedHolds(painted.out, plain.out, 'a check')
  errorsHold(painted.err, 'a check')
}

async function run(
  folder: string,
  to: 'pipe' | 'terminal',
  ...words: readonly string[]
): Promise<{ readonly out: string; readonly err: string }> {
  const printed = { out: '', err: '' }
  const sink = (name: 'out' | 'err') =>
    textSink((text) => void (printed[name] += text), { isTerminal: to === 'terminal' })
  const host = { ...nodeHost(folder), env: {}, now: () => new Date(0) }
  const code = await main(words, { ...host, out: sink('out'), err: sink('err') })
  mustHold([0, 1, 2].includes(code), 'a run ends with a code that is documented', code)
  mustHold(
    !ENGINE_WORDS.test(printed.out + printed.err),
    'what is printed is in the words of the user',
    printed,
  )
  return printed
}

/** Bytes as characters by path from the folder, in the order of paths. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  paths.sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]))
}

function pagesOf(content: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...content].filter(([path]) => path.startsWith('reports/'))
}
