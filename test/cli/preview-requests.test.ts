/** Sends the preview what no browser sends, byte for byte: it gives nothing away, and goes on. */
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ENGINE_WORDS } from '../laws/engine-words.ts'
import { eventsOf, preview } from './start-preview.ts'

/** Stand outside what is served, or are not to be given out. */
const SECRETS = /a secret|root:|profile: draft/
const secretFiles = { 'secret.txt': 'a secret\n', 'briefing.config.yaml': 'profile: draft\n' }

function open(port: number, bytes: string | readonly string[]): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  for (const piece of typeof bytes === 'string' ? [bytes] : bytes)
    socket.write(Buffer.from(piece, 'latin1'))
  onTestFinished(() => void socket.destroy())
  return socket
}

/** However busy the machine is, what is to come has come by then; nobody waits for it where all is well. */
const LONGEST_MS = 20_000

/** Everything that comes back until the other side hangs up. */
async function say(port: number, bytes: string | readonly string[]): Promise<string> {
  const socket = open(port, bytes)
  let answer = ''
  socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece))
  await new Promise<void>((done) => {
    socket.on('close', done).on('end', done)
    socket.setTimeout(LONGEST_MS, done)
  })
  socket.destroy()
  return answer
}

const statusOf = (answer: string): string => /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 'none'

/** The answer unless it is a page, whose scripts hold many words. */
const refusalOf = (answer: string): string => (statusOf(answer) === '200' ? '' : answer)

/** "HOST" stands for the preview's own host and port. */
const targets: readonly (readonly [target: string, statuses: string])[] = [
  ['/%252e%252e/secret.txt', '404'],
  ['/%252e%252e%252fsecret.txt', '404'],
  ['/%25252e%25252e/secret.txt', '404'],
  ['/..%252fsecret.txt', '403'],
  ['/....//secret.txt', '403'],
  ['/..;/secret.txt', '403'],
  ['/.%00./secret.txt', '400'],
  ['/secret.txt%00.html', '400'],
  ['/rents.html%00', '400'],
  ['/rents.html%0d%0aset-cookie:%20a=b', '400'],
  ['/..\\secret.txt', '400'],
  ['/..%5c..%5csecret.txt', '400'],
  ['/%c0%ae%c0%ae/secret.txt', '400'],
  ['/%e0%80%ae%e0%80%ae/secret.txt', '400'],
  ['/%uff0e%uff0e/secret.txt', '400'],
  ['/\u00ff\u00fe', '400'],
  ['/rents.html/../../secret.txt', '403'],
  ['/rents.html/', '404'],
  ['/./secret.txt', '403'],
  ['/C:/secret.txt', '403'],
  ['/rents.html::$DATA', '403'],
  ['/.git/config', '403'],
  ['/.env', '403'],
  ['/x/.env', '403'],
  ['/%2eenv', '403'],
  ['/%2f%2f%2fetc/passwd', '403'],
  ['//HOST/../secret.txt', '403'],
  ['/proc/self/environ', '404'],
  ['/-/events', '403'],
  ['/-/events?token=', '403'],
  ['/-/events?token[]=a&token=b', '403'],
  ['/-/../secret.txt', '403'],
  ['/?../secret.txt', '200'],
  ['/#../secret.txt', '200'],
  ['?', '400'],
  ['../secret.txt', '400'],
  ['secret.txt', '400'],
  ['http://HOST/', '400'],
  ['http://HOST/../secret.txt', '400'],
  ['http://evil.example/', '400'],
  ['file:///etc/passwd', '400'],
  ['*', '400'],
  [`/${'a'.repeat(64_000)}`, '431'],
  [`/${'%61'.repeat(21_000)}`, '431'],
  [`/${'a/'.repeat(6000)}`, '404'],
  [`/${'%2e%2e/'.repeat(1500)}secret.txt`, '403'],
]

it(`gives nothing out for ${targets.length} strange targets`, async () => {
  const { port, get } = await preview(secretFiles)
  const host = `127.0.0.1:${port}`
  const found: (readonly [string, string])[] = []
  for (const [target] of targets) {
    const path = target.replace('HOST', host)
    const answer = await say(
      port,
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).not.toMatch(SECRETS)
    expect(refusalOf(answer)).not.toMatch(ENGINE_WORDS)
    expect(answer.split('\r\n\r\n')[0]).toMatch(/^x-content-type-options: nosniff$/im)
    expect(answer).not.toMatch(/^set-cookie|^access-control/im)
    found.push([target, statusOf(answer)])
  }
  expect(found).toEqual(targets)
  expect((await get('/rents.html')).status).toBe(200)
})

