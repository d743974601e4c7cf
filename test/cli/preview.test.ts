/** Holds that the preview shows what is built to this computer's browser, to nobody else, and keeps it up to date. */
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import * as http from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serve } from '../loopback-server.ts'
import { tempProject } from '../temp-project.ts'
import { eventsOf, files, preview } from './start-preview.ts'

describe('preview', () => {
  it('shows the pages of the build, which stay as `build` writes them', async () => {
    const { get, folder, run } = await preview()
    const index = await get('/')
    expect(index).toMatchObject({ status: 200 })
    expect(index.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    const { body } = await get('/rents.html')
    expect(body).toContain('Rents rose by 4 %')
    const previewed = readFileSync(join(folder, 'reports/rents.html'), 'utf8')
    await run('build', '--out-dir', 'built')
    expect(previewed).toBe(readFileSync(join(folder, 'built/rents.html'), 'utf8'))
    expect(previewed).not.toContain('EventSource')
  })

  it('opens the policy of the served copy for its own script and connection, and for nothing else', async () => {
    const { get } = await preview()
    const { body, headers } = await get('/rents.html')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-\S+' 'sha256-\S+'; script-src 'sha256-\S+' 'sha256-\S+'; .*connect-src 'self'; frame-ancestors 'none'$/,
    )
    const meta = /Content-Security-Policy" content="([^"]*)"/.exec(body)?.[1]
    expect(`${meta?.replaceAll('&#x27;', "'")}; frame-ancestors 'none'`).toBe(policy)
  })

  it('answers HEAD with the headers alone, and nothing but GET and HEAD', async () => {
    const { get } = await preview()
    const whole = await get('/rents.html')
    const head = await get('/rents.html', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect(await get('/rents.html', { method })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      })
  })

  it('writes data when it is asked for, also when somebody has cleared the out-dir', async () => {
    const { get, folder } = await preview()
    expect(existsSync(join(folder, 'reports/rents.json'))).toBe(false)
    const { headers, body } = await get('/rents.json')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body).documents).toHaveLength(1)
    rmSync(join(folder, 'reports'), { recursive: true })
    expect((await get('/rents.html')).status).toBe(200)
    expect((await get('/rents.json')).status).toBe(200)
  })

  it('takes the next port when its own is taken, and says so when the one that is named is', async () => {
    const { port } = await serve((_request, response) => void response.end())
    const { run } = tempProject({ files })
    const { code, err } = await run('preview', '--port', String(port))
    expect(code).toBe(2)
    expect(err).toContain(`Cannot listen on port ${port}: it is in use`)
    for (const wrong of ['x', '70000', '1.5', '-1'])
      expect((await run('preview', '--port', wrong)).code).toBe(2)
    const [first, second] = [tempProject({ files }), tempProject({ files })].map((project) =>
      project.start('preview'),
    )
    await first?.says('Preview at')
    await second?.says('Preview at')
    expect(first?.printed.err).not.toBe(second?.printed.err)
  })

  it('ends with 130, and closes its connections', async () => {
    const { command, listen, port } = await preview()
    await listen('/rents.html')
    expect(await command.interrupt()).toBe(130)
    await expect(
      new Promise(
        (resolve, reject) =>
          void connect(port, '127.0.0.1', () => resolve('open')).on('error', reject),
      ),
    ).rejects.toThrow('ECONNREFUSED')
  })
})

