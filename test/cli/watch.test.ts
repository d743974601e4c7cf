/** Holds that `--watch` checks again what has changed, says so, and outlives what editors and people do to files. */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const files = {
  'briefings/rents.md': 'Rents rose by 4 % in 2024 [@census].\n',
  'briefings/ferry.md': 'The ferry is late [@harbour].\n',
}
const watching = 'Watching 2 briefings for changes'

describe('check --watch', () => {
  it('says what changed, what was found and how much was compiled again, and ends with 130', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    write('briefings/rents.md', 'Rents rose by 4 % in 2024.\n')
    await command.says('Compiled 1 of 2 briefings again in 0 ms; watching')
    expect(command.printed.err).toMatch(/\d\d:\d\d:\d\d briefings\/rents\.md changed\n/)
    expect(command.printed.out).toContain('briefings/rents.md:1:1  error  uncited-claim')
    expect(command.printed.out).not.toContain('\u001b')
    expect(await command.interrupt()).toBe(130)
  })

  it('sees a file that an editor puts in the place of the old one, again and again', async () => {
    const { start, write, folder } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    for (const percent of [5, 6, 7]) {
      write('briefings/.rents.md.swp', `Rents rose by ${percent} % [@census].\n`)
      renameSync(join(folder, 'briefings/.rents.md.swp'), join(folder, 'briefings/rents.md'))
      await command.says('rents.md changed')
    }
    expect(await command.interrupt()).toBe(130)
  })

  it('takes a burst of changes together', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    for (let index = 0; index < 50; index++) write(`briefings/many/${index}.md`, 'See below.\n')
    await command.says('of 52 briefings again')
    expect(command.printed.err.match(/Compiled/g)?.length).toBeLessThan(10)
  })

  it('sees folders that come, go and come again', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    for (const name of ['one', 'two']) {
      write('briefings/new/deep/river.md', `The river rose in ${name}.\n`)
      await command.says('briefings/new/deep/river.md added')
      write('briefings/new/deep/river.md', 'The river fell.\n')
      await command.says('briefings/new/deep/river.md changed')
      write('briefings/new', undefined)
      await command.says('briefings/new/deep/river.md removed')
    }
    expect(await command.interrupt()).toBe(130)
  })

  it('waits for a folder of briefings that has gone, and for a registry that was not there', async () => {
    const { start, write, folder } = tempProject({ files })
    rmSync(join(folder, 'sources'), { recursive: true })
    const command = start('check', '--watch')
    await command.says(watching)
    write('sources/sources.yaml', '- { id: census, type: report, title: Census }\n')
    await command.says('sources/sources.yaml added')
    renameSync(join(folder, 'briefings'), join(folder, 'elsewhere'))
    await command.says('No briefing matches briefings/**/*.md')
    renameSync(join(folder, 'elsewhere'), join(folder, 'briefings'))
    await command.says('Compiled 0 of 2 briefings again')
    write('briefings/ferry.md', 'The ferry is early [@harbour].\n')
    await command.says('briefings/ferry.md changed')
    expect(await command.interrupt()).toBe(130)
  })

  it('outlives a config and a registry that are broken', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    write('briefing.config.yaml', 'profile: [\n')
    await command.says('briefing.config.yaml:1:11: ')
    write('briefing.config.yaml', 'profile: draft\n')
    await command.says('briefing.config.yaml added')
    write('sources/sources.yaml', '- id: [\n')
    await command.says('sources/sources.yaml changed')
    expect(command.printed.out).toContain('invalid-source')
  })

  it('says nothing when a file is written as it was', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch')
    await command.says(watching)
    write('briefings/rents.md', files['briefings/rents.md'])
    write('briefings/notes.txt', 'Nothing of ours.\n')
    await new Promise((resolve) => setTimeout(resolve, 300))
    write('briefings/ferry.md', 'The ferry is early [@harbour].\n')
    await command.says('Compiled 1 of 2 briefings again')
    expect(command.printed.err.match(/\d\d:\d\d:\d\d .*/g)).toEqual([
      expect.stringContaining('briefings/ferry.md changed'),
    ])
  })

  it('watches only what is named', async () => {
    const { start, write } = tempProject({ files })
    const command = start('check', '--watch', 'briefings/rents.md')
    await command.says('Watching 1 briefing for changes')
    write('briefings/ferry.md', 'The ferry is early.\n')
    write('briefings/rents.md', 'Rents fell.\n')
    await command.says('Compiled 1 of 1 briefing again')
    expect(command.printed.out).not.toContain('ferry')
  })

  it('ends at once where the first check cannot be done', async () => {
    const { run } = tempProject({ files: {} })
    expect((await run('check', '--watch')).code).toBe(2)
    const { code, err } = await tempProject({ files }).run('check', '--watch', '-')
    expect(err).toContain('Standard input ("-") cannot be watched')
    expect(code).toBe(2)
  })
})

describe('build --watch', () => {
  it('writes only the pages that came out different', async () => {
    const { start, write, folder } = tempProject({ files })
    const page = (name: string): string => join(folder, 'reports', name)
    const command = start('build', '--watch')
    await command.says('Wrote 2 reports; open reports/index.html')
    await command.says(watching)
    const before = statSync(page('ferry.html')).mtimeMs
    write('briefings/rents.md', 'Rents rose by 9 % in 2024 [@census].\n')
    await command.says('Wrote 1 report; open reports/index.html')
    expect(readFileSync(page('rents.html'), 'utf8')).toContain('9 %')
    expect(statSync(page('ferry.html')).mtimeMs).toBe(before)
    write('briefings/river.md', 'The river rose [@census].\n')
    await command.says('Wrote 1 report')
    expect(existsSync(page('river.json'))).toBe(true)
    expect(readFileSync(page('index.html'), 'utf8')).toContain('river.html')
  })
})
