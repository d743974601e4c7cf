/** Holds the hooks to the manifest that pre-commit reads, and its way of installing them to this package. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { commands } from '../../src/cli/commands/index.ts'
import { configNames } from '../../src/project/read-config.ts'
import { starterFiles } from '../../src/cli/starter-files.ts'
import { ciFiles } from '../../src/cli/ci-files.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const hooks: readonly Record<string, unknown>[] = parse(
  readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8'),
)

/** From pre-commit's manifest schema; it warns of any other. */
const knownFields = new Set(
  `additional_dependencies alias always_run args description entry exclude exclude_types fail_fast files id language
  language_version log_file minimum_pre_commit_version name pass_filenames require_serial stages types types_or
  verbose`.split(/\s+/),
)

const ours = [
  ...Object.keys(starterFiles),
  ...configNames,
  '.briefing-baseline.json',
  'docs/briefings/deep/ferry.md',
  'sources/refs.bib',
  'sources/snapshots/census.pdf',
]

describe.each(hooks)('the hook $id', (hook) => {
  it('has the fields that are required, and none that pre-commit does not know', () => {
    expect(hook).toMatchObject({
      id: expect.stringMatching(/^briefing-/),
      name: expect.any(String),
      entry: expect.any(String),
      language: 'node',
    })
    expect(Object.keys(hook).filter((field) => !knownFields.has(field))).toEqual([])
  })

  it('runs a command that there is, with flags that it has', () => {
    const [program, name, ...flags] = String(hook['entry']).split(' ')
    const command = commands.find((candidate) => candidate.name === name)
    expect(program).toBe('briefing')
    const known =
      command && 'options' in command ? command.options.map((option) => option.flags) : []
    for (const flag of flags) expect(known).toContain(flag)
  })

  it('starts for the files of a project and for no others', () => {
    const files = new RegExp(String(hook['files']))
    expect(ours.filter((path) => !files.test(path))).toEqual([])
    const others = ['README.md', 'src/briefings.ts', 'mybriefings/a.md', 'briefing.config.yaml.bak']
    expect(others.filter((path) => files.test(path))).toEqual([])
  })
})

it('starts the hook that `init` writes for the same files', () => {
  const [file] = ciFiles['pre-commit']
  const [hook] = parse(file?.text ?? '').repos[0].hooks
  expect(hook).toMatchObject({
    files: hooks[0]?.['files'],
    pass_filenames: false,
    language: 'node',
  })
})

/** The calls of npm that `prepare` makes in a copy of the package with or without its tools. */
function prepare(hasTools: boolean): readonly object[] {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, hasTools ? 'node_modules/esbuild' : 'node_modules'), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  copyFileSync(`${root}bin/prepare.js`, join(folder, 'bin/prepare.mjs'))
  const npm = join(folder, 'npm.cjs')
  writeFileSync(
    npm,
    'console.log(JSON.stringify({ args: process.argv.slice(2), global: process.env.npm_config_global }))',
  )
  const { stdout, status } = spawnSync(process.execPath, [join(folder, 'bin/prepare.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm, npm_config_global: 'true' },
  })
  expect(status).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('installed from a checkout', () => {
  const build = { args: ['run', 'build'] }

  it('is built, with the tools fetched first where a global install left them out', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    expect(scripts.prepare).toBe('node bin/prepare.js')
    expect(prepare(true)).toEqual([build])
    expect(prepare(false)).toEqual([
      { args: ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'] },
      build,
    ])
  })

  it('is packed by npm, which prints nothing but a name, which older versions of pre-commit read', () => {
    expect(readFileSync(`${root}.npmrc`, 'utf8')).toMatch(/^foreground-scripts=false$/m)
  })
})

const hasTool = spawnSync('pre-commit', ['--version']).status === 0

it.skipIf(!hasTool)('passes the manifest check of pre-commit itself', () => {
  const { status, stdout } = spawnSync(
    'pre-commit',
    ['validate-manifest', '.pre-commit-hooks.yaml'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