describe('to strangers the preview', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '127.0.0.1:PORT@evil.example',
    '0.0.0.0:PORT',
    '[::]:PORT',
  ])('says nothing when it is asked as %s', async (host) => {
    const { get, port } = await preview()
    const headers = { host: host.replace('PORT', String(port)) }
    for (const path of ['/', '/rents.html', '/-/events'])
      expect((await get(path, { headers })).status).toBe(403)
  })

  it('answers under each of its own names', async () => {
    const { get, port } = await preview()
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      `LOCALHOST:${port}`,
    ])
      expect((await get('/', { headers: { host } })).status).toBe(200)
  })

  it('says nothing of what changes without its secret, or to another site', async () => {
    const { get, port } = await preview()
    const events = eventsOf((await get('/rents.html')).body)
    expect(events).toMatch(/^\/-\/events\?token=[0-9a-f]{32}&page=rents\.html&version=/)
    expect((await get('/-/events')).status).toBe(403)
    expect((await get(events.replace(/token=./, 'token='))).status).toBe(403)
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `https://127.0.0.1:${port}` },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect((await get(events, { headers })).status).toBe(403)
  })

  it.each([
    ['/../briefing.config.yaml', 403],
    ['/%2e%2e/briefing.config.yaml', 403],
    ['/%2E%2E%2Fbriefing.config.yaml', 403],
    ['/x/../../briefing.config.yaml', 403],
    ['/..%5cbriefing.config.yaml', 400],
    ['/%252e%252e/briefing.config.yaml', 404],
    ['//etc/passwd', 403],
    ['/%2fetc/passwd', 403],
    ['/file:/etc/passwd', 403],
    ['/.secret', 403],
    ['/%00', 400],
    ['/%', 400],
    ['/%ff', 400],
    ['http://evil.example/', 400],
    ['*', 400],
  ])('gives nothing out for %s', async (path, status) => {
    const { get } = await preview({ 'briefing.config.yaml': 'profile: draft\n' })
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toMatch(/profile|root:/)
  })

  it('gives nothing out through a symbolic link, and no listing of a folder', async () => {
    const { get, folder, write } = await preview({ 'secret.txt': 'a secret\n' })
    await get('/')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'reports/link.txt'))
    symlinkSync(folder, join(folder, 'reports/folder'))
    write('reports/data/own.txt', 'own\n')
    expect(await get('/link.txt')).toMatchObject({ status: 403 })
    expect(await get('/folder/secret.txt')).toMatchObject({ status: 403 })
    expect(await get('/data/own.txt')).toMatchObject({ status: 200, body: 'own\n' })
    for (const path of ['/data', '/data/']) expect((await get(path)).status).toBe(404)
  })

  it('survives what is no HTTP', async () => {
    const { get, port } = await preview()
    for (const bytes of [
      '\u0000\u0001\r\n\r\n',
      `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
      'GET / HTTP/1.1\r\n\r\n',
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
        socket
          .on('error', () => undefined)
          .on('close', () => resolve())
          .resume()
      })
    expect((await get('/')).status).toBe(200)
  })
})

describe('when something changes the preview', () => {
  it('tells the page that it shows, and no other', async () => {
    const { get, listen, write, command } = await preview()
    const rents = await listen('/rents.html')
    const ferry = await listen('/ferry.html')
    let told = false
    void ferry.next().then(() => (told = true))
    write('briefings/rents.md', 'Rents rose by 9 % in 2024 [@census].\n')
    expect(await rents.next()).toBe('event: reload\ndata: {"page":"rents.html"}\n\n')
    expect((await get('/rents.html')).body).toContain('9 %')
    await command.says('briefings/rents.md changed')
    expect(told).toBe(false)
  })

  it('tells the index', async () => {
    const { get, listen, write } = await preview()
    const index = await listen('/')
    write('briefings/river.md', '---\ntitle: The river\n---\n\nThe river rose [@census].\n')
    expect(await index.next()).toContain('"page":"index.html"')
    expect((await get('/')).body).toContain('The river')
  })

  it('tells a page at once that has changed since it was loaded', async () => {
    const { get, write, command, port } = await preview()
    const events = eventsOf((await get('/rents.html')).body)
    write('briefings/rents.md', 'Rents rose by 9 % in 2024 [@census].\n')
    await command.says('rents.md changed')
    await get('/rents.html')
    const told = await new Promise<string>((resolve) => {
      http.get({ port, path: events, host: '127.0.0.1' }, (response) => {
        response.once('data', (data) => {
          resolve(String(data))
          response.destroy()
        })
      })
    })
    expect(told).toContain('event: reload')
  })

  it('shows a page for what is not there, which turns into it', async () => {
    const { get, listen, write } = await preview()
    const { status, body } = await get('/rent.html?<script>')
    expect(status).toBe(404)
    expect(body).toContain('Did you mean <a href="/rents.html">rents.html</a>?')
    expect((await get('/%3Cscript%3E.html')).body).not.toContain('<script>.html')
    expect((await get('/none.txt')).headers['content-type']).toBe('text/plain; charset=utf-8')
    const missing = await listen('/river')
    write('briefings/river.md', 'The river rose [@census].\n')
    expect(await missing.next()).toContain('"page":"river.html"')
    write('briefings/river.md', undefined)
  })

  it('shows no page of a briefing that has gone', async () => {
    const { get, command, folder } = await preview()
    expect((await get('/rents.html')).status).toBe(200)
    renameSync(join(folder, 'briefings/rents.md'), join(folder, 'briefings/rent.md'))
    await command.says('briefings/rent.md added')
    expect((await get('/rents.html')).status).toBe(404)
    expect((await get('/rent.html')).status).toBe(200)
  })

  it('puts errors over the page with their place, escaped, until they are mended', async () => {
    const { get, listen, write } = await preview()
    const page = await listen('/rents.html')
    write(
      'briefings/rents.md',
      'Rents rose by 9 % [@<b>x</b>&].\n\nRents fell by 2 % in <i>2023</i>.\n',
    )
    await page.next()
    const { body } = await get('/rents.html')
    const overlay = /<section lang="en"[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
    expect(overlay).toContain('<code>briefings/rents.md:3:1</code>')
    expect(overlay).toContain('Claim has no citation')
    expect(overlay).toContain('aria-labelledby="briefing-preview-title"')
    expect(overlay).not.toMatch(/<[bi]>/)
    expect((await get('/')).body).toContain('<section lang="en"')
    expect((await get('/ferry.html')).body).not.toContain('<section lang="en"')
    const mended = await listen('/rents.html')
    write('briefings/rents.md', files['briefings/rents.md'])
    await mended.next()
    expect((await get('/rents.html')).body).not.toContain('<section lang="en"')
  })

  it('outlives a config and a registry that are broken, and says so on every page', async () => {
    const { get, listen, write } = await preview()
    const broken = await listen('/rents.html')
    write('briefing.config.yaml', 'profile: [\n')
    await broken.next()
    for (const path of ['/', '/rents.html', '/ferry.html']) {
      const { status, body } = await get(path)
      expect(status).toBe(200)
      expect(body).toContain('<code>briefing.config.yaml:1:11</code>')
    }
    const mended = await listen('/rents.html')
    write('briefing.config.yaml', '')
    await mended.next()
    const registry = await listen('/ferry.html')
    write('sources/sources.yaml', '- id: [\n')
    await registry.next()
    expect((await get('/ferry.html')).body).toContain('<code>sources/sources.yaml:1:')
  })

  it('shows an unreadable file and an out-dir that cannot be written', async () => {
    const { get, listen, folder, write } = await preview()
    const page = await listen('/ferry.html')
    symlinkSync('nowhere', join(folder, 'briefings/lost.md'))
    await page.next()
    expect((await get('/ferry.html')).body).toContain('Cannot read "briefings/lost.md"')
    rmSync(join(folder, 'reports'), { recursive: true })
    writeFileSync(join(folder, 'reports'), 'a file\n')
    write('briefings/ferry.md', 'The ferry is early [@harbour].\n')
    const { body } = await get('/ferry.html')
    expect(body).toContain('Cannot write "reports/ferry.html"')
  })
})
