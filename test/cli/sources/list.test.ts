/** Tries `briefing sources list` on registries that are well and broken. */
import { describe, expect, it } from 'vitest'
import { list } from '../../../src/cli/sources/list.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { tempProject } from '../../temp-project.ts'
import { textSink } from '../../text-sink.ts'

const sha256 = 'ab'.repeat(32)
const registry = `
- id: census
  type: report
  title: 2024 population census
  author: [{ family: Sommer, given: Ada }]
  issued: 2024-05
  custom:
    snapshot: { path: snapshots/census.txt, sha256: ${sha256} }
    archive: [{ url: https://archive.example/1 }]
    link: { status: 404, checkedAt: 2026-01-01 }
- id: 渡し船
  type: webpage
  title: "Harbour\\u001b[31m timetable, with a title that is far too long for any line"
  URL: https://harbour.example/t
  custom: { retracted: true, supersededBy: census }
`
const files = {
  'sources/sources.yaml': registry,
  'briefings/rents.md': 'Rents rose [@census]. They fell [@census, p. 2].\n',
}

describe('briefing sources list', () => {
  it('prints a line for each source', async () => {
    const { code, out } = await tempProject({ files: {} }).run('sources', 'list')
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(5)
    expect(out).toMatch(/^census {3}\S/)
  })

  it('says in words what is kept and known, and lets nothing through to the terminal', async () => {
    const { out } = await tempProject({ files }).run('sources', 'list')
    expect(out.split('\n')).toEqual([
      'census  report   2024-05  2024 population census                                                       snapshot, archive, link 404',
      '渡し船  webpage           Harbour\\u001b[31m timetable, with a title that is far too long for any line  retracted, superseded',
      '',
    ])
  })

  it('fits a terminal, under a header', async () => {
    const { folder } = tempProject({ files })
    const lines: string[] = []
    const out = textSink((text) => void lines.push(text), { isTerminal: true, width: 80 })
    await list.run({ args: [], options: {} }, { ...nodeHost(folder), out })
    expect(lines).toEqual([
      'KEY     TYPE     DATE     TITLE                      KEPT AND KNOWN\n',
      'census  report   2024-05  2024 population census     snapshot, archive, link 404\n',
      '渡し船  webpage           Harbour\\u001b[31m timeta…  retracted, superseded\n',
    ])
  })

  it.each([
    [['ADA', 'census'], 'census\n'],
    [['harbour'], '渡し船\n'],
    [['--type', 'report'], 'census\n'],
    [['--uncited'], '渡し船\n'],
    [['--no-snapshot'], '渡し船\n'],
    [['ada', 'harbour'], ''],
  ])('chooses by %j', async (args, expected) => {
    const { code, out } = await tempProject({ files }).run('sources', 'list', '-f', 'keys', ...args)
    expect({ code, out }).toEqual({ code: 0, out: expected })
  })

  it('counts citations, in the table and as JSON', async () => {
    const project = tempProject({ files })
    expect((await project.run('sources', 'list', '--cited')).out).toMatch(/^census .* 2 {2,}snapshot/)
    const { out } = await project.run('sources', 'list', '--cited', '-f', 'json', 'ada')
    expect(JSON.parse(out)).toEqual([
      {
        key: 'census',
        type: 'report',
        title: '2024 population census',
        authors: ['Ada Sommer'],
        issued: '2024-05',
        snapshot: true,
        archives: 1,
        linkStatus: 404,
        retracted: false,
        path: 'sources/sources.yaml',
        citations: 2,
      },
    ])
  })

  it('refuses a type that CSL does not have', async () => {
    const { code, err } = await tempProject({ files }).run('sources', 'list', '--type', 'reprot')
    expect(code).toBe(2)
    expect(err).toContain('Unknown type "reprot"')
    expect(err).toContain('did you mean "report"?')
  })

  it('says which file cannot be read, and exits with 2', async () => {
    const config = 'sources: [sources/sources.yaml, sources/gone.yaml]\n'
    const project = tempProject({ files: { 'briefing.config.yaml': config } })
    const { code, out, err } = await project.run('sources', 'list')
    expect(code).toBe(2)
    expect(out).toContain('census')
    expect(err).toContain('Cannot read registry "sources/gone.yaml": it does not exist')
  })
})
