/** Takes whole exports of reference managers in, builds with them and takes them out again. */
import { expect, it } from 'vitest'
import { tempProject } from '../../temp-project.ts'
import { betterBibtexExport, zoteroJsonExport } from './zotero-exports.ts'

it.each([
  { name: 'library.bib', text: betterBibtexExport(500), key: 'sommer1990rents0' },
  { name: 'library.json', text: zoteroJsonExport(500), key: 'rents0' },
])(
  'imports 500 entries of $name, builds and exports them in every format with a loss report',
  { timeout: 120_000 },
  async ({ name, text, key }) => {
    const briefing = `Rents rose [@${key}].\n`
    const project = tempProject({ files: { [name]: text, 'briefings/rents.md': briefing } })
    const imported = await project.run('sources', 'import', name, '--into', 'sources/library.yaml')
    expect(imported.err).toBe('')
    expect(imported.out).toBe('500 sources added to sources/library.yaml; 0 already there\n')
    expect((await project.run('build')).code).toBe(0)
    const losses: Record<string, readonly string[]> = {}
    for (const format of ['csl-json', 'yaml', 'bibtex', 'ris']) {
      const { code, err } = await project.run('sources', 'export', '-f', format)
      expect(code).toBe(0)
      losses[format] = [...new Set([...err.matchAll(/^ {2}"([^"]+)"/gm)].map(([, field]) => field ?? ''))]
    }
    expect(losses).toMatchSnapshot()
  },
)
