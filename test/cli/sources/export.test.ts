/** Tries `briefing sources export`. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registryFormats } from '../../../src/registry/formats/index.ts'
import { exportCommand } from '../../../src/cli/sources/export.ts'
import { importCommand } from '../../../src/cli/sources/import.ts'
import { tempProject } from '../../temp-project.ts'

const registry = `- id: rents
  type: report
  title: Rents in Pier
  author: [{ family: Sommer, given: Ada }]
  issued: 2026-02~
  custom: { tier: primary }
- id: rivers
  type: webpage
  title: Rivers
  URL: https://rivers.example/
`
const files = { 'sources/sources.yaml': registry, 'briefings/rivers.md': 'A river rose [@rivers].\n' }

it('writes every source as CSL-JSON, and says that nothing is lost', async () => {
  const { code, out, err } = await tempProject({ files }).run('sources', 'export')
  expect({ code, err }).toEqual({ code: 0, err: '2 sources written as csl-json; nothing is lost\n' })
  expect(JSON.parse(out)).toMatchObject([
    { id: 'rents', issued: { 'date-parts': [[2026, 2]], circa: true }, custom: { tier: 'primary' } },
    { id: 'rivers', type: 'webpage' },
  ])
})

it('says what BibTeX cannot hold', async () => {
  const { code, out, err } = await tempProject({ files }).run('sources', 'export', '-f', 'bibtex')
  expect(code).toBe(0)
  expect(out).toContain('title  = {Rents in {Pier}},')
  expect(out).toContain('date   = {2026-02~},')
  expect(err).toBe(
    '2 sources written as bibtex, 1 of them with losses:\n  "custom.tier" has no place in BibTeX: 1 source (rents)\n',
  )
})

it('writes only what the briefings cite, to a file', async () => {
  const project = tempProject({ files })
  const { code, out, err } = await project.run(
    'sources',
'export',
'--format=ris',
'--output=out/rivers.ris',
'--cited-by',
'briefings/rivers.md',

  )
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: '1 source written as ris; nothing is lost\n',
  })
  expect(readFileSync(`${project.folder}/out/rivers.ris`, 'utf8')).toBe(
    'TY  - ELEC\nID  - rivers\nTI  - Rivers\nUR  - https://rivers.example/\nER  - \n',
  )
})

it('says that a registry with problems may be written in part', async () => {
  const { code, err } = await tempProject({
    files: { 'sources/sources.yaml': `${registry}- title: No key\n` },
  }).run('sources', 'export')
  expect(code).toBe(2)
  expect(err).toContain('briefing: The registry has 1 problem; `briefing check` shows what was not read')
})

it('offers every format that can be written', () => {
  const choices = [exportCommand, importCommand].map(
    ({ options }) => options.find(({ flags }) => flags.includes('--format'))?.choices,
  )
  const names = registryFormats.map(({ name }) => name)
  expect(choices).toEqual([names, names])
})
