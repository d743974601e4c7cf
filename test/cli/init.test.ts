/** Tries `briefing init`: what it starts is clean, and what is there stays. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ciFiles } from '../../src/cli/ci-files.ts'
import { tempProject } from '../temp-project.ts'

const nothing = { 'sources/sources.yaml': '- { id: old, type: book, title: Old }\n' }

it('starts a project that is clean under the strictest profile', async () => {
  const project = tempProject({ files: { 'sources/sources.yaml': '[]\n' }, cwd: 'new' })
  const { code, out } = await project.run('init')
  expect(code).toBe(0)
  expect(out.match(/^created/gm)).toHaveLength(4)
  const checked = await project.run('check', '--profile', 'publish')
  expect(checked.out).toContain('2 of 2 claims cited')
  expect(checked.code).toBe(0)
})

it('keeps what is there', async () => {
  const project = tempProject({ files: nothing })
  expect((await project.run('init')).out).toContain('kept     sources/sources.yaml')
  expect(readFileSync(join(project.folder, 'sources/sources.yaml'), 'utf8')).toBe(
    nothing['sources/sources.yaml'],
  )
})

describe('briefing init --ci', () => {
  const paths = [
    '.github/workflows/briefings.yml',
    '.gitlab/briefing.gitlab-ci.yml',
    '.gitlab-ci.yml',
    '.pre-commit-config.yaml',
  ]
  const all = ['--ci', 'github', '--ci', 'pre-commit', '--ci', 'gitlab']

  it('writes the files asked for and nothing else', async () => {
    const project = tempProject({ files: {} })
    const { code, out, err } = await project.run('init', ...all)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(paths.map((path) => `created  ${path}\n`).join(''))
    const { out: one } = await tempProject({ files: {} }).run('init', '--ci', 'github')
    expect(one).toBe(`created  ${paths[0]}\n`)
  })

  it('keeps what is there, and says what to add to it', async () => {
    const files = Object.fromEntries(paths.map((path) => [path, 'mine: true\n']))
    const project = tempProject({ files })
    const { out } = await project.run('init', ...all)
    expect(out).not.toContain('created')
    expect(out).toContain('kept     .gitlab-ci.yml; add to it:\n\ninclude:\n  - local: .gitlab/')
    expect(out).toContain('kept     .pre-commit-config.yaml; add under "repos":\n\n  - repo: local')
    for (const path of paths)
      expect(readFileSync(join(project.folder, path), 'utf8')).toBe('mine: true\n')
  })

  it('says where the files belong when this is not the top of the repository', async () => {
    const project = tempProject({ files: { 'docs/briefings/a.md': '' }, cwd: 'docs' })
    mkdirSync(join(project.folder, '.git'))
    const { code, err } = await project.run('init', '--ci', 'github')
    expect(code).toBe(0)
    expect(err).toContain('These files work at the top of the repository, ..; move them there')
  })

  it('guesses at a name that it does not know, and writes nothing', async () => {
    const project = tempProject({ files: {} })
    const { code, out, err } = await project.run('init', '--ci', 'githb')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('did you mean "github"?')
  })

  it('writes a workflow that names released actions and gives each job what it needs', () => {
    const workflow = parse(ciFiles.github[0]?.text ?? '')
    const { steps, permissions } = workflow.jobs.check
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' })
    const uses = steps.flatMap((step: { uses?: string }) => step.uses ?? [])
    expect(uses).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'github/codeql-action/upload-sarif@v3',
    ])
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })

  it('writes commands that the program takes', async () => {
    const texts = Object.values(ciFiles).flatMap((files) => files.map(({ text }) => text))
    const lines = texts.flatMap((text) => [...text.matchAll(/briefing@\S+ (check .*)$/gm)])
    expect(lines).toHaveLength(2)
    for (const [, line = ''] of lines) {
      const project = tempProject({ files: { 'briefings/rents.md': 'Rents rose [@census].\n' } })
      const { code, err } = await project.run(...line.split(' '))
      expect({ code, err }).toEqual({ code: 0, err: '' })
    }
  })

  it('reports to GitLab what the job writes', () => {
    const { briefing } = parse(ciFiles.gitlab[0]?.text ?? '')
    const { codequality, junit } = briefing.artifacts.reports
    expect(briefing.script[0]).toContain(`-f gitlab:${codequality} -f junit:${junit}`)
    expect(briefing.artifacts.when).toBe('always')
    expect(parse(ciFiles.gitlab[1]?.text ?? '')).toEqual({
      include: [{ local: ciFiles.gitlab[0]?.path }],
    })
  })
})
