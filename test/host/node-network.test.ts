/** Holds the network port to its limits, against real servers on the loopback interface. */
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { NetworkAnswer, NetworkRequest } from '../../src/host/network.ts'
import { nodeNetwork, type Internet } from '../../src/host/node-network.ts'
import {
  certificate,
  closedPort,
  serve,
  serveRaw,
  serveTls,
  smallInternet,
} from '../loopback-server.ts'

const WHOLE = { method: 'GET', timeoutMs: 5000, maxBytes: 100_000, allowPrivate: true } as const

function ask(
  url: string,
  options: Partial<NetworkRequest> = {},
  internet?: Internet,
): Promise<NetworkAnswer> {
  return nodeNetwork(internet).request({ ...WHOLE, url, ...options })
}

function textOf(answer: NetworkAnswer): string {
  return answer.kind === 'response' ? new TextDecoder().decode(answer.body) : answer.reason
}

describe('an answer', () => {
  it('has status, headers in lower case and body', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(
        200,
        [
          ['X-Tide', 'high'],
          ['x-tide', 'late'],
          ['Content-Type', 'text/plain'],
        ].flat(),
      )
      response.end('Rents rose')
    })
    const answer = await ask(`${origin}/rents`)
    expect(answer).toMatchObject({ kind: 'response', status: 200 })
    expect(textOf(answer)).toBe('Rents rose')
    expect(answer.kind === 'response' && answer.headers.get('x-tide')).toBe('high, late')
  })

  it('is one hop: a redirect is an answer', async () => {
    const { origin, requests } = await serve((_request, response) => {
      response.writeHead(301, { location: '/elsewhere' })
      response.end('an endless explanation')
    })
    expect(await ask(`${origin}/rents`)).toMatchObject({ status: 301, body: new Uint8Array() })
    expect(requests).toEqual(['GET /rents'])
  })

  it('may have a status that nobody defined', async () => {
    const { origin } = await serve((_request, response) => void response.writeHead(999).end())
    expect(await ask(origin)).toMatchObject({ status: 999 })
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked from %s', async (encoding, pack) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding })
      response.end(pack('The ferry ran at high tide.'))
    })
    expect(textOf(await ask(origin))).toBe('The ferry ran at high tide.')
  })

  it('is sent no cookie, no credential and nothing of the environment', async () => {
    let sent: readonly string[] = []
    const { origin } = await serve((request, response) => {
      sent = Object.keys(request.headers)
      response.end()
    })
    await ask(origin, { headers: { 'user-agent': 'briefing' } })
    expect(sent.toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })
})

