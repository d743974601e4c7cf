/** Tries `briefing check` as a user would: what it prints, where, and how it ends. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
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

  it('finds the same without the fast lane', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': `${cited}\n- ${uncited}` } })
    const fast = await project.run('check', '-f', 'json', '--reproducible')
    const slow = await project.run('check', '-f', 'json', '--reproducible', '--no-fast-lane')
    expect(slow).toEqual(fast)
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
    expect(report.schemaVersion).toBe('1.1')
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

  it('finds the config upwards, prints paths from where the reader stands and writes them from the root', async () => {
    const files = {
      'briefing.config.yaml': 'briefings: ["texts/*.md"]\n',
      'texts/rents.md': uncited,
      'sources/moons.yaml': '- { id: phobos, type: nonsense, title: Phobos }\n',
    }
    const project = tempProject({ files, cwd: 'texts' })
    const concise = await project.run('check', '-f', 'concise')
    expect(concise.out).toMatch(/^rents\.md:1:1: error/)
    expect(concise.out).toMatch(/^\.\.\/sources\/moons\.yaml:1:\d+: error/m)
    const pretty = await project.run('check')
    expect(pretty.out).toMatch(/^rents\.md:1:1 {2}error/)
    const { documents }: Report = JSON.parse((await project.run('check', '-f', 'json')).out)
    expect(documents.map(({ path }) => path)).toEqual(['texts/rents.md'])
  })

  it('takes a folder in the config for what is below it, and never skips a file that it names', async () => {
    const project = tempProject({
      files: {
        'briefing.config.yaml': 'briefings: [texts/]\nsources: [sources, shared/moons.yaml]\n',
        'texts/rents.md': cited,
      },
    })
    const { code, out, err } = await project.run('check')
    expect(err).toBe('briefing: Cannot read registry "shared/moons.yaml": it does not exist\n')
    expect(out).toMatch(/^✖ .*1 of 1 claim cited.*not every file could be read/m)
    expect(code).toBe(2)
  })

  it('takes no report of an earlier build for a registry', async () => {
    const project = tempProject({
      files: {
        'briefing.config.yaml': "sources: ['**/*.{yaml,json}']\nignore: ['*.yaml']\n",
        'briefings/rents.md': cited,
      },
    })
    expect(await project.run('build')).toMatchObject({ code: 0 })
    expect((await project.run('check')).out).not.toContain('reports/')
  })

  it.each([
    ['briefngs: [a.md]\n', 'Unknown setting "briefngs", did you mean "briefings"?'],
    ['claims: { polcy: strict }\n', 'Unknown setting "claims.polcy", did you mean "policy"?'],
    ['rules: { uncitd-claim: off }\n', 'did you mean "uncited-claim"?'],
    [
      'rules:\n  uncited-claim: loud\n',
      ':2:18: Setting "rules.uncited-claim" must be one of error, warning, note, off\n',
    ],
    ['rules: { uncitd-claim: off, noise: off }\n', ':1:29: Unknown rule "noise"'],
    ['rules: { __proto__: off }\n', ':1:10: Setting "__proto__" means nothing\n'],
    ['profile: [\n', 'briefing.config.yaml:1:11: Bracket is never closed'],
    ['profile: draft\nprofile: review\n', ':2:1: Setting "profile" stands here twice\n'],
    [
      'lang: &tag de\nsite: { title: *tag }\n',
      'briefing.config.yaml:1:7: Anchors are not allowed\n',
    ],
    ['lang: de\n---\nlang: fr\n', 'File has a second document\n'],
    ['lang: 12 or so\n', 'Setting "lang" must be a language tag such as en or pt-BR\n'],
    ['briefings: rents.md\n', 'Setting "briefings" must be a list\n'],
    ["outDir: ''\n", 'Setting "outDir" must not be empty\n'],
    ['- rents.md\n', 'briefing.config.yaml:1:1: Config must be a map\n'],
  ])('explains a config that says %j', async (config, message) => {
    const project = tempProject({
      files: { 'briefing.config.yaml': config, 'briefings/rents.md': cited },
    })
    const { code, err } = await project.run('check')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toContain('    at ')
  })

  it('explains every sentence when asked, in JSON too', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': `${cited}\n${uncited}` } })
    const { code, out } = await project.run('check', '--explain-claims')
    expect(code).toBe(1)
    expect(out).toContain('briefings/rents.md:3:1  claim, uncited')
    const plain = JSON.parse((await project.run('check', '-f', 'json')).out)
    expect(plain.documents[0].claims[0]).not.toHaveProperty('features')
    const explained = JSON.parse((await project.run('check', '--explain-claims', '-f', 'json')).out)
    expect(explained.documents[0].claims[0].features).toContainEqual({ name: 'number', weight: 1 })
    expect(explained.documents[0].claims[0].boundary).toMatch(/stop/)
  })

  it('does not write anything of its own', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    await project.run('check')
    expect(existsSync(join(project.folder, 'reports'))).toBe(false)
  })
})