/** Whole heads; "PORT" stands for the preview's own. */
const heads: readonly (readonly [head: string, statuses: string])[] = [
  ['GET / HTTP/1.1', '400'],
  ['GET / HTTP/1.0', '403'],
  ['GET /rents.html HTTP/1.0\r\nHost: evil.example', '403'],
  ['GET / HTTP/1.1\r\nHost:', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example', '403'],
  ['GET / HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT, evil.example', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT:80', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:0PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT.evil.example', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT/', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT#', '403'],
  ['GET / HTTP/1.1\r\nHost: mira@127.0.0.1:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1.:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.1:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 2130706433:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1.nip.example:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: [::ffff:127.0.0.1]:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: localhost.:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: null', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://evil.example', '403'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin:', '403'],
  [
    'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nOrigin: null',
    '403',
  ],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT', '403'],
  [
    'OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: GET',
    '403',
  ],
  ['OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:PORT', '405'],
  ['TRACE / HTTP/1.1\r\nHost: 127.0.0.1:PORT', '405'],
  ['DELETE /rents.html HTTP/1.1\r\nHost: 127.0.0.1:PORT', '405'],
  ['PROPFIND / HTTP/1.1\r\nHost: 127.0.0.1:PORT', '405'],
  ['POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 999999999', '405'],
  [
    'POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0',
    '405',
  ],
  ['CONNECT 127.0.0.1:PORT HTTP/1.1\r\nHost: 127.0.0.1:PORT', 'none'],
  ['TIDE / HTTP/1.1\r\nHost: 127.0.0.1:PORT', '400'],
  ['get / HTTP/1.1\r\nHost: 127.0.0.1:PORT', '400'],
  [
    'GET /rents.html HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    '200',
  ],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: Upgrade\r\nUpgrade: h2c', '200'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nExpect: tide', '417'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nTransfer-Encoding: tide', '400'],
  [
    'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
    '400',
  ],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nRange: bytes=0-1,0-1,0-1', '200'],
  ['GET / HTTP/9.9\r\nHost: 127.0.0.1:PORT', '400'],
  [`GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n${'T: 1\r\n'.repeat(2500)}T: 1`, '200'],
  [`GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nT: ${'x'.repeat(100_000)}`, '431'],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nTide\u0000: 1', '400'],
  ['PRI * HTTP/2.0\r\n\r\nSM', '400'],
  ['\u0016\u0003\u0001\u0002\u0000', '400'],
]

it(`gives nothing to ${heads.length} strange heads`, async () => {
  const { port, get } = await preview(secretFiles)
  // Side by side: who asks for an upgrade is kept on the line for some seconds.
  const ask = async ([head]: (typeof heads)[number]): Promise<readonly [string, string]> => {
    const more =
      head.includes('HTTP/1.1\r\n') && !head.includes('Upgrade') ? '\r\nConnection: close' : ''
    const answer = await say(port, `${head.replaceAll('PORT', String(port))}${more}\r\n\r\n`)
    expect(refusalOf(answer)).not.toMatch(ENGINE_WORDS)
    expect(answer).not.toMatch(/^access-control|^set-cookie/im)
    expect(refusalOf(answer)).not.toContain('Rents rose')
    return [head, statusOf(answer)]
  }
  const found = await Promise.all(heads.map(ask))
  expect(found).toEqual(heads)
  expect((await get('/rents.html')).status).toBe(200)
})

it('answers what is asked in one breath in order, and each by itself', async () => {
  const { port } = await preview()
  const ask = (path: string, host = `127.0.0.1:${port}`, more = ''): string =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`
  const many = Array.from({ length: 500 }, (_, at) => ask(at % 2 === 0 ? '/none.txt' : '/', 'evil'))
  const answer = await say(
    port,
    many.join('') + ask('/none.txt', undefined, 'Connection: close\r\n'),
  )
  const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)
  expect({
    first: answer.slice(0, 20),
    count: statuses.length,
    others: statuses.filter((status) => status !== '403'),
  }).toEqual({ first: 'HTTP/1.1 403 Forbidd', count: 501, others: ['404'] })
  // The second request hides in the body of the first.
  const hidden = ask('/rents.html')
  const smuggled = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`
  const last = ask('/none.txt', undefined, 'Connection: close\r\n')
  expect(await say(port, smuggled + last)).not.toContain('Rents rose')
})

it('goes on beside connections that say nothing, half of something or break off', async () => {
  const { port, get, command } = await preview()
  const events = eventsOf((await get('/rents.html')).body)
  const head = `Host: 127.0.0.1:${port}\r\n`
  const silent = Array.from({ length: 60 }, () => open(port, ''))
  const slow = Array.from({ length: 60 }, () => open(port, `GET / HTTP/1.1\r\n${head}X-Tide: `))
  const half = Array.from({ length: 20 }, () => open(port, `GET / HTTP/1.1\r\n${head}\r\n`).end())
  const listening = Array.from({ length: 20 }, () =>
    open(port, `GET ${events} HTTP/1.1\r\n${head}\r\n`).pause(),
  )
  for (let count = 0; count < 40; count++) {
    const socket = open(port, `GET /rents.html HTTP/1.1\r\n${head}\r\n`)
    socket.once('connect', () => setTimeout(() => socket.resetAndDestroy(), count % 5))
  }
  expect((await get('/rents.html')).status).toBe(200)
  for (const socket of [...silent, ...slow, ...half, ...listening]) socket.resetAndDestroy()
  expect((await get('/')).status).toBe(200)
  expect(command.printed.err).not.toMatch(ENGINE_WORDS)
  expect(await command.interrupt()).toBe(130)
})

it('takes no more connections than it can bear, and others when those have gone', async () => {
  const { port, get } = await preview()
  const sockets = Array.from({ length: 400 }, () => open(port, ''))
  let closed = 0
  for (const socket of sockets) socket.once('close', () => (closed += 1)).resume()
  for (const socket of sockets) socket.once('end', () => void socket.destroy())
  await expect.poll(() => closed, { timeout: LONGEST_MS }).toBeGreaterThanOrEqual(100)
  for (const socket of sockets) socket.destroy()
  const again = async () => (await get('/').catch(() => ({ status: 0 }))).status
  await expect.poll(again, { timeout: LONGEST_MS }).toBe(200)
})

it('serves what lies in its folder only by its own name, and only whole files', async () => {
  const { get, folder } = await preview({ 'secret.txt': 'a secret\n' })
  await get('/')
  const inside = (name: string): string => join(folder, 'reports', name)
  writeFileSync(inside('.hidden'), 'a secret\n')
  mkdirSync(inside('.dots'))
  writeFileSync(inside('.dots/own.txt'), 'a secret\n')
  writeFileSync(inside('plain.txt'), 'plain\n')
  writeFileSync(inside('huge.bin'), '')
  truncateSync(inside('huge.bin'), 300_000_000)
  symlinkSync('plain.txt', inside('near.txt'))
  symlinkSync('.hidden', inside('open.txt'))
  symlinkSync('.dots', inside('dots'))
  symlinkSync('../secret.txt', inside('out.txt'))
  symlinkSync('/etc', inside('etc'))
  symlinkSync('/dev/zero', inside('zero'))
  symlinkSync('loop', inside('loop'))
  const statuses: Record<string, number> = {}
  for (const name of [
    'plain.txt',
    'near.txt',
    'open.txt',
    'dots/own.txt',
    'out.txt',
    'etc/passwd',
    'zero',
    'loop',
    'huge.bin',
    '.hidden',
  ]) {
    const { status, body } = await get(`/${name}`)
    expect(body).not.toMatch(SECRETS)
    statuses[name] = status
  }
  expect(statuses).toEqual({
    'plain.txt': 200,
    'near.txt': 200,
    'open.txt': 403,
    'dots/own.txt': 403,
    'out.txt': 403,
    'etc/passwd': 403,
    zero: 403,
    loop: 404,
    'huge.bin': 404,
    '.hidden': 403,
  })
  expect(readFileSync(join(folder, 'secret.txt'), 'utf8')).toBe('a secret\n')
})
