/** Holds that a costly text gets one answer: in the program's own thread, tried aside, and from the cache. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { outlook } from '../../src/markdown/reading-cost.ts'
import { tempProject } from '../temp-project.ts'

const bin = fileURLToPath(new URL('../../bin/briefing.js', import.meta.url))
/** By its counts it is tried in a thread, and it is quick to read nevertheless. */
const costly = `Rents <?b?> rose by 4 % [@census] ${'(north '.repeat(4000)}\n\n`

function runBuilt(cwd: string, ...args: readonly string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
  })
  return { code: status, out: stdout + stderr }
}

const checking = ['check', '-f', 'concise'] as const

it.each([
  ['costs much', costly, undefined],
  [
    'is as deep in quotes as it may be',
    `${costly}${'> '.repeat(100)}Rents rose by 5 %.\n`,
    undefined,
  ],
  [
    'is as deep in emphasis as it may be',
    `${costly}${'**a '.repeat(240)}${'b** '.repeat(240)}\n`,
    undefined,
  ],
  ['is too deep in quotes', `${costly}${'> '.repeat(101)}a\n`, 'too-deep'],
  ['is too deep in emphasis', `${costly}${'**a '.repeat(400)}${'b** '.repeat(400)}\n`, 'too-deep'],
])('a text that %s', async (_, text, refusal) => {
  expect(outlook(text, true).mayTakeLong).toBe(true)
  const { folder, run } = tempProject({ files: { 'briefings/rents.md': text } })
  // In this process there are no threads: the text is read where the program runs.
  const { code, out, err } = await run(...checking, '--no-cache')
  const own = { code, out: out + err }
  expect(/\(too-[a-z]+\)/.exec(own.out)?.[0]).toBe(refusal && `(${refusal})`)
  const flags = ['--time-limit', '60'] as const
  expect(runBuilt(folder, ...checking, ...flags, '--no-cache')).toEqual(own)
  expect(runBuilt(folder, ...checking, ...flags, '--cache')).toEqual(own)
  expect(runBuilt(folder, ...checking, ...flags, '--cache')).toEqual(own)
})

it('a text that is refused for its time', () => {
  const text = '![Rents '.repeat(400).concat('> a\n\n>> b\n>>> c\n'.repeat(9000))
  const { folder } = tempProject({ files: { 'briefings/rents.md': text } })
  const check = (cache: string): ReturnType<typeof runBuilt> =>
    runBuilt(folder, ...checking, '--time-limit', '0.1', cache)
  const cold = check('--no-cache')
  expect(cold).toMatchObject({ code: 1, out: expect.stringContaining('(too-complex)') })
  expect(check('--cache')).toEqual(cold)
  expect(check('--cache')).toEqual(cold)
})
