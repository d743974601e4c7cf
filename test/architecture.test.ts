/** Holds the layers of the house: who may import whom, and who may touch the world. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const STAGES = ['markdown', 'claims', 'registry', 'resolve', 'evidence', 'rules', 'check', 'report']
const GROUND = ['syntax', 'model', 'text']

/** Room → rooms that it may import, besides itself. `compile.ts` and its like are rooms of one file. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  syntax: ['model', 'text'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND])),
  extract: GROUND,
  import: ['markdown', ...GROUND],
  'compile.ts': [...STAGES, ...GROUND],
  'version.ts': [],
  host: ['text'],
  links: ['host', 'version.ts', ...GROUND],
  project: [
    'compile.ts',
    'import',
    'registry',
    'rules',
    'extract',
    'links',
    'host',
    'version.ts',
    ...GROUND,
  ],
  site: ['project', 'report', 'host', ...GROUND],
  preview: ['site', 'project', 'report', 'host', 'version.ts', ...GROUND],
  cli: [
    'preview',
    'site',
    'project',
    'links',
    'extract',
    'compile.ts',
    'report',
    'registry',
    'rules',
    'markdown',
    'host',
    'version.ts',
    ...GROUND,
  ],
  'cli.ts': ['cli', 'project', 'host', 'version.ts'],
  api: [
    'node.ts',
    'site',
    'project',
    'compile.ts',
    'report',
    'registry',
    'rules',
    'host',
    'version.ts',
    ...GROUND,
  ],
  'index.ts': ['api', 'registry', 'report', 'rules', 'version.ts', ...GROUND],
  'node.ts': ['api', 'project'],
  'remark.ts': ['api'],
}

/** Files that may use Node.js itself; everything else is given a host. */
const TOUCH_THE_WORLD = [
  'host/load-package.ts',
  'host/node-aside.ts',
  'host/node-host.ts',
  'host/find-by-pattern.ts',
  'host/node-git.ts',
  'host/node-crypto.ts',
  'host/node-network.ts',
  'host/node-server.ts',
  'host/node-watcher.ts',
  'host/read-body.ts',
  'host/replace-file.ts',
  'host/run-program.ts',
]

/** Holds a library that can log, and runs in a browser. */
const BUNDLED_FOR_THE_BROWSER = 'report/html/index/client-script.ts'

/** The only files besides the host that may open a connection; no other command ever does. */
const MAY_USE_THE_NETWORK = ['cli/sources/add.ts', 'cli/sources/capture.ts', 'cli/sources/links.ts']

/** Print what a program reads byte for byte: formats, files, diffs, shell scripts, the runner's own commands. */
const MAY_VOUCH = [
  'cli/commands/completion.ts',
  'cli/commands/diff.ts',
  'cli/fix-check.ts',
  'cli/guard-log.ts',
  'cli/outputs.ts',
  'cli/print-diff-lines.ts',
  'cli/sources/add.ts',
  'cli/sources/export.ts',
  'cli/tell-actions.ts',
  'report/json-text.ts',
  'text/terminal-text.ts',
]

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))

describe('the layers', () => {
  it.each(files)('%s imports only what its room may', (path) => {
    expect(violations(path, readFileSync(src + path, 'utf8'))).toEqual([])
  })

  it('catches a planted import of a rule from the model', () => {
    const planted = "import { uncitedClaim } from '../rules/uncited-claim.ts'\n"
    expect(violations('model/source.ts', planted)).toEqual([
      'model/source.ts imports rules/uncited-claim.ts',
    ])
  })

  it('catches one stage that imports another, also lazily', () => {
    const planted = "const parse = await import('../markdown/parse-briefing.ts')\n"
    expect(violations('claims/find-sentences.ts', planted)).toHaveLength(1)
  })

  it('catches Node.js in the core', () => {
    expect(
      violations('report/build-report.ts', "import { readFileSync } from 'node:fs'\n"),
    ).toEqual(['report/build-report.ts imports node:fs'])
  })

  it('knows every room', () => {
    expect(files.map(roomOf).filter((room) => !(room in mayImport))).toEqual([])
  })
})

describe('the core', () => {
  it.each(files.filter((path) => ![...TOUCH_THE_WORLD, BUNDLED_FOR_THE_BROWSER].includes(path)))(
    '%s asks the host for clock and console',
    (path) => {
      const code = readFileSync(src + path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      expect(code).not.toMatch(
        /\bconsole\.|\bprocess\.(?!versions)|\bDate\.now\(|new Date\(\)|\bfetch\(/,
      )
    },
  )
})

describe('the network', () => {
  it.each(files.filter((path) => roomOf(path) !== 'host' && !MAY_USE_THE_NETWORK.includes(path)))(
    'is out of reach of %s',
    (path) => {
      expect(readFileSync(src + path, 'utf8')).not.toMatch(
        /\.network\(|\bnetwork\b[^}\n]*\} = host|\bnodeNetwork\b/,
      )
    },
  )
})

describe('text that no door has escaped', () => {
  it.each(files.filter((path) => ![...MAY_VOUCH, 'text/data-text.ts'].includes(path)))(
    'is not vouched for by %s',
    (path) => {
      expect(readFileSync(src + path, 'utf8')).not.toMatch(
        /\basData\(|\bas (?:TerminalText|DataText)\b/,
      )
    },
  )
})

describe('listening', () => {
  it.each(files.filter((path) => roomOf(path) !== 'host' && path !== 'cli/commands/preview.ts'))(
    'is out of reach of %s',
    (path) => {
      expect(readFileSync(src + path, 'utf8')).not.toMatch(/\.serve\(|\bserve\b[^}\n]*\} = host/)
    },
  )
})

function violations(path: string, code: string): string[] {
  const room = roomOf(path)
  const allowed = [room, ...(mayImport[room] ?? [])]
  const found: string[] = []
  for (const [, specifier = ''] of code.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'([^']+)'/gm)) {
    if (specifier.startsWith('node:')) {
      if (!TOUCH_THE_WORLD.includes(path)) found.push(`${path} imports ${specifier}`)
    } else if (specifier.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(path), specifier))
      if (!allowed.includes(roomOf(target))) found.push(`${path} imports ${target}`)
    }
  }
  return found
}

function roomOf(path: string): string {
  return path.split('/', 1)[0] ?? path
}
