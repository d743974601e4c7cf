/** Tries `briefing sources add` with pages, DOIs, files and everything that can go wrong. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NetworkRequest } from '../../../src/host/network.ts'
import { samplePdf } from '../../extract/sample-pdf.ts'
import { serve, type LoopbackServer } from '../../loopback-server.ts'
import { tempProject, type TempProject, type TempProjectOptions } from '../../temp-project.ts'

const registry =
  '# rents\n- id: census # 2024\n  type: report\n  title: Census\n  URL: https://stats.example/census\n'

function project(
  files: TempProjectOptions['files'] = {},
  network?: TempProjectOptions['network'],
): TempProject {
  return tempProject({
    files: { 'sources/sources.yaml': registry, ...files },
    ...(network && { network }),
  })
}

const read = ({ folder }: TempProject, path: string = 'sources/sources.yaml'): string =>
  readFileSync(join(folder, path), 'utf8')

const news = `<html lang="en-GB"><title>Rents rise again | Pier Press</title>
<link rel="canonical" href="/rents"><meta property="og:site_name" content="Pier Press">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rents rise again",
"author": {"@type": "Person", "givenName": "Ada", "familyName": "Quay"}, "datePublished": "2026-03-09T23:30:00+02:00"}</script>
<body><p>Rents rose by 4 % in 2026.</p>`

/** Pages by path; anything else is not found. */
function pages(byPath: Readonly<Record<string, string | Buffer>>): Promise<LoopbackServer> {
  return serve((request: IncomingMessage, response: ServerResponse) => {
    const page = byPath[request.url ?? '']
    if (page === undefined) response.writeHead(404).end('no such page')
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
}

describe('a page that is added', () => {
  it('becomes an entry after the others, with its text stored', async () => {
    const { origin } = await pages({ '/rents?utm_source=x': news })
    const temp = project()
    const { code, out, err } = await temp.run(
      'sources', 'add', `${origin}/rents?utm_source=x`, '--allow-private',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^quay-2026-rents: added to sources\/sources.yaml\n {2}Ada Quay\. “Rents/)
    expect(out).toContain('stored in sources/snapshots/quay-2026-rents.html, ')
    expect(out.endsWith('\n  cite it as [@quay-2026-rents]\n')).toBe(true)
    const entry = [
      '- id: quay-2026-rents\n  type: article-newspaper\n  title: Rents rise again',
      '  author:\n    - family: Quay\n      given: Ada\n  container-title: Pier Press',
      `  issued: 2026-03-09\n  language: en-GB\n  URL: ${origin}/rents\n  accessed: 2026-11-20`,
      '  custom:\n    snapshot:\n      path: snapshots/quay-2026-rents.html\n',
    ]
    expect(read(temp).startsWith(`${registry}${entry.join('\n')}`)).toBe(true)
    expect(read(temp, 'sources/snapshots/quay-2026-rents.txt')).toContain('Rents rose by 4 %')
  })

  it('is not added twice, and not asked for again', async () => {
    const { origin, requests } = await pages({ '/rents': news })
    const temp = project()
    const again = ['sources', 'add', `${origin}/rents/?utm_source=x`, '--allow-private']
    await temp.run('sources', 'add', `${origin}/rents`, '--allow-private')
    const before = read(temp)
    const known = await temp.run(...again)
    expect(known).toMatchObject({ code: 0, err: '' })
    expect(known.out).toBe(
      'quay-2026-rents: there already, in sources/sources.yaml (same URL); nothing was changed\n  cite it as [@quay-2026-rents]\n',
    )
    const renamed = await temp.run(...again, '--key', 'other')
    expect(renamed).toMatchObject({ code: 2, out: '' })
    expect(renamed.err).toContain('"quay-2026-rents" in sources/sources.yaml has its URL')
    expect(read(temp)).toBe(before)
    expect(requests).toEqual(['GET /rents'])
  })

  it('is added twice by force, which is said', async () => {
    const { origin } = await pages({ '/rents': news })
    const temp = project()
    await temp.run('sources', 'add', `${origin}/rents`, '--allow-private')
    const { code, out, err } = await temp.run(
      'sources', 'add', `${origin}/rents`, '--allow-private', '--force',
    )
    expect(code).toBe(0)
    expect(out).toContain('cite it as [@quay-2026-rents-2]')
    expect(err).toContain('"quay-2026-rents-2" has the same URL as "quay-2026-rents"')
  })

  it('is found under the address that it redirects to and calls its own', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/rents' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(news)
    })
    const temp = project()
    await temp.run('sources', 'add', `${origin}/rents`, '--allow-private')
    const { out } = await temp.run('sources', 'add', `${origin}/old`, '--allow-private')
    expect(out).toContain('quay-2026-rents: there already')
  })

  it('is said to be elsewhere when another host answers', async () => {
    const { origin } = await pages({ '/consent': '<title>Consent</title><p>Agree.' })
    const away = await serve((_request, response) =>
      response.writeHead(302, { location: `${origin}/consent` }).end(),
    )
    const { err } = await project().run('sources', 'add', `${away.origin}/a`, '--allow-private')
    expect(err).toContain(`${away.origin}/a: it leads to ${origin}/consent, on another host\n`)
  })

  it('says what it does not tell, and guesses nothing', async () => {
    const { origin } = await pages({
      '/a': '<title>Ferries</title><meta name="date" content="2026-13-40"><link rel="canonical" href="https://pier.example/a"><p>Ferries.',
    })
    const temp = project()
    const { code, err } = await temp.run('sources', 'add', `${origin}/a`, '--allow-private')
    expect(code).toBe(0)
    expect(err).toBe(
      `briefing: ${origin}/a: the page calls https://pier.example/a its address, which is on another host: not used\n` +
        'briefing: ferries: not found: author, issued; fill in what there is\n',
    )
    expect(read(temp)).toContain(
      `- id: ferries\n  type: webpage\n  title: Ferries\n  URL: ${origin}/a\n  accessed: 2026-11-20\n`,
    )
  })

  it('is read in its own encoding', async () => {
    const { origin } = await pages({
      '/a': Buffer.from('<meta charset="iso-8859-1"><title>Caf\u00e9 am Hafen</title><p>x', 'latin1'),
    })
    const temp = project()
    await temp.run('sources', 'add', `${origin}/a`, '--allow-private')
    expect(read(temp)).toContain('- id: cafe\n  type: webpage\n  title: Café am Hafen\n')
  })

  it('that scripts make is added without a copy, or with one where that is asked for', async () => {
    const { origin } = await pages({ '/app': '<title>Tides</title><div id="root"></div><script>x()' })
    const temp = project()
    const { code, err } = await temp.run('sources', 'add', `${origin}/app`, '--allow-private')
    expect(code).toBe(0)
    expect(err).toContain('tides: no copy stored: it holds no text; it may be made by scripts')
    const stored = await temp.run(
      'sources', 'add', `${origin}/app`, '--allow-private', '--capture', '--force',
    )
    expect(stored.out).toContain('stored in sources/snapshots/tides-2.html')
  })
})

