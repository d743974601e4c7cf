/** Tries `briefing check` with `--fix`, `--unsafe-fixes` and `--diff`: files, output and exit codes. */
import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withFaults } from '../host/faulty-disk.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const slips = [
  '\uFEFF---\r\n',
  'titel: Rents\r\n',
  'sources: [census]\r\n',
  '---\r\n',
  '\r\n',
  'Rents rose 👩‍👩‍👧\tby 4 % [@census @gazette].\r\n',
  'שכר הדירה עלה ב-4 % [1] [1].\r\n',
].join('')
const mended = slips
  .replace('titel', 'title')
  .replace('[census]', '[census, gazette]')
  .replace('[@census @gazette]', '[@census; @gazette]')
  .replace('[1] [1]', '[1]')

function read(project: TempProject, path: string): string {
  return readFileSync(join(project.folder, path), 'utf8')
}

describe('briefing check --fix', () => {
  it('mends what is safe, leaves every other byte, and lists the files', async () => {
    const project = tempProject({
      files: { 'briefings/a.md': slips, 'briefings/b.md': 'Rents.\n' },
    })
    const { code, out, err } = await project.run('check', '--fix')
    expect(read(project, 'briefings/a.md')).toBe(mended)
    expect(code).toBe(0)
    expect(out).toContain('2 of 2 claims cited (100 %)')
    expect(err).toBe(
      'Fixed 4 findings in 1 file\n' +
        '  briefings/a.md: malformed-marker, repeated-citation, unknown-front-matter-field, unlisted-source\n',
    )
    expect((await project.run('check', '--fix')).err).toBe('Nothing to fix\n')
  })

  it('reports what is left, and exits with what that deserves', async () => {
    const text = 'Rents rose by 4 % [@gazete]. They fell [1;2].\n'
    const project = tempProject({ files: { 'briefings/a.md': text } })
    const { code, out } = await project.run('check', '--fix')
    expect(code).toBe(1)
    expect(read(project, 'briefings/a.md')).toBe(text.replace('[1;2]', '[1, 2]'))
    expect(out).toContain('Unknown source "gazete"')
    expect(out).not.toContain('malformed-marker')
  })

  it('guesses only when it is told to', async () => {
    const project = tempProject({ files: { 'briefings/a.md': 'Rents rose by 4 % [@gazete].\n' } })
    await project.run('check', '--fix')
    expect(read(project, 'briefings/a.md')).toContain('[@gazete]')
    const { code, err } = await project.run('check', '--fix', '--unsafe-fixes')
    expect(read(project, 'briefings/a.md')).toBe('Rents rose by 4 % [@gazette].\n')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Fixed 1 finding in 1 file\n  briefings/a.md: unknown-source\n',
    })
  })

  it('leaves alone what a comment silences', async () => {
    const text =
      '<!-- briefing-ignore malformed-marker: the tool wants it so -->\nRents rose [ @census ].\n'
    const project = tempProject({ files: { 'briefings/a.md': text } })
    await project.run('check', '--fix')
    expect(read(project, 'briefings/a.md')).toBe(text)
  })

  it('does not touch a file that is not clean UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('Rents rose [1;2] '), Buffer.from([0xff, 0x0a])])
    const project = tempProject({ files: { 'briefings/a.md': bytes } })
    await project.run('check', '--fix')
    expect(readFileSync(join(project.folder, 'briefings/a.md')).equals(bytes)).toBe(true)
  })

  it('writes through a symbolic link to the file behind it', async () => {
    const project = tempProject({
      files: { 'shared/a.txt': 'Rents rose [@census @gazette].\n', 'briefings/b.md': 'Rents.\n' },
    })
    symlinkSync('../shared/a.txt', join(project.folder, 'briefings/a.md'))
    await project.run('check', '--fix', 'briefings/a.md')
    expect(read(project, 'shared/a.txt')).toBe('Rents rose [@census; @gazette].\n')
    expect(lstatSync(join(project.folder, 'briefings/a.md')).isSymbolicLink()).toBe(true)
  })

  it('says which file it could not write, and which are done', async () => {
    const text = 'Rents rose [@census @gazette].\n'
    const files = { 'briefings/a.md': text, 'briefings/b/b.md': text }
    /** Fails the n-th operation in the folder of the second briefing; only its new text is renamed there. */
    const fixWithout = async (nth: number) => {
      const project = tempProject({ files })
      const folder = join(project.folder, 'briefings/b')
      const faults = { nth, lasting: false, code: 'EROFS' }
      const { result, failed } = await withFaults(folder, faults, () =>
        project.run('check', '--fix'),
      )
      return { ...result, project, failed }
    }
    let run = await fixWithout(0)
    for (let nth = 1; run.failed !== undefined && run.failed !== 'renameSync'; nth++)
      run = await fixWithout(nth)
    expect({ failed: run.failed, code: run.code }).toEqual({ failed: 'renameSync', code: 2 })
    expect(run.err).toContain('Cannot write "briefings/b/b.md"')
    expect(run.err).toContain('fixed are briefings/a.md')
    expect(read(run.project, 'briefings/b/b.md')).toBe(text)
  })

  it('prints standard input, fixed, and says the rest beside it', async () => {
    const project = tempProject({ files: {}, stdin: slips })
    const { code, out, err } = await project.run('check', '--fix', '-')
    expect({ code, out }).toEqual({ code: 0, out: mended })
    expect(err).toContain('Fixed 4 findings in 1 file')
  })

  it('prints standard input as it is when there is nothing to fix', async () => {
    const project = tempProject({ files: {}, stdin: 'Rents rose.\r\n' })
    const { code, out, err } = await project.run('check', '--fix', '-')
    expect({ code, out }).toEqual({ code: 1, out: 'Rents rose.\r\n' })
    expect(err).toContain('uncited-claim')
  })
})

