/** Tries `briefing sources links` against servers on the loopback interface. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeNetwork } from '../../../src/host/node-network.ts'
import { closedPort, serve, type LoopbackServer } from '../../loopback-server.ts'
import { tempProject, type TempProject, type TempProjectOptions } from '../../temp-project.ts'

/** "/rents" and "/new" are there, "/old" has moved, "/gone" is gone. */
function pages(): Promise<LoopbackServer> {
  return serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.writeHead(request.url === '/gone' ? 404 : 200).end()
  })
}

/** A project whose registry has one page for each key; nobody waits in it. */
function project(
  urls: Readonly<Record<string, string>>,
  options: Partial<TempProjectOptions> = {},
): TempProject {
  const entries = Object.entries(urls).map(
    ([key, url]) => `- { id: ${key}, type: webpage, title: ${key}, URL: '${url}' }\n`,
  )
  return tempProject({
    network: async () => ({ ...nodeNetwork(), wait: async () => undefined }),
    ...options,
    files: { 'sources/sources.yaml': entries.join(''), ...options.files },
  })
}

describe('briefing sources links', () => {
  it('says of each address what became of it', async () => {
    const { origin } = await pages()
    const { run } = project({
      census: `${origin}/rents`,
      gazette: `${origin}/old`,
      harbour: `${origin}/gone`,
    })
    const { code, out, err } = await run('sources', 'links', '--allow-private')
    expect(err).toBe('')
    expect(out).toBe(
      [
        `ok       census   ${origin}/rents`,
        `moved    gazette  ${origin}/old`,
        '         moved for good',
        `         use ${origin}/new`,
        `failing  harbour  ${origin}/gone`,
        '         404, not found, since 2026-11-20',
        `         look for a copy: https://web.archive.org/web/*/${origin}/gone`,
        '1 ok, 1 moved, 1 failing',
        '',
      ].join('\n'),
    )
    expect(code).toBe(1)
  })

  it('calls dead what fails on another day than the registry says', async () => {
    const { origin } = await pages()
    const entry = `- id: harbour\n  type: webpage\n  title: Harbour\n  URL: ${origin}/gone\n  custom:\n    archive: [{ url: https://web.archive.org/web/2025/x, at: 2025-01-02 }]\n    link: { failingSince: 2026-11-18, checkedAt: 2026-11-18 }\n`
    const { run } = project({}, { files: { 'sources/sources.yaml': entry } })
    const { code, out } = await run('sources', 'links', '--allow-private')
    expect(out).toContain(
      'dead     harbour  ' +
        `${origin}/gone\n         404, not found, since 2026-11-18\n         archived copy of 2025-01-02: https://web.archive.org/web/2025/x\n`,
    )
    expect(code).toBe(1)
  })

  it('refuses private addresses unless allowed, and sends nothing', async () => {
    const { origin, requests } = await pages()
    const { code, out } = await project({ census: `${origin}/rents` }).run('sources', 'links')
    expect(out).toContain('127.0.0.1 is not a public address; --allow-private allows it')
    expect(code).toBe(0)
    expect(requests).toEqual([])
  })

  it('asks once in 24 hours, unless told otherwise', async () => {
    const { origin, requests } = await pages()
    const { run, folder } = project({ census: `${origin}/rents` })
    await run('sources', 'links', '--allow-private')
    await run('sources', 'links', '--allow-private')
    expect(requests).toHaveLength(1)
    expect(readFileSync(join(folder, '.briefing-cache/.gitignore'), 'utf8')).toBe('*\n')
    await run('sources', 'links', '--allow-private', '--fresh')
    expect(requests).toHaveLength(2)
  })

  it.each(['', '{', '7', '{"version":1,"links":[]}', '{"version":1,"links":{"x":7}}', '\u0000'])(
    'takes the damaged cache %j for an empty one',
    async (damage) => {
      const { origin } = await pages()
      const files = { '.briefing-cache/links.json': damage }
      const { run } = project({ census: `${origin}/rents` }, { files })
      expect(await run('sources', 'links', '--allow-private')).toMatchObject({ code: 0, err: '' })
    },
  )

  it('writes no cache through a link that leads out of the project', async () => {
    const { origin } = await pages()
    const { run, folder } = project({ census: `${origin}/rents` })
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, '.briefing-cache'))
    expect((await run('sources', 'links', '--allow-private')).code).toBe(0)
    expect(existsSync(join(folder, 'elsewhere/links.json'))).toBe(false)
  })

  it('checks the keys that are named, and those that a briefing cites', async () => {
    const { origin, requests } = await pages()
    const files = { 'briefings/a.md': 'Rents rose [@census].\n' }
    const urls = { census: `${origin}/1`, gazette: `${origin}/2`, harbour: `${origin}/3` }
    const { run } = project(urls, { files })
    await run('sources', 'links', 'harbour', '--cited-by', 'briefings/a.md', '--allow-private')
    expect(requests).toEqual(['HEAD /1', 'HEAD /3'])
  })

  it('checks where a DOI leads, besides the URL', async () => {
    const entry = `- { id: paper, type: article-journal, title: Paper, DOI: 10.1000/182 }\n`
    const asked: string[] = []
    const { run } = project(
      {},
      {
        files: { 'sources/sources.yaml': entry },
        network: async () => ({
          ...nodeNetwork(),
          request: async ({ url }) => {
            asked.push(url)
            return { kind: 'response', status: 200, headers: new Map(), body: new Uint8Array() }
          },
        }),
      },
    )
    expect((await run('sources', 'links')).code).toBe(0)
    expect(asked).toEqual(['https://doi.org/10.1000/182'])
  })

  it('suspects the network when nobody answers, and remembers nothing', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const { run, folder } = project({ census: url })
    const { code, out, err } = await run('sources', 'links', '--allow-private')
    expect(err).toBe('briefing: No server answered: no network?\n')
    expect(out).toContain(`unknown  census  ${url}\n         the server refuses connections\n`)
    expect(code).toBe(2)
    expect(existsSync(join(folder, '.briefing-cache'))).toBe(false)
  })

  it('prints JSON on request', async () => {
    const { origin } = await pages()
    const { run } = project({ harbour: `${origin}/gone` })
    const { out } = await run('sources', 'links', '--allow-private', '-f', 'json')
    expect(JSON.parse(out)).toEqual({
      links: [
        {
          key: 'harbour',
          field: 'URL',
          url: `${origin}/gone`,
          state: 'failing',
          reason: '404, not found',
          status: 404,
          finalUrl: `${origin}/gone`,
          checkedAt: '2026-11-20T12:00:00.000Z',
          failingSince: '2026-11-20',
          cached: false,
          archives: [{ kind: 'list', url: `https://web.archive.org/web/*/${origin}/gone` }],
        },
      ],
    })
  })

  it.each([
    [['nowhere'], 'No source has the key "nowhere"'],
    [['--timeout', '0'], '--timeout takes a number above 0'],
    [['--concurrency', 'many'], '--concurrency takes a number from 0 up, not "many"'],
    [['--cited-by', 'briefings/gone.md'], 'briefings/gone.md'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await project({}).run('sources', 'links', ...args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  it('says when there is nothing to check', async () => {
    const files = { 'sources/sources.yaml': '- { id: book, type: book, title: A book }\n' }
    const { code, out } = await project({}, { files }).run('sources', 'links')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'No address to check; 1 source without an address\n',
    })
  })
})

describe('every other command', () => {
  it.each([
    ['check'],
    ['check', '--profile', 'publish', '--explain-claims'],
    ['build'],
    ['doctor'],
    ['explain'],
    ['init'],
    ['schema', 'config'],
    ['sources', 'list'],
    ['sources', 'unused'],
  ])('%s %s leaves the network alone', async (...args) => {
    const files = { 'briefings/a.md': '![Tide](https://rivers.example/tide.png) Rents rose [@census].\n' }
    let asked = 0
    const { run } = tempProject({
      files,
      network: () => {
        asked += 1
        throw new Error('no network here')
      },
    })
    const { err } = await run(...args.filter((arg) => typeof arg === 'string'))
    expect(err).not.toContain('bug in briefing')
    expect(asked).toBe(0)
  })
})
