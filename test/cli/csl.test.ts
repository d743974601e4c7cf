/** Tries `--csl` and the setting `csl` through the command line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { englishLocale } from '../../src/report/csl/english-locale.ts'
import type { XmlElement } from '../../src/syntax/xml-tree.ts'
import { tempProject } from '../temp-project.ts'

const style = readFileSync(new URL('../fixtures/plain-style.csl', import.meta.url), 'utf8')
const briefing = '---\nchecked: 2026-05-12\n---\n\nRents rose by 4 % [@census].\n'
const registry = `- id: census
  type: report
  title: 2024 population census
  author: [{ given: Ada, family: Berg }]
  issued: 2024-05-14
  URL: https://census.example/2024
`
const files = {
  'briefings/rents.md': briefing,
  'sources/sources.yaml': registry,
  'plain.csl': style,
}

it('sets the cards, the chips and the JSON in the style', async () => {
  const { run, folder } = tempProject({ files })
  const { code, err } = await run('build', '--csl', 'plain.csl')
  expect([code, err]).toEqual([0, 'Wrote 1 report; open reports/index.html\n'])
  const page = readFileSync(join(folder, 'reports/rents.html'), 'utf8')
  expect(page).toContain('<p class="reference">Berg, A. (author). <i>2024 population census</i>')
  expect(page).toContain(
    'title="Berg, A. (author). 2024 population census (May 14, 2024). https://',
  )
  expect(page).not.toContain(' style="')
  const json = readFileSync(join(folder, 'reports/rents.json'), 'utf8')
  expect(json).toContain('"reference":"Berg, A. (author). 2024 population census (May 14, 2024).')
})

it('finds the style of the config beside the config, and a locale file beside the style', async () => {
  const locale = printXml(englishLocale()).replace('>May<', '>Wonnemonat<')
  const config = 'csl: styles/plain.csl\nlang: de\n'
  const project = { ...files, 'briefing.config.yaml': config, 'styles/plain.csl': style }
  const { run } = tempProject({
    files: { ...project, 'styles/locales-de-DE.xml': locale },
    cwd: 'briefings',
  })
  const { out } = await run('check', '--config', '../briefing.config.yaml', '-f', 'json')
  expect(out).toContain('(Wonnemonat 14, 2024)')
})

it.each([
  ['gone.csl', 'Cannot read style "gone.csl": it does not exist'],
  ['sources/sources.yaml', 'sources/sources.yaml:1:1: Text stands outside the root element'],
  ['dependent.csl', 'Cannot use style "dependent.csl": It only points to its parent "apa"'],
  ['german.csl', 'there is no "locales-de-DE.xml" beside it'],
  ['unknown.csl', 'Cannot use style "unknown.csl": '],
])('%s is refused with the reason, and nothing is written', async (name, message) => {
  const parent = '<link rel="independent-parent" href="http://www.zotero.org/styles/apa"/>'
  const { run, folder } = tempProject({
    files: {
      ...files,
      'dependent.csl': `<style><info>${parent}</info></style>`,
      'german.csl': style.replace('version="1.0">', 'version="1.0" default-locale="de">'),
      'unknown.csl': style.replace('</bibliography>', '<blink/></bibliography>'),
    },
  })
  const { code, err } = await run('build', '--csl', name)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(nodeHost(folder).kindOf('reports')).toBe('missing')
})

it('says how to install citeproc when it is missing, and looks for it in the project only for a flag', async () => {
  const { folder } = tempProject({ files: { ...files, 'c.yaml': 'csl: plain.csl\n' } })
  const asked: (readonly string[])[] = []
  const run = async (...args: string[]): Promise<{ code: number; err: string }> => {
    let err = ''
    const real = nodeHost(folder)
    const code = await main(args, {
      ...real,
      err: { ...real.err, write: (text) => void (err += text) },
      loadPackage: (name, folders) => {
        asked.push([name, ...folders])
        return { ok: false, reason: 'it is not installed' }
      },
    })
    return { code, err }
  }
  const { code, err } = await run('check', '--csl', 'plain.csl')
  expect(code).toBe(2)
  expect(err).toContain('A CSL style needs the package "citeproc": it is not installed')
  expect(err).toContain('npm install --save-dev citeproc@')
  await run('check', '--config', 'c.yaml')
  await run('check')
  expect(asked).toEqual([['citeproc', folder], ['citeproc']])
})

it('takes citeproc from the folder where it is installed', () => {
  const { folder } = tempProject({
    files: {
      'node_modules/tide-tables/index.js': 'exports.high = 4\n',
      'node_modules/broken-tables/index.js': 'throw new Error("ebb")\n',
    },
  })
  const host = nodeHost(folder)
  expect(host.loadPackage('tide-tables', [folder])).toMatchObject({
    ok: true,
    exports: { high: 4 },
  })
  expect(host.loadPackage('tide-tables', [])).toEqual({ ok: false, reason: 'it is not installed' })
  expect(host.loadPackage('broken-tables', [folder])).toEqual({ ok: false, reason: 'ebb' })
})

function printXml({ name, attrs, children }: XmlElement): string {
  const written = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`)
  const inner = children.map((child) =>
    typeof child === 'string' ? child.replace('&', '&amp;') : printXml(child),
  )
  return `<${name}${written.join('')}>${inner.join('')}</${name}>`
}
