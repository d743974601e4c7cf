/** Tries `briefing doctor` on a project that is well and on ones that are not. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { examineProject } from '../../src/project/examine-project.ts'
import { runGit } from '../run-git.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const briefing = { 'briefings/rents.md': 'Rents rose [@census].\n' }

it('finds nothing wrong with a project that works', async () => {
  const { code, out } = await tempProject({ files: briefing }).run('doctor')
  expect(code).toBe(0)
  expect(out).toContain('✔ briefings  1 match briefings/**/*.md')
  expect(out).toContain('✔ registry   4 sources in 1 file\n')
  expect(out).toContain('– site       no site.url in the config, so build writes no feed')
  expect(out).toMatch(/^– git {8}".*" is in no git repository, so --changed/m)
  expect(out).not.toContain('✖')
})

it.each([
  ['no briefing', { 'notes/rents.md': '' }, '✖ briefings  0 match'],
  ['a broken registry', { ...briefing, 'sources/sources.yaml': '- [' }, '✖ registry'],
  [
    'each fault of a broken config',
    { ...briefing, 'briefing.config.yaml': 'profile: loud\noutDri: x\n' },
    '✖ config     briefing.config.yaml:2:1: Unknown setting "outDri", did you mean "outDir"?\n',
  ],
  [
    'a file in the way of the reports',
    { ...briefing, reports: '' },
    '✖ out-dir    reports is not a folder',
  ],
])('says what is wrong: %s', async (_name, files, words) => {
  const { code, out } = await tempProject({ files }).run('doctor')
  expect(code).toBe(2)
  expect(out).toContain(words)
})

it('asks for the Node.js that package.json asks for', async () => {
  const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url))
  const { engines } = JSON.parse(readFileSync(packageFile, 'utf8'))
  const { folder } = tempProject({ files: briefing })
  const verdictOn = async (runtime: string): Promise<string | undefined> =>
    (await examineProject({ ...nodeHost(folder), runtime }, undefined))[0]?.words
  expect(await verdictOn('node 20.18.3')).toMatch(/ on node 20\.18\.3; it needs 20\.19$/)
  expect(await verdictOn('node 18.20.0')).toMatch(/it needs/)
  expect(await verdictOn('node 20.19.0')).toMatch(/ on node 20\.19\.0$/)
  expect(await verdictOn('node 24.0.0')).not.toContain('it needs')
  expect(engines.node).toBe('>=20.19')
})

describe('in a repository', () => {
  function git({ folder }: TempProject, ...args: readonly string[]): void {
    runGit(folder, ...args)
  }

  function committed(env: Readonly<Record<string, string>> = {}): TempProject {
    const project = tempProject({ files: briefing, env })
    git(project, 'init', '-q', '-b', 'main')
    git(project, 'add', '-A')
    git(project, 'commit', '-qm', 'Begin')
    return project
  }

  it('sees the history, and whether a pull request reaches its base', async () => {
    expect((await committed().run('doctor')).out).toContain(
      '✔ git        a repository with its history',
    )
    const job = committed({ GITHUB_BASE_REF: 'main' })
    const { code, out } = await job.run('doctor')
    expect(code).toBe(2)
    expect(out).toMatch(
      /^✖ git {8}cannot tell where this branch left origin\/main, .*fetch-depth: 0/m,
    )
    git(job, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect((await job.run('doctor')).out).toContain(
      '✔ git        --changed compares with origin/main',
    )
  })

  it('sees that a clone is shallow', async () => {
    const origin = committed()
    git(origin, 'commit', '-qm', 'Go on', '--allow-empty')
    git(origin, 'clone', '-q', '--depth=1', `file://${origin.folder}`, 'copy')
    const { out } = await origin.run('doctor', '--config', 'copy/none.yaml')
    expect(out).toContain('✖ config')
    origin.write('copy/briefing.config.yaml', '')
    const shallow = await origin.run('doctor', '--config', 'copy/briefing.config.yaml')
    expect(shallow.out).toMatch(/^– git {8}a part of the history only, .*GIT_DEPTH: 0/m)
    expect(shallow.code).toBe(0)
  })

  it('sees a cache that was committed', async () => {
    const project = committed()
    project.write('.briefing-cache/registry-1', 'x')
    git(project, 'add', '-f', '.briefing-cache')
    const { code, out } = await project.run('doctor')
    expect(code).toBe(2)
    expect(out).toContain('✖ cache      .briefing-cache is in git; remove it: git rm -r --cached')
  })
})
