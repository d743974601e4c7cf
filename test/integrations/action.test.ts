/** Holds the GitHub action to the rules for composite actions, and its script to what its inputs say. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { version } from '../../src/version.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const action = parse(readFileSync(`${root}action.yml`, 'utf8'))
const steps: readonly Record<string, unknown>[] = action.runs.steps

describe('action.yml', () => {
  it('is a composite action whose every run names its shell', () => {
    expect(action.runs.using).toBe('composite')
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) expect(step).toMatchObject({ run: expect.any(String), shell: 'bash' })
  })

  it('puts no expression into a script, where its value would be code', () => {
    for (const { run } of steps) expect(run).not.toContain('${{')
  })

  it('hands every input to the script, and every output of it on', () => {
    const [{ env, id, 'working-directory': folder } = {}] = steps
    const used = [...Object.values(env ?? {}), folder].map((value) =>
      /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(String(value))?.at(1),
    )
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)))
    for (const [name, output] of Object.entries<{ value: string }>(action.outputs))
      expect(output.value).toBe(`\${{ steps.${String(id)}.outputs.${name} }}`)
    const script = readFileSync(`${root}bin/action.sh`, 'utf8')
    for (const name of Object.keys(env ?? {})) expect(script).toContain(`\${${name}:-}`)
  })

  it('names a script that is there, and describes whatever it has', () => {
    const [{ run } = {}] = steps
    expect(run).toBe('bash "$GITHUB_ACTION_PATH/bin/action.sh"')
    for (const each of [action, ...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(each).toMatchObject({ description: expect.any(String) })
  })
})

describe('bin/action.sh', () => {
  it('checks the whole project with the version of the action when no input is given', () => {
    expect(runScript({})).toEqual([
      'npx',
      '--yes',
      `briefing@${version}`,
      'check',
      '--format=pretty',
      '--',
    ])
  })

  it('makes a flag of each input, and a path of each line', () => {
    const words = runScript({
      BRIEFING_VERSION: '1',
      BRIEFING_PATHS: 'briefings/a b.md\r\n\nnotes/**/*.md\n',
      BRIEFING_PROFILE: 'publish',
      BRIEFING_CHANGED: 'true',
      BRIEFING_MIN_COVERAGE: '90',
      BRIEFING_MAX_WARNINGS: '0',
      BRIEFING_SARIF: 'out/briefing.sarif',
    })
    expect(words).toEqual([
      'npx',
      '--yes',
      'briefing@1',
      'check',
      '--format=pretty',
      '--format=sarif:out/briefing.sarif',
      '--profile=publish',
      '--min-coverage=90',
      '--max-warnings=0',
      '--changed',
      '--',
      'briefings/a b.md',
      'notes/**/*.md',
    ])
    expect(runScript({ BRIEFING_CHANGED: 'origin/main' })).toContain('--changed=origin/main')
    expect(runScript({ BRIEFING_CHANGED: 'false' }).join(' ')).not.toContain('--changed')
    expect(runScript({ BRIEFING_OUT_DIR: 'public' })).toEqual(
      expect.arrayContaining(['build', '--out-dir=public']),
    )
  })

  it('takes the program that the project has installed', () => {
    const words = runScript({}, ['node_modules/.bin/briefing'])
    expect(words).toEqual(['briefing', 'check', '--format=pretty', '--'])
  })

  it.each([
    '$(touch owned)',
    '`touch owned`',
    '"; touch owned; "',
    "'; touch owned #",
    '--format=json:owned',
    '-',
    '*',
  ])('takes an input for one word, whatever it holds: %s', (payload) => {
    expect(runScript({ BRIEFING_PATHS: payload, BRIEFING_PROFILE: payload }).slice(3)).toEqual([
      'check',
      '--format=pretty',
      `--profile=${payload}`,
      '--',
      payload,
    ])
  })
})

/** The words of the command that the script runs, `npx` being a program that prints them. */
function runScript(
  inputs: Readonly<Record<string, string>>,
  programs: readonly string[] = [],
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-action-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const program of ['bin/npx', ...programs]) {
    mkdirSync(dirname(join(folder, program)), { recursive: true })
    writeFileSync(
      join(folder, program),
      '#!/usr/bin/env bash\nprintf "%s\\0" "$(basename "$0")" "$@"\n',
    )
    chmodSync(join(folder, program), 0o755)
  }
  const { stdout, stderr, status } = spawnSync('bash', [`${root}bin/action.sh`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
      GITHUB_ACTION_PATH: root,
      ...inputs,
    },
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(existsSync(join(folder, 'owned'))).toBe(false)
  return stdout.split('\0').slice(0, -1)
}
