/** Asks servers that misbehave in every way: each gets a verdict in our words, and none is there unless it was seen to be. */
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Network } from '../../src/host/network.ts'
import { nodeNetwork } from '../../src/host/node-network.ts'
import { checkLink, type LinkAnswer } from '../../src/links/check-link.ts'
import { followRedirects } from '../../src/links/follow-redirects.ts'
import { unsafe } from '../../src/text/terminal-text.ts'
import { ENGINE_WORDS } from '../laws/engine-words.ts'
import { serve, serveRaw } from '../loopback-server.ts'
import { tempProject } from '../temp-project.ts'

const MOST_BYTES = 100_000

/** The real network; nobody waits between tries. */
const network: Network = { ...nodeNetwork(), wait: async () => undefined, random: () => 0.5 }

interface Outcome {
  readonly link: LinkAnswer
  /** What a capture gets: the first letters of the page, or the fault. */
  readonly page: string
}

async function ask(origin: string, timeoutMs: number): Promise<Outcome> {
  const url = `${origin}/rents`
  const options = { timeoutMs, allowPrivate: true, now: () => new Date(0) }
  const link = await checkLink(network, url, { isSlow: false, notBefore: 0 }, options)
  const request = {
    method: 'GET',
    url,
    timeoutMs,
    maxBytes: MOST_BYTES,
    allowPrivate: true,
  } as const
  const { answer } = await followRedirects(network, request)
  const reasons = [link.reason, answer.kind === 'failure' ? answer.reason : '']
  for (const reason of reasons) {
    expect(reason).not.toMatch(ENGINE_WORDS)
    expect(reason.search(unsafe)).toBe(-1)
    expect(reason.length).toBeLessThan(500)
  }
  const page =
    answer.kind === 'failure'
      ? answer.fault
      : answer.status === 200
        ? new TextDecoder().decode(answer.body).slice(0, 20)
        : String(answer.status)
  return { link, page }
}

/** What is sent, whole or in pieces; a function goes on by itself. */
type Speech = string | Uint8Array | readonly (string | Uint8Array)[] | ((socket: Socket) => void)

const OK = 'HTTP/1.1 200 OK\r\n'
const CHUNKED_RENTS = `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nRents\r\n`
const zeros = Buffer.alloc(20_000_000)
const packed = (
  encoding: string,
  ...layers: readonly ((bytes: Uint8Array) => Uint8Array)[]
): Uint8Array[] => [
  Buffer.from(`${OK}Content-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`),
  layers.reduce<Uint8Array>((bytes, pack) => pack(bytes), zeros),
]
const redirect = (...headers: readonly string[]): string =>
  `HTTP/1.1 302 Found\r\n${headers.map((header) => `${header}\r\n`).join('')}Content-Length: 0\r\n\r\n`
/** Says the piece again and again for as long as somebody listens. */
const flood =
  (start: string, piece: string) =>
  (socket: Socket): void => {
    const more = (): void => {
      if (!socket.destroyed) socket.write(piece, () => setImmediate(more))
    }
    socket.write(start, more)
  }
const drip =
  (start: string, piece: string) =>
  (socket: Socket): void => {
    socket.write(start)
    const timer = setInterval(() => {
      if (socket.destroyed) clearInterval(timer)
      else socket.write(piece)
    }, 5)
  }

type Case = readonly [what: string, says: Speech, verdict: LinkAnswer['verdict'], page: string]

