import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const registry = `- id: rents
  type: report
  title: Rents
  publisher: Census
- id: rivers
  type: report
  title: Rivers
  publisher: Board
  URL: https://rivers.example/report
  custom: {snapshot: {path: stored/rivers.txt, sha256: ${'ab'.repeat(32)}, mediaType: text/plain}}
`
const files = {
  'sources/sources.yaml': registry,
  'sources/stored/rivers.txt': 'The river rose.\n',
  'briefings/rents.md': 'Rents rose by 4 % [@rents].\n',
  'briefings/rivers.md': 'The river rose by 2 m [@rivers].\n',
  'briefings/linked.md': 'The [river](https://rivers.example/report) rose by 2 m.\n',
  'briefings/old.md': 'Ferries were slow in 2019.\n',
}

let project: TempProject

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@ferry.example']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: project.folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

function write(path: string, text: string): void {
  writeFileSync(join(project.folder, path), text)
}

async function checked(...args: string[]): Promise<readonly string[]> {
  const { out, err } = await project.run('check', '-f', 'json', '--no-cache', ...args)
  expect(err).toBe('')
  const report: Report = JSON.parse(out)
  return report.documents.map(({ path }) => path.replace(/^briefings\//, ''))
}

beforeEach(() => {
  project = tempProject({ files })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
})

describe('--changed', () => {
  it('picks what the working tree has otherwise than HEAD, new files among them', async () => {
    expect(await checked('--changed')).toEqual([])
    write('briefings/rents.md', 'Rents rose by 5 % [@rents].\n')
    write('briefings/new.md', 'Ferries sank.\n')
    write('notes.txt', 'nothing')
    expect(await checked('--changed')).toEqual(['new.md', 'rents.md'])
    expect(await checked('--changed', 'briefings/rents.md')).toEqual(['rents.md'])
  })

  it('picks the briefings of a source that changed, came or went, however they cite it', async () => {
    write('sources/sources.yaml', registry.replace('title: Rivers', 'title: The rivers'))
    expect(await checked('--changed')).toEqual(['linked.md', 'rivers.md'])
    write('sources/sources.yaml', registry.replace('id: rents', 'id: rent'))
    expect(await checked('--changed')).toEqual(['rents.md'])
    write('sources/sources.yaml', `# A comment is no change.\n${registry}`)
    expect(await checked('--changed')).toEqual([])
  })

  it('picks the briefings of a stored text that changed', async () => {
    write('sources/stored/rivers.txt', 'The river fell.\n')
    expect(await checked('--changed')).toEqual(['linked.md', 'rivers.md'])
  })

  it('picks every briefing when the settings changed', async () => {
    write('briefing.config.yaml', 'profile: draft\n')
    expect(await checked('--changed')).toHaveLength(4)
  })

  it('compares with where the branch left another', async () => {
    git('checkout', '-qb', 'topic')
    write('briefings/rents.md', 'Rents rose by 5 % [@rents].\n')
    git('commit', '-qam', 'Change rents')
    git('checkout', '-q', 'main')
    write('briefings/old.md', 'Ferries were slow in 2018.\n')
    git('commit', '-qam', 'Change ferries')
    git('checkout', '-q', 'topic')
    expect(await checked('--changed=main')).toEqual(['rents.md'])
    expect(await checked('--changed')).toEqual([])
    const { err, code } = await project.run('check', '--changed=mian')
    expect(err).toMatch(/^briefing: Git knows no commit "mian"\n.*fetch it first/s)
    expect(code).toBe(2)
  })

  it('takes a project below the top of its repository', async () => {
    mkdirSync(join(project.folder, 'desk/briefings'), { recursive: true })
    write('desk/briefing.config.yaml', 'profile: review\n')
    write('desk/briefings/moon.md', 'The moon is far.\n')
    git('add', '-A')
    git('commit', '-qm', 'Add a desk')
    write('desk/briefings/moon.md', 'The moon is near.\n')
    expect(await checked('--changed', '--config', 'desk/briefing.config.yaml')).toEqual(['moon.md'])
  })

  it('says that there is no repository', async () => {
    rmSync(join(project.folder, '.git'), { recursive: true })
    const { err, code } = await project.run('check', '--changed')
    expect(err).toMatch(/^briefing: ".*" is in no git repository\n$/)
    expect(code).toBe(2)
  })

  it('runs no program that the repository names', async () => {
    write('.gitattributes', '*.md diff=evil\n')
    for (const key of ['diff.evil.command', 'diff.evil.textconv', 'core.fsmonitor'])
      git('config', key, 'touch ran-by-git; false')
    write('briefings/rents.md', 'Rents rose by 5 % [@rents].\n')
    expect(await checked('--changed')).toEqual(['rents.md'])
    expect(existsSync(join(project.folder, 'ran-by-git'))).toBe(false)
  })
})

describe('--staged', () => {
  it('checks what the next commit changes, as it is staged', async () => {
    write('briefings/old.md', 'Ferries were slow in 2019 [@rents].\n')
    git('add', 'briefings/old.md')
    write('briefings/old.md', 'Ferries were slow, somebody says.\n')
    write('briefings/rents.md', 'Rents rose by 9 %.\n')
    expect(await checked('--staged')).toEqual(['old.md'])
    const { out } = await project.run('check', '--staged', '--no-cache')
    expect(out).toContain('1 of 1 claim cited')
  })

  it('takes sources and stored texts from the index too', async () => {
    write('sources/sources.yaml', registry.replace('title: Rivers', 'title: The rivers'))
    git('add', 'sources/sources.yaml')
    write('sources/sources.yaml', '[]\n')
    expect(await checked('--staged')).toEqual(['linked.md', 'rivers.md'])
    const { out } = await project.run('check', '--staged', '--no-cache', '-f', 'concise')
    expect(out).not.toContain('unknown-source')
  })

  it('works before the first commit, and through a link in the tree', async () => {
    rmSync(join(project.folder, '.git'), { recursive: true })
    git('init', '-q', '-b', 'main')
    symlinkSync('rents.md', join(project.folder, 'briefings/same.md'))
    git('add', '-A')
    expect(await checked('--staged')).toEqual([
      'linked.md',
      'old.md',
      'rents.md',
      'rivers.md',
      'same.md',
    ])
  })

  it('cannot go with --changed or standard input', async () => {
    expect((await project.run('check', '--staged', '--changed')).err).toContain(
      'cannot be used together',
    )
    expect((await project.run('check', '--staged', '-')).err).toContain('has no history')
  })
})