describe('an address', () => {
  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://１２７.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://127.0.0.1./',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://127.0x1/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:0001]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://3232235777/',
    'http://localhost/',
  ])('%s is refused', async (url) => {
    expect(await ask(url, { allowPrivate: false })).toMatchObject({ fault: 'refused-address' })
  })

  it.each([
    ['file:///etc/hosts', 'only http and https can be asked'],
    ['javascript:alert(1)', 'only http and https can be asked'],
    ['ftp://rents.example/', 'only http and https can be asked'],
    ['http://mira:secret@rents.example/', 'it holds a user name or password'],
    ['http://', 'it is not a valid address'],
    ['rents', 'it is not a valid address'],
    ['http://mira@rents.example/', 'it holds a user name or password'],
    ['http://:secret@rents.example/', 'it holds a user name or password'],
    ['http://256.256.256.256/', 'it is not a valid address'],
    ['http://1.2.3.4.5/', 'it is not a valid address'],
    ['http://0x100000000/', 'it is not a valid address'],
    ['http://[fe80::1%25lo]/', 'it is not a valid address'],
    ['http://rents.example:99999/', 'it is not a valid address'],
    ['http://rents\u0000.example/', 'it is not a valid address'],
    ['gopher://rents.example/', 'only http and https can be asked'],
    ['data:text/html,rents', 'only http and https can be asked'],
    ['ws://rents.example/', 'only http and https can be asked'],
  ])('%s is refused: %s', async (url, reason) => {
    expect(await ask(url)).toEqual({ kind: 'failure', fault: 'unsupported-url', reason })
  })

  it('is refused when any address of its name is private, and nothing is sent', async () => {
    const { port, requests } = await serve((_request, response) => void response.end())
    const internet = smallInternet({ 'rents.example': ['127.0.0.1', '127.0.0.2'] })
    expect(await ask(`http://rents.example:${port}/`, { allowPrivate: false }, internet)).toEqual({
      kind: 'failure',
      fault: 'refused-address',
      reason: 'its name leads to 127.0.0.2, which is not a public address',
    })
    expect(requests).toEqual([])
  })

  it('is looked up once, so that a name cannot change its mind after the check', async () => {
    const { port } = await serve((_request, response) => void response.end('public'))
    await servePrivate(port)
    const internet = smallInternet({ 'rents.example': [['127.0.0.1'], ['127.0.0.2']] })
    const url = `http://rents.example:${port}/`
    expect(textOf(await ask(url, { allowPrivate: false }, internet))).toBe('public')
    expect(internet.lookUps).toEqual(['rents.example'])
    expect(await ask(url, { allowPrivate: false }, internet)).toMatchObject({
      fault: 'refused-address',
    })
  })

  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns-unavailable'],
  ])('whose look-up ends with %s is a failure of the kind %s', async (code, fault) => {
    const internet = {
      ...smallInternet({}),
      addressesOf: () => Promise.reject(Object.assign(new Error(code), { code })),
    }
    expect(await ask('http://rents.example/', {}, internet)).toMatchObject({ fault })
  })
})

/** A second server on the same port, at an address that counts as private. */
function servePrivate(port: number): Promise<unknown> {
  return serve((_request, response) => void response.end('private'), '127.0.0.2', port)
}

