/** Checks that what is too much is said at its place, and that only flags take on more. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const deep = `${'> '.repeat(120)}Rents rose [@census].\n`
const wide = `Rents rose [@census].\n\n${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${'|b\n'.repeat(200)}`
const long = 'Rents rose by 4 % [@census].\n\n'.repeat(40_000)
const registry = `- { id: census, type: report, title: Census }\n${'# rivers\n'.repeat(120_000)}`

it('reads no registry file above the limit, and writes no page without it', async () => {
  const { folder, run } = tempProject({
    files: { 'briefings/rents.md': 'Rents rose [@census].\n', 'sources/sources.yaml': registry },
  })
  const { code, out } = await run('check', '--limit', 'registry=1', '-f', 'concise')
  expect(code).toBe(1)
  expect(out).toContain(
    'sources/sources.yaml:1:1: error: Registry file has more than 1 MB (too-large)',
  )
  expect((await run('build', '--limit', 'registry=1')).err).toContain('Wrote no report')
  expect(existsSync(join(folder, 'reports'))).toBe(false)
  expect((await run('check')).code).toBe(0)
  expect((await run('sources', 'rename', 'census', 'count', '--limit', 'registry=1')).code).toBe(2)
})

it('reads no briefing above the limit, and neither renames nor mends in it', async () => {
  const { run } = tempProject({ files: { 'briefings/rents.md': long } })
  const { code, out } = await run('check', '--limit', 'briefing=1', '-f', 'concise')
  expect(code).toBe(1)
  expect(out).toContain('error: Briefing has more than 1000000 characters (too-large)')
  const renamed = await run('sources', 'rename', 'census', 'count', '--limit', 'briefing=1')
  expect(renamed).toMatchObject({ code: 2, out: '' })
  expect(renamed.err).toContain('briefings/rents.md: Briefing has more than 1000000 characters')
})

it('takes on more only by a flag', async () => {
  const { run } = tempProject({ files: { 'briefings/rents.md': wide } })
  expect((await run('check', '-f', 'concise')).out).toContain(
    'briefings/rents.md:3:1: error: Table has',
  )
  expect((await run('check', '--limit', 'expansion=400')).code).toBe(0)
})

it('writes no page above the limit', async () => {
  const files = { 'briefings/rents.md': 'Rents rose by 4 % [@census].\n'.repeat(4000) }
  const { folder, run } = tempProject({ files })
  const { code, err } = await run('build', '--limit', 'page=1')
  expect({ code, err }).toMatchObject({ code: 2 })
  expect(err).toContain('Cannot write "reports/rents.html": it would have more than 1 MB')
  expect(existsSync(join(folder, 'reports/rents.html'))).toBe(false)
})

it.each([
  ['rules: { too-deep: off }', 1, 10],
  ['overrides: [{ files: ["*.md"], rules: { too-deep: warning } }]', 1, 41],
])('lets no config set a limit aside: %s', async (config, line, column) => {
  const { run } = tempProject({
    files: { 'briefings/rents.md': deep, 'briefing.config.yaml': `${config}\n` },
  })
  expect(await run('check')).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      `briefing.config.yaml:${line}:${column}: Rule "too-deep" is always an error: it says what was not read`,
    ),
  })
})

it('lets no baseline and no comment set a limit aside', async () => {
  const { run } = tempProject({
    files: {
      'briefings/rents.md': `<!-- briefing-ignore-file expansion-limit: ours -->\n\n${wide}`,
    },
  })
  await run('baseline', 'create')
  const { code, out } = await run('check', '-f', 'concise')
  expect(code).toBe(1)
  expect(out).toContain('(expansion-limit)')
})

it.each([
  ['depth=3', '--limit knows no "depth"'],
  ['page', '--limit page takes a number from 1 to 500, not ""'],
  ['page=-1', '--limit page takes a number from 1 to 500, not "-1"'],
  ['page=1e3', '--limit page takes a number from 1 to 500, not "1e3"'],
  ['registri=3', 'did you mean "registry"?'],
])('refuses --limit %s', async (value, words) => {
  const { run } = tempProject({ files: { 'briefings/rents.md': deep } })
  const { code, err } = await run('check', '--limit', value)
  expect(code).toBe(2)
  expect(err).toContain(words)
})

it('says of a rule that cannot be set aside that it cannot', async () => {
  const { run } = tempProject({ files: {} })
  const { out } = await run('explain', 'too-deep')
  expect(out).toContain('no config, comment or baseline sets it aside')
  expect(out).not.toContain('briefing-ignore')
})
