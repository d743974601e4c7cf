/** Holds `createProject`: a folder's answers are those of the command line. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { render, rules } from '../../src/index.ts'
import { createProject, UsageError, type ProjectOptions, type Project } from '../../src/node.ts'
import { tempProject, type TempProject } from '../temp-project.ts'
import { shouting } from './shouting.ts'

const cited = '# Rents\n\nRents rose by 4 % [@census].\n'
const open = '# Rivers\n\nThe river rose by 2 m.\n'

function folderWith(files: Readonly<Record<string, string>>): TempProject {
  return tempProject({ files })
}

function projectIn({ folder }: TempProject, options: ProjectOptions = {}): Project {
  return createProject({ cwd: folder, reproducible: true, baseline: false, ...options })
}

describe('check', () => {
  it('finds what the command line finds', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited, 'briefings/river.md': open })
    const { root, run, isClean, failures } = await projectIn(temp).check()
    const { out } = await temp.run('check', '-f', 'concise')
    expect(await render(run, 'concise')).toBe(out)
    expect({ root, isClean, failures }).toEqual({ root: temp.folder, isClean: false, failures: [] })
  })

  it('takes files, folders and globs', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited, 'briefings/river.md': open })
    const project = projectIn(temp)
    const paths = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await project.check(args)).run.report.documents.map(({ path }) => path)
    expect(await paths('briefings/rents.md')).toEqual(['briefings/rents.md'])
    expect(await paths('briefings/ri*.md')).toEqual(['briefings/river.md'])
    expect((await project.check(['briefings/rents.md'])).isClean).toBe(true)
  })

  it('says what could not be read, and is not clean then', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited })
    const { failures, isClean } = await projectIn(temp).check(['briefings/rents.md', 'gone.md'])
    expect(failures).toEqual(['Cannot read "gone.md": it does not exist'])
    expect(isClean).toBe(false)
  })

  it('sees what has changed since', async () => {
    const temp = folderWith({ 'briefings/rents.md': open })
    const project = projectIn(temp)
    expect((await project.check()).isClean).toBe(false)
    temp.write('briefings/rents.md', cited)
    expect((await project.check()).isClean).toBe(true)
  })

  it('follows the config, and the options before it', async () => {
    const temp = folderWith({
      'desk/strict.yaml': 'briefings: ["*.md"]\nrules: { uncited-claim: warning }\n',
      'desk/river.md': open,
    })
    const config = 'desk/strict.yaml'
    expect((await projectIn(temp, { config }).check()).isClean).toBe(true)
    const { run } = await projectIn(temp, { config, profile: 'publish' }).check()
    expect(run.report.run.profile).toBe('publish')
  })

  it('runs rules of one’s own, which the config may set', async () => {
    const temp = folderWith({
      'briefing.config.yaml': 'rules: { shouting: error, unused-source: off }\n',
      'briefings/rents.md': '# Rents\n\nRents rose [@census]!\n',
    })
    const quiet = {
      ...shouting,
      severity: { draft: 'off', review: 'off', publish: 'note' },
    } as const
    const { run } = await projectIn(temp, { rules: [...rules, quiet] }).check()
    expect(run.report.diagnostics).toMatchObject([{ ruleId: 'shouting', severity: 'error' }])
    await expect(projectIn(temp).check()).rejects.toThrow('Unknown rule "shouting"')
  })
})

describe('checkText', () => {
  it('checks a text as though it were saved, and leaves the file alone', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited })
    const project = projectIn(temp)
    const { run } = await project.checkText(open, 'briefings/rents.md')
    expect(run.report.diagnostics).toMatchObject([
      {
        path: 'briefings/rents.md',
        ruleId: 'uncited-claim',
        range: { start: { line: 3, column: 1 } },
      },
    ])
    expect((await project.check()).isClean).toBe(true)
    expect(readFileSync(join(temp.folder, 'briefings/rents.md'), 'utf8')).toBe(cited)
  })
})

describe('build', () => {
  it('writes the files of the command line and says which', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited, 'briefings/river.md': open })
    const { outDir, written, isClean } = await projectIn(temp).build()
    expect(outDir).toBe(join(temp.folder, 'reports'))
    expect(written.toSorted()).toEqual([
      'index.html',
      'index.json',
      'rents.html',
      'rents.json',
      'river.html',
      'river.json',
    ])
    expect(written.filter((name) => !existsSync(join(outDir, name)))).toEqual([])
    expect(isClean).toBe(false)
  })

  it('writes where it is told, also what was removed since', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited })
    const project = projectIn(temp)
    const request = { paths: ['briefings/rents.md'], outDir: 'site/pages' }
    const first = await project.build(request)
    temp.write('site/pages/rents.html', undefined)
    expect(await project.build(request)).toMatchObject({ written: first.written })
    expect(existsSync(join(temp.folder, 'site/pages/rents.html'))).toBe(true)
  })

  it('refuses a place that cannot be written to', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited, reports: 'a file' })
    await expect(projectIn(temp).build()).rejects.toThrow(UsageError)
  })
})

describe('a project', () => {
  it('refuses what the command line answers with exit code 2', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited })
    const missing = projectIn(temp, { config: 'gone.yaml' }).check()
    await expect(missing).rejects.toThrow(UsageError)
    await expect(missing).rejects.toThrow('Cannot read config "gone.yaml": it does not exist')
    await expect(projectIn(tempProject({ files: {} })).check()).rejects.toThrow(UsageError)
  })

  it('refuses rules that make no sense before anything is read', () => {
    const [first] = rules
    expect(() => createProject({ cwd: 'gone', rules: first ? [first, first] : [] })).toThrow(
      RangeError,
    )
  })

  it('goes on after a refusal, one run after the other', async () => {
    const temp = folderWith({
      'briefings/rents.md': cited,
      'briefing.config.yaml': 'profile: revew\n',
    })
    const project = projectIn(temp)
    await expect(project.check()).rejects.toThrow(UsageError)
    temp.write('briefing.config.yaml', 'profile: review\n')
    const [all, text] = await Promise.all([project.check(), project.checkText(open, 'a.md')])
    expect([all.isClean, text.isClean]).toEqual([true, false])
  })

  it('is deaf once it is closed, which waits for what is running', async () => {
    const temp = folderWith({ 'briefings/rents.md': cited })
    const project = projectIn(temp)
    const running = project.check()
    await project.close()
    expect((await running).isClean).toBe(true)
    await expect(project.check()).rejects.toThrow('Project is closed')
    await expect(project.checkText('', 'a.md')).rejects.toThrow('Project is closed')
  })
})