describe('a limit', () => {
  it('holds for a body, with and without a length', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/declared') response.setHeader('content-length', 5000)
      response.end('x'.repeat(5000))
    })
    const tooLarge = { fault: 'too-large', reason: 'it is larger than 4999 bytes' }
    expect(await ask(`${origin}/declared`, { maxBytes: 4999 })).toMatchObject(tooLarge)
    expect(await ask(`${origin}/`, { maxBytes: 4999 })).toMatchObject(tooLarge)
    expect(await ask(`${origin}/`, { maxBytes: 5000 })).toMatchObject({ kind: 'response' })
  })

  it('holds for an endless body, and the connection is closed', async () => {
    const server = await serve((_request, response) => pour(response.socket, response))
    expect(await ask(server.origin)).toMatchObject({ fault: 'too-large' })
    await expect.poll(server.openConnections).toBe(0)
  })

  it('of no bytes ends with the head, also of an endless body', async () => {
    const server = await serve((_request, response) => pour(response.socket, response))
    expect(await ask(server.origin, { maxBytes: 0 })).toMatchObject({ status: 200 })
    await expect.poll(server.openConnections).toBe(0)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('holds for what a %s bomb unpacks to', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000))
    expect(bomb.length).toBeLessThan(WHOLE.maxBytes)
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding })
      response.end(bomb)
    })
    expect(await ask(origin)).toMatchObject({ fault: 'too-large' })
  })

  it('holds for headers', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nX-River: ${'x'.repeat(200_000)}\r\n\r\n`)
    })
    expect(await ask(origin)).toMatchObject({
      fault: 'too-large',
      reason: 'the headers of its answer are too large',
    })
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['sends its headers a letter at a time', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n')],
    [
      'sends its body a letter at a time',
      (socket) => drip(socket, 'x', 'HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n'),
    ],
  ])('of time holds for a server that %s', async (_what, behave) => {
    const server = await serveRaw(behave)
    expect(await ask(server.origin, { timeoutMs: 150 })).toEqual({
      kind: 'failure',
      fault: 'timeout',
      reason: 'no answer within 0.15 s',
    })
    await expect.poll(server.openConnections).toBe(0)
  })

  it('of time holds for a look-up that never ends', async () => {
    const internet = {
      ...smallInternet({}),
      addressesOf: () => new Promise<never>(() => undefined),
    }
    expect(await ask('http://rents.example/', { timeoutMs: 50 }, internet)).toMatchObject({
      fault: 'timeout',
    })
  })
})

/** Writes for as long as the other side listens. */
function pour(
  socket: Socket | null,
  response: { write(text: string, done: () => void): unknown },
): void {
  if (socket && !socket.destroyed)
    response.write('x'.repeat(10_000), () => setImmediate(() => pour(socket, response)))
}

function drip(socket: Socket, letters: string, before: string = ''): void {
  socket.write(before)
  let at = 0
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer)
    else socket.write(letters[at++ % letters.length] ?? '')
  }, 10)
}

describe('a broken server', () => {
  it.each<[string, string, (socket: Socket) => void]>([
    ['does not speak HTTP', 'bad-response', (socket) => socket.end('SSH-2.0-ferry\r\n')],
    ['hangs up at once', 'interrupted', (socket) => socket.destroy()],
    ['resets the connection', 'interrupted', (socket) => socket.resetAndDestroy()],
    [
      'sends less than it promised',
      'interrupted',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nRents'),
    ],
    [
      'breaks a chunk off',
      'interrupted',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n900\r\nRents'),
    ],
    [
      'sends a bad chunk',
      'bad-response',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nriver\r\n'),
    ],
    [
      'sends a header with a NUL',
      'bad-response',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nX-River: a\0b\r\n\r\n'),
    ],
    [
      'sends two lengths',
      'bad-response',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
    ],
    [
      'sends no gzip under that name',
      'bad-response',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nRents rose'),
    ],
    [
      'breaks its gzip off',
      'bad-response',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n')
        socket.end(gzipSync('Rents rose by 4 %').subarray(0, 20))
      },
    ],
    [
      'packs in an unknown way',
      'bad-response',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: ferry\r\n\r\nx'),
    ],
    [
      'turns to another protocol',
      'bad-response',
      (socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
        ),
    ],
  ])('that %s is a failure of the kind %s', async (_what, fault, behave) => {
    const server = await serveRaw(behave)
    expect(await ask(server.origin)).toMatchObject({ kind: 'failure', fault })
    await expect.poll(server.openConnections).toBe(0)
  })

  it('that is not there refuses the connection', async () => {
    expect(await ask(`http://127.0.0.1:${await closedPort()}/`)).toEqual({
      kind: 'failure',
      fault: 'connection',
      reason: 'the server refuses connections',
    })
  })
})

describe('TLS', () => {
  it('is spoken, with the certificate checked against the name', async () => {
    const { port } = await serveTls((_request, response) => void response.end('safe'))
    const internet = smallInternet({
      'rents.example': ['127.0.0.1'],
      'rivers.example': ['127.0.0.1'],
    })
    expect(textOf(await ask(`https://rents.example:${port}/`, {}, internet))).toBe('safe')
    expect(await ask(`https://rivers.example:${port}/`, {}, internet)).toMatchObject({
      fault: 'tls',
      reason: 'its certificate is for another name',
    })
  })

  it('refuses a certificate that nobody vouches for', async () => {
    const { port } = await serveTls((_request, response) => void response.end())
    const { trusted: _, ...internet } = smallInternet({ 'rents.example': ['127.0.0.1'] })
    expect(certificate).toContain('BEGIN CERTIFICATE')
    expect(await ask(`https://rents.example:${port}/`, {}, internet)).toMatchObject({
      fault: 'tls',
      reason: 'its certificate is signed by nobody but itself',
    })
  })

  it('with a server that does not know it is a failure', async () => {
    const { port } = await serve((_request, response) => void response.end())
    expect(await ask(`https://127.0.0.1:${port}/`)).toMatchObject({ fault: 'tls' })
  })
})
