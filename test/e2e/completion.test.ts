/** Has real shells complete command lines with the built program; those that are not installed are skipped aloud. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { shellScripts } from '../../src/cli/completion/shell-scripts.ts'
import { tempProject } from '../temp-project.ts'

const bin = fileURLToPath(new URL('../../bin/briefing.js', import.meta.url))
const isInstalled = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

/** A folder with a program `briefing` that completes, and for anything else shows what it is given. */
function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = `#!/bin/sh
[ "$1" = completion ] && exec "${process.execPath}" "${bin}" "$@"
printf 'given'; printf ' <%s>' "$@"; echo
`
  writeFileSync(join(folder, 'briefing'), script)
  chmodSync(join(folder, 'briefing'), 0o755)
  return folder
}

/** What the program is given when each line is typed into an interactive bash and ended with Enter. */
function typeIntoBash(
  files: Readonly<Record<string, string>>,
  ...lines: readonly string[]
): string[] {
  const { folder } = tempProject({ files })
  const input = ['eval "$(briefing completion bash)"', ...lines, 'exit', ''].join('\n')
  const { stdout } = spawnSync('bash', ['--norc', '--noprofile', '-i'], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${programFolder()}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  return [...stdout.matchAll(/^given (.*)$/gm)].map(([, given = '']) => given)
}

it.skipIf(!isInstalled('bash'))('completes in bash, also behind "=" and ":"', () => {
  const files = { 'briefings/rents.md': '', 'sources/more.yaml': '- { id: "odd $(touch key)" }\n' }
  expect(
    typeIntoBash(
      files,
      'briefing che\t--qui\tbri\tre\t',
      'briefing check --profile=pu\t-f json:bri\t',
      'briefing check --format=conc\t "a b.md" --max-w\t1',
      'briefing sources rename cens\tnew',
      'briefing sources rename odd\tnew',
      'briefing explain uncited-c\t',
      'briefing nonsense "x\t"',
    ),
  ).toEqual([
    '<check> <--quiet> <briefings/rents.md>',
    '<check> <--profile=publish> <-f> <json:briefings/>',
    '<check> <--format=concise> <a b.md> <--max-warnings> <1>',
    '<sources> <rename> <census> <new>',
    '<sources> <rename> <odd $(touch key)> <new>',
    '<explain> <uncited-claim>',
    '<nonsense> <x>',
  ])
})

it.skipIf(!isInstalled('bash'))('answers odd COMP_WORDS in bash with nothing, and quietly', () => {
  const script = `${shellScripts.bash}
for point in 0 3 999; do
  COMP_LINE='briefing  "che' COMP_POINT=$point COMP_CWORD=5 COMP_WORDS=(briefing = : '$(false)')
  _briefing briefing '"che' briefing && echo "\${#COMPREPLY[@]}"
done`
  const PATH = `${programFolder()}${delimiter}${process.env['PATH'] ?? ''}`
  const run = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { ...process.env, PATH } })
  expect(run).toMatchObject({ status: 0, stdout: '0\n0\n0\n', stderr: '' })
})

it.skipIf(!isInstalled('zsh'))('has a script that zsh can read', () => {
  const { status, stderr } = spawnSync('zsh', ['-n'], { input: shellScripts.zsh, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it.skipIf(!isInstalled('fish'))('completes in fish', () => {
  const PATH = `${programFolder()}${delimiter}${process.env['PATH'] ?? ''}`
  const { folder } = tempProject({ files: {} })
  const ask = (line: string): string =>
    spawnSync('fish', ['--no-config', '-c', `${shellScripts.fish}\ncomplete -C '${line}'`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH },
    }).stdout
  expect(ask('briefing sources rename cen')).toBe('census\t2024 population census\n')
  expect(ask('briefing check -f json:sour')).toMatch(/^json:sources\//)
  expect(ask('briefing check --profile=p')).toBe('--profile=publish\n')
})