const bodies: readonly Case[] = [
  ['a gzip bomb', packed('gzip', gzipSync), 'ok', 'too-large'],
  ['a brotli bomb', packed('br', brotliCompressSync), 'ok', 'too-large'],
  ['a deflate bomb', packed('deflate', deflateSync), 'ok', 'too-large'],
  ['a bomb of deflate without its frame', packed('deflate', deflateRawSync), 'ok', 'bad-response'],
  ['gzip in gzip', packed('gzip, gzip', gzipSync, gzipSync), 'ok', 'bad-response'],
  ['gzip in brotli', packed('gzip, br', gzipSync, brotliCompressSync), 'ok', 'bad-response'],
  [
    'a long list of encodings',
    packed(Array.from({ length: 500 }, () => 'gzip').join(', '), gzipSync),
    'ok',
    'bad-response',
  ],
  ['an encoding with a control', packed('\u009b31m', gzipSync), 'ok', 'bad-response'],
  [
    'many packed nothings',
    [
      `${OK}Content-Encoding: gzip\r\nConnection: close\r\n\r\n`,
      Buffer.concat(Array.from({ length: 4000 }, () => gzipSync(''))),
    ],
    'ok',
    '',
  ],
  [
    'brotli that is text',
    `${OK}Content-Encoding: br\r\nConnection: close\r\n\r\nRents rose`,
    'ok',
    'bad-response',
  ],
  ['a length that is too long', `${OK}Content-Length: 9000\r\n\r\nRents`, 'ok', 'interrupted'],
  ['a length that is too short', `${OK}Content-Length: 5\r\n\r\nRents rose`, 'ok', 'bad-response'],
  ['a length below nothing', `${OK}Content-Length: -5\r\n\r\nRents`, 'unknown', 'bad-response'],
  ['a length in words', `${OK}Content-Length: five\r\n\r\nRents`, 'unknown', 'bad-response'],
  [
    'a length beyond all numbers',
    `${OK}Content-Length: ${'9'.repeat(40)}\r\n\r\nRents`,
    'unknown',
    'bad-response',
  ],
  [
    'a length and chunks',
    `${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nRents\r\n0\r\n\r\n`,
    'unknown',
    'bad-response',
  ],
  [
    'a chunk without its length',
    `${OK}Transfer-Encoding: chunked\r\n\r\nRents rose\r\n`,
    'ok',
    'bad-response',
  ],
  [
    'a chunk that is longer than it says',
    `${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nRents\r\n0\r\n\r\n`,
    'ok',
    'bad-response',
  ],
  [
    'a chunk of a length beyond all numbers',
    `${OK}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(30)}\r\nRents`,
    'ok',
    'bad-response',
  ],
  [
    'a chunk with an endless extension',
    flood(`${OK}Transfer-Encoding: chunked\r\n\r\n5`, ';tide=high'.repeat(1000)),
    'ok',
    'too-large',
  ],
  [
    'chunks without an end',
    flood(`${OK}Transfer-Encoding: chunked\r\n\r\n`, '400\r\n' + 'a'.repeat(1024) + '\r\n'),
    'ok',
    'too-large',
  ],
  ['a trailer line by line', drip(`${CHUNKED_RENTS}0\r\n`, 'Tide: high\r\n'), 'ok', 'timeout'],
  [
    'a reset in the middle',
    (socket) => {
      socket.write(`${OK}Content-Length: 900\r\n\r\nRents`)
      setTimeout(() => socket.resetAndDestroy(), 20)
    },
    'ok',
    'interrupted',
  ],
  ['a body a byte at a time', drip(`${OK}Content-Length: 99999\r\n\r\n`, 'x'), 'ok', 'timeout'],
]

const heads: readonly Case[] = [
  ['nothing, a byte at a time', drip('HTTP/1.1 200 OK\r\nX-Tide: ', 'x'), 'unknown', 'timeout'],
  [
    'thousands of headers',
    `${OK}${'T: 1\r\n'.repeat(5000)}Content-Length: 5\r\n\r\nRents`,
    'ok',
    'Rents',
  ],
  [
    'more headers than anybody reads',
    `${OK}${'Tide: high\r\n'.repeat(5000)}\r\nRents`,
    'unknown',
    'too-large',
  ],
  ['a huge header', `${OK}X-Tide: ${'x'.repeat(200_000)}\r\n\r\n`, 'unknown', 'too-large'],
  ['headers without an end', flood(OK, 'Tide: high\r\n'), 'unknown', 'too-large'],
  [
    'a status line without an end',
    flood('HTTP/1.1 200 ', 'river '.repeat(100)),
    'unknown',
    'too-large',
  ],
  ['a header without a colon', `${OK}Tide\r\n\r\nRents`, 'unknown', 'bad-response'],
  ['a header with a lone return', `${OK}Tide: a\rb\r\n\r\nRents`, 'unknown', 'bad-response'],
  ['a folded header', `${OK}Tide: a\r\n b\r\n\r\nRents`, 'unknown', 'bad-response'],
  [
    'a flood of early hints',
    flood('', 'HTTP/1.1 103 Early Hints\r\nLink: </tide.css>\r\n\r\n'.repeat(20)),
    'unknown',
    'timeout',
  ],
  [
    'a flood of continues',
    flood('', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)),
    'unknown',
    'timeout',
  ],
  [
    'hints and then a page',
    `${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(10)}${OK}Content-Length: 5\r\n\r\nRents`,
    'ok',
    'Rents',
  ],
  ['a status of its own', 'HTTP/1.1 999 Tide\r\nContent-Length: 0\r\n\r\n', 'unknown', '999'],
  ['status 000', 'HTTP/1.1 000 Tide\r\nContent-Length: 0\r\n\r\n', 'unknown', '0'],
  ['status 600', 'HTTP/1.1 600 Tide\r\nContent-Length: 0\r\n\r\n', 'unknown', '600'],
  ['status 304 unasked', 'HTTP/1.1 304 Not Modified\r\n\r\n', 'unknown', '304'],
  ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n', 'unknown', 'bad-response'],
  ['a status in words', 'HTTP/1.1 OK\r\n\r\n', 'unknown', 'bad-response'],
  ['a status below nothing', 'HTTP/1.1 -200 OK\r\n\r\n', 'unknown', 'bad-response'],
  ['a page in HTTP/0.9', '<html><p>Rents rose by 4 %.</p></html>', 'unknown', 'bad-response'],
  ['HTTP/9.9', 'HTTP/9.9 200 OK\r\nContent-Length: 5\r\n\r\nRents', 'unknown', 'bad-response'],
  ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'unknown', 'bad-response'],
  ['a banner of another service', '220 ferry.example ESMTP\r\n', 'unknown', 'bad-response'],
  ['bytes of chance', Buffer.from([0, 255, 22, 3, 1, 2, 0, 1]), 'unknown', 'bad-response'],
  [
    'another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: tide\r\nConnection: upgrade\r\n\r\n',
    'unknown',
    'bad-response',
  ],
  ['a question back', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'unknown', 'bad-response'],
]