describe('what the user says of a source', () => {
  it('overrules the page', async () => {
    const { origin } = await pages({ '/rents': news })
    const temp = project()
    const { code, out } = await temp.run(
      'sources', 'add', `${origin}/rents`, '--allow-private', '--no-capture', '--key', 'r',
      '--title', 'Rents: "up"', '--type', 'report', '--author', 'Mole, Ben', '--author',
      'Census Office', '--issued', '2026-04~', '--set', 'container-title=',
      '--set', 'publisher=Pier', '--set', 'custom.tier=primary', '--set', 'doi=10.1000/182',
    )
    expect(code).toBe(0)
    expect(out).not.toContain('stored')
    expect(read(temp)).toBe(`${registry}- id: r
  type: report
  title: 'Rents: "up"'
  author:
    - family: Mole
      given: Ben
    - literal: Census Office
  publisher: Pier
  issued: 2026-04~
  language: en-GB
  DOI: 10.1000/182
  URL: ${origin}/rents
  accessed: 2026-11-20
  custom:
    tier: primary
`)
  })

  it.each([
    [['--type', 'newspaper'], 'article-newspaper'],
    [['--issued', '2026-02-31'], '"2026-02-31" is not a calendar date'],
    [['--set', 'colour=red'], '--set takes no "colour=red"'],
    [['--set', 'publisher'], '--set takes no "publisher"'],
    [['--set', 'custom.tier=gold'], 'must be primary, secondary or opinion'],
    [['--into', 'sources/a.bib'], 'Cannot add entries to "sources/a.bib"'],
    [['b.md', '--key', 'x'], '--key goes with exactly one source'],
    [['--max-size', '0'], '--max-size takes a number above 0'],
    [['--key', 'a b]'], 'key "a b]" fits into no marker'],
    [['--key', 'CENSUS'], 'key "CENSUS" differs from "census" only in case'],
  ])('%j is refused before anything is written', async (flags, words) => {
    const temp = project({ 'a.md': '# Tides\n' })
    const { code, out, err } = await temp.run('sources', 'add', 'a.md', ...flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expect(read(temp)).toBe(registry)
  })
})

describe('a dry run', () => {
  it('prints the entry and writes nothing', async () => {
    const { origin } = await pages({ '/rents': news })
    const temp = project()
    const args = ['sources', 'add', `${origin}/rents`, '--allow-private', '--dry-run']
    const { code, out, err } = await temp.run(...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^- id: quay-2026-rents\n[\s\S]*accessed: 2026-11-20\n$/)
    expect(read(temp)).toBe(registry)
    expect(existsSync(join(temp.folder, 'sources/snapshots'))).toBe(false)
    const json = await temp.run(...args, '--into', 'sources/more.json')
    expect(JSON.parse(json.out)).toMatchObject([{ id: 'quay-2026-rents', issued: {} }])
  })
})

describe('a file that is added', () => {
  it.each([
    ['a PDF', 'a.pdf', samplePdf([['Rents']], '', '/Title (Rents) /Author (Ada Quay)'), 'quay-rents'],
    ['Markdown', 'a.md', '---\ntitle: Rents\nauthor: Ada Quay\ndate: 2026-03\n---\n', 'quay-2026-rents'],
    ['Markdown without front matter', 'a.md', '# Rents\n\nRents rose.\n', 'rents'],
    ['a saved page', 'a.html', news.replace('"/rents"', '"https://pier.example/r"'), 'quay-2026-rents'],
  ])('%s is an entry and a copy', async (_what, name, content, key) => {
    const temp = project({ [name]: content })
    const { code, out } = await temp.run('sources', 'add', name)
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${key}: added[\\s\\S]*\\[@${key}\\]\n$`))
    expect(out).toContain(`stored in sources/snapshots/${key}.`)
    expect(read(temp)).not.toContain('accessed')
    const again = await temp.run('sources', 'add', name)
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain(`${key}: there already`)
  })

  it('does not take the day on which a PDF was made for that of its issue', async () => {
    const info = '/Title (Rents) /CreationDate (D:20260309120000)'
    const temp = project({ 'a.pdf': samplePdf([['Rents']], '', info) })
    const { err } = await temp.run('sources', 'add', 'a.pdf')
    expect(err).toBe(
      'briefing: a.pdf: the file was made on 2026-03-09; if it was issued then, that is its `issued`\n' +
        'briefing: rents: not found: type, author, issued; fill in what there is\n',
    )
  })

  it('keeps byte order mark, line ends and comments of the registry', async () => {
    const before = '\uFEFF# rents\r\n- id: census # 2024\r\n  type: report\r\n  title: Census\r\n'
    const temp = project({ 'sources/sources.yaml': before, 'a.md': '# Tides\n' })
    await temp.run('sources', 'add', 'a.md', '--no-capture')
    expect(read(temp)).toBe(`${before}- id: tides\r\n  type: document\r\n  title: Tides\r\n`)
  })

  it('goes to JSON, and to a file that the project does not read yet', async () => {
    const temp = project({ 'a.md': '# Tides\n', 'sources/more.json': '[]\n' })
    const { code } = await temp.run('sources', 'add', 'a.md', '--into', 'sources/more.json')
    expect(code).toBe(0)
    expect(JSON.parse(read(temp, 'sources/more.json'))).toMatchObject([
      { id: 'tides', custom: { snapshot: { path: 'snapshots/tides.md' } } },
    ])
    const outside = await temp.run('sources', 'add', 'a.md', '--into', 'x.yaml', '--force')
    expect(outside.code).toBe(2)
    expect(outside.err).toContain('the project does not read x.yaml')
  })

  it('goes to the only file that can hold it, also from another folder', async () => {
    const only = { 'sources/sources.yaml': '', 'briefing.config.yaml': 'sources: [refs/*]\n' }
    const files = { ...only, 'refs/a.bib': '', 'refs/b.yaml': '', 'notes/a.md': '# Tides\n' }
    const temp = tempProject({ files, cwd: 'notes' })
    const { code, out } = await temp.run('sources', 'add', 'a.md')
    expect(code).toBe(0)
    expect(out).toContain('tides: added to ../refs/b.yaml')
    expect(read(temp, 'refs/snapshots/tides.md')).toBe('# Tides\n')
    const several = tempProject({ files: { ...files, 'refs/c.json': '[]' } })
    const refused = await several.run('sources', 'add', 'notes/a.md')
    expect(refused.code).toBe(2)
    expect(refused.err).toBe(
      'briefing: The project has 2 registry files\n  help  name one with --into: refs/b.yaml, refs/c.json\n',
    )
  })

  it('is not written through a link', async () => {
    const temp = project({ 'a.md': '# Tides\n', 'elsewhere.yaml': '' })
    symlinkSync(join(temp.folder, 'elsewhere.yaml'), join(temp.folder, 'sources/link.yaml'))
    const { code, err } = await temp.run('sources', 'add', 'a.md', '--into', 'sources/link.yaml')
    expect(code).toBe(2)
    expect(err).toContain('"sources/link.yaml" is a symbolic link')
    expect(read(temp, 'elsewhere.yaml')).toBe('')
  })
})

describe('a DOI that is added', () => {
  const answer = {
    type: 'journal-article',
    title: ['Tides of the <i>Harbour</i> &amp; more'],
    author: [{ given: 'Ada', family: 'Sommer', sequence: 'first' }, { name: 'Tide Office' }],
    issued: { 'date-parts': [[2024, 5, 14]] },
    published: { 'date-parts': [[2023]] },
    'container-title': 'Journal of Tides',
    abstract: '<p>long</p>',
    reference: [{ key: 'a' }],
    license: [{}],
    volume: 12,
  }
  const asked: NetworkRequest[] = []
  const resolver = (status: number, body: string, type: string): TempProjectOptions['network'] => {
    return async () => ({
      wait: async () => undefined,
      now: () => 0,
      random: () => 0,
      request: async (request) => {
        asked.push(request)
        const headers = new Map([['content-type', type]])
        return { kind: 'response', status, headers, body: new TextEncoder().encode(body) }
      },
    })
  }

  it('is what its registrar says, without what no registry wants', async () => {
    const temp = project({}, resolver(200, JSON.stringify(answer), 'application/json'))
    const { code, out, err } = await temp.run('sources', 'add', 'doi:10.1000/Tide.182')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('cite it as [@sommer-2024-tides]')
    expect(asked.at(-1)).toMatchObject({
      url: 'https://doi.org/10.1000/Tide.182',
      headers: { accept: expect.stringContaining('application/vnd.citationstyles.csl+json') },
    })
    expect(read(temp)).toBe(`${registry}- id: sommer-2024-tides
  type: article-journal
  title: Tides of the Harbour & more
  author:
    - family: Sommer
      given: Ada
    - literal: Tide Office
  container-title: Journal of Tides
  issued: 2024-05-14
  volume: "12"
  DOI: 10.1000/Tide.182
  URL: https://doi.org/10.1000/Tide.182
  accessed: 2026-11-20
`)
    const again = await temp.run('sources', 'add', 'https://dx.doi.org/10.1000/tide.182')
    expect(again.out).toContain('sommer-2024-tides: there already, in sources/sources.yaml (same DOI)')
  })

  it.each([
    [404, 'no', 'text/html', 'doi.org knows no such DOI'],
    [200, '[]', 'application/json', 'its registrar answers with application/json'],
    [500, 'x', 'text/html', 'the server answers with status 500'],
    [200, '{"title": [4]}', 'application/json', ''],
    [200, '{"title": {}, "author": 4, "issued": {"date-parts": [[null]]}}', 'application/json', 'no title found'],
  ])('with the answer %i %s says why not', async (status, body, type, words) => {
    const temp = project({}, resolver(status, body, type))
    const { code, err } = await temp.run('sources', 'add', '10.1000/182')
    expect(code).toBe(words === '' ? 0 : 2)
    expect(err).toContain(words)
  })

  it('has no page to store, which is said where that was asked for', async () => {
    const temp = project({}, resolver(200, JSON.stringify(answer), 'application/json'))
    const { code, err } = await temp.run('sources', 'add', '10.1000/182', '--capture')
    expect(code).toBe(2)
    expect(err).toBe(
      'briefing: sommer-2024-tides: no copy stored: only its registrar was asked\n  help  run `briefing sources capture sommer-2024-tides` for its page\n',
    )
  })

  it('is read from its page where the registrar has only that', async () => {
    const temp = project({}, resolver(200, news, 'text/html'))
    await temp.run('sources', 'add', '10.1000/182')
    expect(read(temp)).toMatch(/id: quay-2026-rents\n[\s\S]*DOI: 10\.1000\/182\n/)
  })
})

describe('several at once', () => {
  it('go on after one that fails, and fail in the end', async () => {
    const { origin } = await pages({ '/rents': news })
    const temp = project()
    const { code, out, err } = await temp.run(
      'sources', 'add', '--allow-private', `${origin}/gone`, 'javascript:alert(1)', 'gone.pdf',
      'www.pier.example/a',
      ' ', 'https://stats.example/census', `${origin}/rents`,
    )
    expect(code).toBe(2)
    expect(out).toMatch(/^census: there already[\s\S]*quay-2026-rents: added/)
    expect(err).toBe(
      [
        `briefing: Cannot add "${origin}/gone": the server answers with status 404`,
        'briefing: Cannot add "javascript:alert(1)": "javascript:" is not read',
        '  help  name an http or https address, a DOI or a file',
        'briefing: Cannot add "gone.pdf": it does not exist',
        'briefing: Cannot add "www.pier.example/a": it does not exist',
        '  help  for the page, write https://www.pier.example/a',
        'briefing: Cannot add " ": it is empty',
        '  help  name an http or https address, a DOI or a file',
        '1 source added, 1 there already, 5 failed\n',
      ].join('\n'),
    )
  })

  it('refuses private addresses, large pages and what has no title', async () => {
    const { origin, requests } = await pages({
      '/large': `<title>x</title>${'x'.repeat(2000)}`,
      '/data': '{"rents": 4}',
    })
    const temp = project()
    const refused = await temp.run('sources', 'add', `${origin}/data`)
    expect(refused.err).toContain('127.0.0.1 is not a public address')
    expect(requests).toEqual([])
    const { code, err } = await temp.run(
      'sources', 'add', '--allow-private', '--max-size', '0.001',
      `${origin}/large`, `${origin}/data`,
    )
    expect(code).toBe(2)
    expect(err).toContain('it is larger than 0.001 MB; --max-size raises the limit')
    expect(err).toContain('no title found\n  help  give it with --title')
    expect(read(temp)).toBe(registry)
  })
})
