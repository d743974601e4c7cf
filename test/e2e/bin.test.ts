/** Runs the built program as a user's shell does. `npm run build` (or `npm ci`) makes it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = `${root}bin/briefing.js`

function run(
  args: readonly string[],
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, input, encoding: 'utf8' })
}

it('prints the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
})

it('opens its help with three examples', () => {
  const { status, stdout } = run(['--help'])
  expect(status).toBe(0)
  expect(stdout.split('Usage:')[0]?.match(/^ {2}briefing /gm)).toHaveLength(3)
})

it('checks standard input, in plain text when it is piped', () => {
  const { status, stdout } = run(['check', '-'], 'Rents rose by 4 %.\n')
  expect(status).toBe(1)
  expect(stdout).toContain('stdin.md:1:1  error  uncited-claim')
  expect(stdout).not.toContain('\u001b')
})

it('ends quietly when the reader of its pipe goes away', () => {
  const command = `"${process.execPath}" "${bin}" explain | head -n 1`
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it.skipIf(process.platform !== 'linux')('says that what it printed is lost', () => {
  const command = `"${process.execPath}" "${bin}" explain > /dev/full`
  expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stderr: 'briefing: Cannot write to standard output: the disk is full\n',
  })
})

it('watches until it is interrupted, and ends with 130', async () => {
  const child = spawn(process.execPath, [bin, 'check', '--watch', '--quiet'], { cwd: root })
  for await (const chunk of child.stderr) if (String(chunk).includes('Watching')) break
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
})

it('ends the reading of a briefing that takes too long, and checks the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-e2e-'))
  try {
    mkdirSync(join(folder, 'briefings'))
    writeFileSync(
      join(folder, 'briefings/long.md'),
      '![Rents '.repeat(400).concat('> a\n\n>> b\n>>> c\n'.repeat(9000)),
    )
    writeFileSync(join(folder, 'briefings/short.md'), 'Rents rose by 4 %.\n')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, 'check', '--time-limit', '0.2'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(
      /long\.md:1:1 +error +too-complex\n +Reading takes more than 0\.2 seconds/,
    )
    expect(stdout).toContain('short.md:1:1  error  uncited-claim')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
