/** Runs checks as a job of GitHub Actions does, with briefings that try to give orders to the runner. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject, type TempProject } from '../temp-project.ts'
import { readRunnerLog } from './read-runner-log.ts'

const cited = 'Rents rose by 4 % in 2024 [@census; @harbour; @almanac; @gazette].\n'
const uncited = 'Rents rose by 4 % in 2024.\n'
const MEBIBYTE = 1 << 20

/** A project in a job: summary and outputs are files in its own folder. */
function jobProject(files: Readonly<Record<string, string>>, cwd = ''): TempProject {
  const project = tempProject({
    files: {
      'job/summary.md': '',
      'job/output': '',
      'briefing.config.yaml': 'rules: { unused-source: off }\n',
      ...files,
    },
    cwd,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: cwd === '' ? 'job/summary.md' : '../job/summary.md',
      GITHUB_OUTPUT: cwd === '' ? 'job/output' : '../job/output',
    },
  })
  return project
}

function read({ folder }: TempProject, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

describe('a check in GitHub Actions', () => {
  it('prints what people read, then an annotation for each finding', async () => {
    const project = jobProject({ 'briefings/rents.md': `${cited}\n${uncited}` })
    const { code, out } = await project.run('check')
    const { printed, commands } = readRunnerLog(out)
    expect(code).toBe(1)
    expect(printed).toContain('briefings/rents.md:3:1  error  uncited-claim')
    expect(printed).toContain('✖ 1 error in 1 of 1 briefing · 1 of 2 claims cited (50 %)')
    expect(commands).toEqual([
      {
        name: 'error',
        properties: {
          file: 'briefings/rents.md',
          line: '3',
          endLine: '3',
          col: '1',
          endColumn: '27',
          title: 'uncited-claim',
        },
        message: expect.stringMatching(/^Claim has no citation\nhelp: /),
      },
    ])
  })

  it('appends the summary to what the step has written, and says how it went in outputs', async () => {
    const project = jobProject({
      'briefings/rents.md': `${cited}\n${uncited}`,
      'job/summary.md': '- an open list',
    })
    await project.run('check', '-f', 'sarif:out/briefing.sarif')
    const summary = read(project, 'job/summary.md')
    expect(summary).toMatch(/^- an open list\n\n## Briefings\n/)
    expect(summary).toContain('| briefings/rents.md | 1 of 2 | 50 % | 1 | 0 |')
    expect(outputsOf(read(project, 'job/output'))).toEqual({
      coverage: '50',
      errors: '1',
      warnings: '0',
      'report-path': 'out/briefing.sarif',
    })
  })

  it('names the index as the report of a build', async () => {
    const project = jobProject({ 'briefings/rents.md': cited })
    expect((await project.run('build')).code).toBe(0)
    const { 'report-path': path = '', coverage } = outputsOf(read(project, 'job/output'))
    expect({ path, coverage }).toEqual({ path: 'reports/index.html', coverage: '100' })
    expect(read(project, path)).toContain('<!doctype html>')
  })

  it('leaves the coverage empty where nothing is a claim', async () => {
    const project = jobProject({ 'briefings/rents.md': '## Further questions\n\nHow high?\n' })
    await project.run('check')
    expect(outputsOf(read(project, 'job/output'))).toMatchObject({ coverage: '', errors: '0' })
  })

  it('names files as the repository does when it runs in a folder of it', async () => {
    const project = jobProject(
      {
        'docs/briefings/rents.md': uncited,
        'docs/briefing.config.yaml': 'profile: review\n',
      },
      'docs',
    )
    mkdirSync(join(project.folder, '.git'))
    const { printed, commands } = readRunnerLog((await project.run('check')).out)
    expect(printed).toMatch(/^briefings\/rents\.md:1:1/m)
    expect(commands.map(({ properties }) => properties['file'])).toEqual([
      'docs/briefings/rents.md',
    ])
    expect(read(project, 'job/summary.md')).toContain('docs/briefings/rents.md')
  })

  it('shows ten errors, and one notice about the rest', async () => {
    const lines = Array.from({ length: 13 }, (_, index) => `Rents rose by ${index + 2} % in 2024.`)
    const project = jobProject({ 'briefings/rents.md': lines.join('\n\n') })
    const { commands } = readRunnerLog((await project.run('check')).out)
    expect(commands.map(({ name }) => name)).toEqual([...Array(10).fill('error'), 'notice'])
    expect(commands.at(-1)?.message).toBe('3 more findings are not shown here: 3 errors')
  })

  it('prints a format that a program reads alone, and still tells summary and outputs', async () => {
    const project = jobProject({ 'briefings/rents.md': uncited })
    const { out } = await project.run('check', '-f', 'json')
    expect(JSON.parse(out)).toMatchObject({ summary: { errors: 1 } })
    expect(read(project, 'job/summary.md')).toContain('## Briefings')
    const concise = await project.run('check', '-f', 'concise')
    expect(concise.out).toMatch(/^briefings\/rents\.md:1:1: error: .*\n$/)
  })

  it('prints annotations alone when every format goes to a file', async () => {
    const project = jobProject({ 'briefings/rents.md': uncited })
    const { out } = await project.run('check', '-f', 'json', '-o', 'report.json')
    expect(readRunnerLog(out)).toMatchObject({ printed: '', commands: [{ name: 'error' }] })
  })

  it('does none of this with --no-ci-integration, outside, and while it watches', async () => {
    const files = { 'briefings/rents.md': uncited }
    const job = jobProject(files)
    const { out } = await job.run('check', '--no-ci-integration')
    expect(out).toMatch(/^briefings\/rents\.md:1:1 {2}error/)
    expect(out).not.toContain('::')
    expect([read(job, 'job/summary.md'), read(job, 'job/output')]).toEqual(['', ''])
    expect((await tempProject({ files }).run('check')).out).not.toContain('::')
    const staying = job.start('check', '--watch')
    await staying.says('Watching')
    expect(staying.printed.out).not.toContain('::')
  })

  it('keeps a fixed text on standard output free of everything else', async () => {
    const project = tempProject({
      files: {},
      stdin: 'Rents rose by 4 % in 2024 [1;2].\n',
      env: { GITHUB_ACTIONS: 'true' },
    })
    const { out, err } = await project.run('check', '-', '--fix')
    expect(out).toBe('Rents rose by 4 % in 2024 [1, 2].\n')
    expect(err).not.toMatch(/^::/m)
  })
})

describe('the summary of a step', () => {
  it('stays within what GitHub takes together with what is there', async () => {
    const lines = Array.from({ length: 900 }, (_, index) => `Rents rose by ${index + 2} % in 2024.`)
    const there = 'x'.repeat(MEBIBYTE - 60_000)
    const project = jobProject({
      'briefings/rents.md': lines.join('\n\n'),
      'job/summary.md': there,
    })
    await project.run('check')
    const summary = read(project, 'job/summary.md')
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MEBIBYTE)
    expect(summary).toMatch(/\d+ more findings had no room here\.\n$/)
  })

  it('is left alone, aloud, where there is no room at all', async () => {
    const there = 'x'.repeat(MEBIBYTE - 100)
    const project = jobProject({ 'briefings/rents.md': uncited, 'job/summary.md': there })
    const { code, err } = await project.run('check')
    expect(code).toBe(1)
    expect(err).toBe('briefing: The job summary of this step has no room left\n')
    expect(read(project, 'job/summary.md')).toBe(there)
  })

  it('is no reason to fail when it cannot be written', async () => {
    const project = jobProject({ 'briefings/rents.md': cited })
    writeFileSync(join(project.folder, 'file'), '')
    const broken = tempProject({
      files: { 'briefings/rents.md': cited },
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${project.folder}/file/summary` },
    })
    const { code, err } = await broken.run('check')
    expect(code).toBe(0)
    expect(err).toMatch(/^briefing: Cannot write the job summary of this step: /)
  })
})

describe('text from files', () => {
  const orders = [
    '::stop-commands::owned',
    '::add-mask::rents',
    '::error file=a.md::owned',
    '##[error]owned',
    'rents%0A::set-output name=errors::0',
  ]

  it.each(orders)('gives no order to the runner: %s', async (order) => {
    const name = order.replaceAll('/', '-')
    const project = jobProject({
      [`${name}.md`]: `---\ntitle: '${order}'\n---\n\n${order} Rents rose by 4 % in 2024.\n\n${order}\n\n\`\`\`\n${order}\n\`\`\`\n`,
      'briefing.config.yaml': "briefings: ['*.md']\nrules: { unused-source: off }\n",
    })
    const { out, err } = await project.run('check')
    const { printed, commands } = readRunnerLog(out)
    expect(printed).toContain('uncited-claim')
    expect(new Set(commands.map((command) => command.name))).toEqual(new Set(['error']))
    expect(commands.map(({ properties }) => properties['file'])).toContain(`${name}.md`)
    expect(readRunnerLog(err).commands).toEqual([])
  })

  it('gives none on standard error, where paths stand in complaints', async () => {
    const project = jobProject({ 'briefings/rents.md': cited })
    for (const order of orders) {
      const { code, err } = await project.run('check', `\n${order}`)
      expect(code).toBe(2)
      expect(readRunnerLog(err).commands).toEqual([])
    }
  })

  it('cannot set an output of its own, since nobody knows the delimiter', async () => {
    const project = jobProject({ 'briefings/rents.md': cited })
    const path = 'a\nEOF\nerrors=0\nbriefing-\nb.json'
    await project.run('check', '-f', `json:${path}`)
    const first = read(project, 'job/output')
    expect(outputsOf(first)).toMatchObject({ errors: '0', 'report-path': path })
    const delimiters = [...first.matchAll(/^\S+<<briefing-([0-9a-f]{32})$/gm)].map(([, hex]) => hex)
    expect(new Set(delimiters).size).toBe(4)
  })
})

/** As the runner reads the file: single lines or a heredoc. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  while (lines.length > 1) {
    const [, name = '', delimiter] = /^([^<=]+)<<(.+)$/.exec(lines.shift() ?? '') ?? []
    const end = lines.indexOf(delimiter ?? '')
    expect(end).toBeGreaterThanOrEqual(0)
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return outputs
}