describe('briefing check --diff', () => {
  it('shows what would change, writes nothing and exits with 1', async () => {
    const text = '# Rents\n\nRents rose [@census @gazette].\n\nThe end.'
    const project = tempProject({ files: { 'briefings/a.md': text } })
    const { code, out, err } = await project.run('check', '--diff')
    expect({ code, err }).toEqual({ code: 1, err: 'Would fix 1 finding in 1 file\n' })
    expect(out).toBe(`--- a/briefings/a.md
+++ b/briefings/a.md
@@ -1,5 +1,5 @@
 # Rents
 
-Rents rose [@census @gazette].
+Rents rose [@census; @gazette].
 
 The end.
\\ No newline at end of file
`)
    expect(read(project, 'briefings/a.md')).toBe(text)
  })

  it('is silent with 0 when nothing would change, whatever else is wrong', async () => {
    const project = tempProject({ files: { 'briefings/a.md': 'Rents rose by 4 %.\n' } })
    const { code, out, err } = await project.run('check', '--diff')
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Nothing to fix\n' })
  })
})

describe('flags that do not go together', () => {
  it.each([
    [['--unsafe-fixes'], '--unsafe-fixes does nothing alone'],
    [['--fix', '--watch'], '--watch cannot be used together'],
    [['--fix', '--staged'], '--staged cannot be used together'],
    [['--diff', '-f', 'json'], '--diff prints a diff and no findings'],
  ])('%s', async (flags, message) => {
    const project = tempProject({ files: { 'briefings/a.md': 'Rents.\n' } })
    const { code, err } = await project.run('check', ...flags)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('the summary of a check', () => {
  it('says what can be fixed, and how', async () => {
    const text = 'Rents rose [@census @gazette]. They fell [@harbor].\n'
    const project = tempProject({ files: { 'briefings/a.md': text } })
    const { out } = await project.run('check')
    expect(out).toContain('1 fixable with --fix · 1 more with --fix --unsafe-fixes')
  })
})
