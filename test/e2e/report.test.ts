/** Builds reports with the built program as two people would: same input, other folder, language and time zone. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const files = {
  'briefings/rents.md':
    '---\ntitle: Rents\nlang: de\nchecked: 2026-05-12\n---\n\nDie Miete stieg 2024 um 4 % [@census, p. 4]. Sie sank danach.\n',
  'briefings/ferry.md': 'The ferry ran for 11 minutes longer [@census].\n',
  'sources/all.yaml':
    '- id: census\n  type: report\n  title: Census\n  issued: 2026-03-01\n  accessed: 2026-03-02\n',
}

/** What a build leaves, by name. */
function build(prefix: string, env: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const formats = ['jsonl:claims.jsonl', 'json:run.json', 'markdown:texts/', 'sarif:run.sarif']
  const flags = formats.flatMap((format) => ['-f', format.replace(':', ':reports/')])
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/briefing.js'), 'build', ...flags],
    {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000', ...env },
      encoding: 'utf8',
    },
  )
  expect({ status, stderr: stderr.includes('    at ') }).toEqual({ status: 1, stderr: false })
  const names = readdirSync(join(folder, 'reports'), { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => /\.\w+$/.test(name))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, 'reports', name), 'utf8')]),
  )
}

it('gives the same bytes for the same input, wherever and by whom it is built', () => {
  const here = build('briefing-here-', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    LC_ALL: '',
  })
  const there = build('briefing-quite-elsewhere-', { TZ: 'America/Adak', LC_ALL: 'tr_TR.UTF-8' })
  expect(Object.keys(here)).toEqual(
    expect.arrayContaining(['claims.jsonl', 'ferry.html', 'ferry.json', 'index.html', 'run.json']),
  )
  expect(there).toEqual(here)
  for (const text of Object.values(here)) expect(text).not.toContain(tmpdir())
})

it('packs the published schema of the report', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{ files: inPackage }] = JSON.parse(packed.stdout)
  const paths: string[] = inPackage.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['schema/report-1.json', 'bin/briefing.js']))
  const printed = spawnSync(process.execPath, [join(root, 'bin/briefing.js'), 'schema', 'report'], {
    encoding: 'utf8',
  })
  expect(JSON.parse(printed.stdout)).toEqual(
    JSON.parse(readFileSync(join(root, 'schema/report-1.json'), 'utf8')),
  )
})
