/** Holds what a build says of pages whose briefings are gone. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const text = 'Rents rose by 4 % in 2024 [@census].\n'
const built = async (names: readonly string[]): Promise<ReturnType<typeof tempProject>> => {
  const files = Object.fromEntries(names.map((name) => [`briefings/${name}.md`, text]))
  const project = tempProject({ files })
  await project.run('build')
  return project
}
/** Takes briefings out of the project. */
const withdraw = (folder: string, ...names: readonly string[]): void => {
  for (const name of names)
    renameSync(join(folder, `briefings/${name}.md`), join(folder, `${name}.old`))
}

it('are told of by every build, and left', async () => {
  const { folder, run } = await built(['rents', 'ferry'])
  withdraw(folder, 'ferry')
  for (const flags of [[], ['--no-cache']]) {
    const { err } = await run('build', ...flags)
    expect(err).toContain(
      '1 page is left of briefings that are gone: reports/ferry.html; delete them with their data\n',
    )
  }
  expect(existsSync(join(folder, 'reports/ferry.html'))).toBe(true)
})

it('are counted when they are many', async () => {
  const { folder, run } = await built(['a', 'b', 'c', 'd', 'e', 'f', 'rents'])
  withdraw(folder, 'a', 'b', 'c', 'd', 'e', 'f')
  const { err } = await run('build')
  expect(err).toContain('6 pages are left of briefings that are gone: reports/a.html, ')
  expect(err).toContain('reports/e.html and 1 more; ')
})

it('are not looked for by a build of some briefings', async () => {
  const { err } = await (await built(['rents', 'ferry'])).run('build', 'briefings/rents.md')
  expect(err).not.toContain('gone')
})

it('are not the pages of others', async () => {
  const { folder, run } = await built(['rents'])
  const pages = { other: undefined, broken: '{', list: '[]', nothing: 'null', tool: '{"tool":{}}' }
  for (const [name, data] of Object.entries(pages)) {
    writeFileSync(join(folder, `reports/${name}.html`), '<p>')
    if (data !== undefined) writeFileSync(join(folder, `reports/${name}.json`), data)
  }
  expect((await run('build')).err).not.toContain('gone')
})