const redirects: readonly Case[] = [
  ...[
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/_',
    'ftp://rents.example/',
    'javascript:alert(1)',
    'data:text/html,rents',
    'ws://rents.example/',
    'view-source:http://rents.example/',
    'http://mira:secret@127.0.0.1/',
    'about:blank',
    'blob:http://rents.example/1',
  ].map((to): Case => [
    `a redirect to ${to}`,
    redirect(`Location: ${to}`),
    'unknown',
    'unsupported-url',
  ]),
  ['a redirect to nowhere', redirect(), 'unknown', 'redirect'],
  ['a redirect to nothing', redirect('Location:'), 'unknown', 'redirect'],
  ['a redirect to no server', redirect('Location: http://'), 'unknown', 'redirect'],
  ['a redirect to a broken address', redirect('Location: http://[::1'), 'unknown', 'redirect'],
  ['a redirect to a port beyond all', redirect('Location: http://a:99999/'), 'unknown', 'redirect'],
  [
    'a redirect to bytes of chance',
    redirect('Location: http://\u00ff\u0080/'),
    'unknown',
    'redirect',
  ],
  ['a redirect to itself', redirect('Location: /rents'), 'unknown', 'redirect'],
  ['a redirect to two places', redirect('Location: /a', 'Location: /b'), 'unknown', 'bad-response'],
  [
    'a redirect to a long address',
    redirect(`Location: ftp://a/${'x'.repeat(8000)}`),
    'unknown',
    'unsupported-url',
  ],
  [
    'a redirect to a very long address',
    redirect(`Location: /${'x'.repeat(20_000)}`),
    'unknown',
    'redirect',
  ],
  [
    'a redirect behind thousands of headers',
    redirect(...Array.from({ length: 4000 }, () => 'T: 1'), 'Location: ftp://a/'),
    'unknown',
    'unsupported-url',
  ],
  [
    'a redirect to one place twice',
    redirect('Location: ftp://a/', 'Location: ftp://a/'),
    'unknown',
    'unsupported-url',
  ],
]

describe.each([
  ['body', bodies],
  ['head', heads],
  ['redirect', redirects],
])('a server that misbehaves in its %s', (_part, cases) => {
  it.each(cases)('and sends %s', async (_what, says, verdict, page) => {
    const server = await serveRaw((socket) => {
      if (typeof says === 'function') return says(socket)
      const pieces = Array.isArray(says) ? says : [says]
      for (const piece of pieces)
        socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)
      socket.end()
    })
    const outcome = await ask(server.origin, 400)
    expect({ verdict: outcome.link.verdict, page: outcome.page }).toEqual({ verdict, page })
    await expect.poll(server.openConnections).toBe(0)
  })
})

it.each([
  ['an encoding that nobody knows', 'text/html; charset=ferry'],
  ['an encoding that is a script', 'text/html; charset="><script>alert(1)</script>'],
  ['an encoding that is dangerous', 'text/html; charset=utf-7'],
  ['no encoding after all', 'text/html; charset='],
  ['a type that is none', ';;;=/'],
  ['a very long type', `text/html; charset=${'x'.repeat(20_000)}`],
])('captures a page that names %s, or says why not', async (_what, type) => {
  const { origin } = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': type }).end('<p>Rents rose by 4 % – caf\u00e9</p>'),
  )
  const registry = `- { id: rents, type: webpage, title: R, URL: '${origin}/rents' }\n`
  const { run, folder } = tempProject({ files: { 'sources/sources.yaml': registry } })
  const { code, out, err } = await run('sources', 'capture', 'rents', '--allow-private')
  expect(out + err).not.toMatch(ENGINE_WORDS)
  expect(code).toBe(0)
  const stored = readFileSync(`${folder}/${/\S+\.txt/.exec(out)?.[0] ?? ''}`, 'utf8')
  expect(stored).toContain('Rents rose by 4 % – café')
})

it('gives no cookie back, neither to the next hop nor to the next question', async () => {
  const cookies: (string | undefined)[] = []
  const { origin } = await serve((request, response) => {
    cookies.push(request.headers.cookie)
    response.setHeader('set-cookie', ['tide=high; Path=/', 'Secure=1'])
    if (request.url === '/rents') response.writeHead(302, { location: '/new' }).end()
    else response.end('Rents')
  })
  await ask(origin, 5000)
  expect(cookies).toEqual([undefined, undefined, undefined, undefined])
})

it('ends an endless trailer, by its length or by the time, whichever comes first', async () => {
  const server = await serveRaw(flood(`${CHUNKED_RENTS}0\r\n`, 'Tide: high\r\n'))
  const { link, page } = await ask(server.origin, 400)
  expect(link.verdict).toBe('ok')
  expect(['too-large', 'timeout']).toContain(page)
  await expect.poll(server.openConnections).toBe(0)
})
