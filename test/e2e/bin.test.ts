/** Runs the built program as a user's shell does. `npm run build` (or `npm ci`) makes it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
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

it('watches until it is interrupted, and ends with 130', async () => {
  const child = spawn(process.execPath, [bin, 'check', '--watch', '--quiet'], { cwd: root })
  for await (const chunk of child.stderr) if (String(chunk).includes('Watching')) break
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
})
