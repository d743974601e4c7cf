/** Tries `briefing check` as a user would: what it prints, where, and how it ends. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const cited = 'Rents rose by 4 % in 2024 [@census; @harbour; @almanac; @gazette].\n'
const uncited = 'Rents rose by 4 % in 2024.\n'

describe('briefing check', () => {
  it('is clean with exit code 0 when every claim is cited', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    const { code, out, err } = await project.run('check')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('1 of 1 claim cited')
  })

  it('prints the finding with its frame and exits with 1', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': `${cited}\n${uncited}` } })
    const { code, out } = await project.run('check')
    expect(code).toBe(1)
    expect(out).toContain('briefings/rents.md:3:1  error  uncited-claim')
    expect(out).toContain('3 │ Rents rose by 4 % in 2024.')
    expect(out).toContain('  │ ^^^^^^^^^^^^^^^^^^^^^^^^^^')
    expect(out).toContain('1 of 2 claims cited (50 %)')
  })

  it('answers to lint as well', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    expect((await project.run('lint')).code).toBe(0)
  })

  it('warns in drafts, and fails when there are more warnings than allowed', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': `${cited}\n${uncited}` } })
    expect((await project.run('check', '--profile', 'draft')).code).toBe(0)
    expect((await project.run('check', '--profile', 'draft', '--max-warnings', '0')).code).toBe(1)
    expect((await project.run('check', '--exit-zero')).code).toBe(0)
  })

  it('fails under the coverage asked for, even when uncited claims are allowed', async () => {
    const files = {
      'briefings/rents.md': `${cited}\n${uncited}`,
      'briefing.config.yaml': 'rules: { uncited-claim: off }\n',
    }
    const project = tempProject({ files })
    expect((await project.run('check')).code).toBe(0)
    const { code, err } = await project.run('check', '--min-coverage', '80')
    expect(code).toBe(1)
    expect(err).toContain('50 % of the claims are cited, fewer than the 80 % asked for')
  })

  it('prints one format and writes another to a file in the same run', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': uncited } })
    const { out } = await project.run('check', '-f', 'concise', '-f', 'json:out/report.json')
    expect(out).toContain('briefings/rents.md:1:1: error: Claim has no citation')
    const report = JSON.parse(readFileSync(join(project.folder, 'out/report.json'), 'utf8'))
    expect(report.schemaVersion).toBe('1.0')
  })

  it('refuses two formats for one standard output, and unknown formats with a guess', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    expect(await project.run('check', '-f', 'json', '-f', 'concise')).toMatchObject({
      code: 2,
      out: '',
    })
    expect((await project.run('check', '-f', 'jsno')).err).toContain('did you mean "json"?')
  })

  it('checks standard input under the name that it is given', async () => {
    const project = tempProject({ files: {}, stdin: uncited })
    const { code, out } = await project.run(
      'check',
      '-',
      '--stdin-filename',
      'briefings/new.md',
      '-f',
      'concise',
    )
    expect(code).toBe(1)
    expect(out).toContain('briefings/new.md:1:1: error')
  })

  it('takes files, folders and globs, and is not green when nothing matches', async () => {
    const files = { 'briefings/a.md': cited, 'briefings/deep/b.md': uncited, 'notes/c.md': uncited }
    const project = tempProject({ files })
    expect((await project.run('check', 'briefings/a.md')).code).toBe(0)
    expect((await project.run('check', 'notes')).code).toBe(1)
    expect((await project.run('check', 'briefings/**/*.md')).out).toContain(
      'briefings/deep/b.md:1:1',
    )
    expect(await project.run('check', 'none/*.md')).toMatchObject({ code: 2, out: '' })
  })

  it('finds the config upwards and reports paths from its folder', async () => {
    const files = {
      'briefing.config.yaml': 'briefings: ["texts/*.md"]\n',
      'texts/rents.md': uncited,
    }
    const project = tempProject({ files, cwd: 'texts' })
    expect((await project.run('check', '-f', 'concise')).out).toMatch(/rents\.md:1:1: error/)
  })

  it.each([
    ['briefngs: [a.md]\n', 'Unknown setting "briefngs", did you mean "briefings"?'],
    ['claims: { polcy: strict }\n', 'Unknown setting "claims.polcy", did you mean "policy"?'],
    ['rules: { uncitd-claim: off }\n', 'did you mean "uncited-claim"?'],
    ['rules: { uncited-claim: loud }\n', '"rules.uncited-claim"'],
    ['profile: [\n', 'briefing.config.yaml:2:1'],
  ])('explains a config that says %j', async (config, message) => {
    const project = tempProject({
      files: { 'briefing.config.yaml': config, 'briefings/rents.md': cited },
    })
    const { code, err } = await project.run('check')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toContain('    at ')
  })

  it('does not write anything of its own', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    await project.run('check')
    expect(existsSync(join(project.folder, 'reports'))).toBe(false)
  })
})
