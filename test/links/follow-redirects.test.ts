/** Follows redirects between real servers on the loopback interface. */
import { describe, expect, it } from 'vitest'
import { nodeNetwork } from '../../src/host/node-network.ts'
import { followRedirects, type FollowedAnswer } from '../../src/links/follow-redirects.ts'
import { serve, smallInternet, type LoopbackServer } from '../loopback-server.ts'

const GET = { method: 'GET', timeoutMs: 5000, maxBytes: 1000, allowPrivate: true } as const

type Routes = Readonly<Record<string, readonly [number, string?]>>

/** A server that redirects by path: status and Location. What it does not know it answers with "here". */
function redirector(routes: Routes): Promise<LoopbackServer> {
  return serve((request, response) => {
    const [status, location] = routes[request.url ?? ''] ?? []
    if (status === undefined) response.end('here')
    else if (location === undefined) response.writeHead(status).end()
    else response.writeHead(status, { location }).end()
  })
}

/** From each letter to the next. */
function chain(letters: string): Routes {
  const steps = letters.slice(1).split('')
  return Object.fromEntries(steps.map((to, at) => [`/${letters[at]}`, [302, `/${to}`] as const]))
}

function follow(url: string): Promise<FollowedAnswer> {
  return followRedirects(nodeNetwork(), { ...GET, url })
}

describe('followRedirects', () => {
  it('records the way, and which steps are for ever', async () => {
    const { origin, requests } = await redirector({
      '/old': [301, '/new'],
      '/new': [302, 'newer?year=2025'],
      '/newer?year=2025': [308, 'last'],
    })
    const { answer, finalUrl, redirects } = await follow(`${origin}/old#rents`)
    expect(answer).toMatchObject({ kind: 'response', status: 200 })
    expect(finalUrl).toBe(`${origin}/last#rents`)
    expect(redirects.map(({ status, permanent }) => [status, permanent])).toEqual([
      [301, true],
      [302, false],
      [308, true],
    ])
    expect(requests).toEqual(['GET /old', 'GET /new', 'GET /newer?year=2025', 'GET /last'])
  })

  it('keeps the fragment that a redirect has itself', async () => {
    const { origin } = await redirector({ '/old': [301, '/new#tides'] })
    expect((await follow(`${origin}/old#rents`)).finalUrl).toBe(`${origin}/new#tides`)
  })

  it('reads a Location that is written in UTF-8', async () => {
    const location = Buffer.from('/flüsse', 'utf8').toString('latin1')
    const { origin } = await redirector({ '/rivers': [301, location] })
    expect((await follow(`${origin}/rivers`)).finalUrl).toBe(`${origin}/fl%C3%BCsse`)
  })

  it.each<[Routes, string]>([
    [{ '/a': [302, '/b'], '/b': [302, '/a#again'] }, 'its redirects go round in circles'],
    [{ '/a': [302, '/a'] }, 'its redirects go round in circles'],
    [{ '/a': [302] }, 'it redirects (302) without saying where to'],
    [{ '/a': [301, 'http://'] }, 'it redirects (301) without saying where to'],
    [chain('abcdefg'), 'it redirects more than 5 times'],
  ])('gives up on a way that leads nowhere: %j', async (routes, reason) => {
    const { origin } = await redirector(routes)
    expect((await follow(`${origin}/a`)).answer).toEqual({
      kind: 'failure',
      fault: 'redirect',
      reason,
    })
  })

  it('follows five', async () => {
    const { origin } = await redirector(chain('abcdef'))
    expect((await follow(`${origin}/a`)).answer).toMatchObject({ status: 200 })
  })

  it.each([300, 304])('takes %i for an answer', async (status) => {
    const { origin } = await redirector({ '/a': [status, '/b'] })
    expect((await follow(`${origin}/a`)).answer).toMatchObject({ status })
  })

  it.each([
    ['http://127.0.0.2:1/', 'refused-address'],
    ['http://harbour.example:1/', 'refused-address'],
    ['file:///etc/hosts', 'unsupported-url'],
    ['http://mira:secret@rents.example/', 'unsupported-url'],
  ])('checks each hop anew: %s', async (to, fault) => {
    const { port, requests } = await redirector({ '/old': [302, to] })
    const names = { 'rents.example': ['127.0.0.1'], 'harbour.example': ['127.0.0.3'] }
    const url = `http://rents.example:${port}/old`
    const { answer } = await followRedirects(nodeNetwork(smallInternet(names)), {
      ...GET,
      url,
      allowPrivate: false,
    })
    expect(answer).toMatchObject({ kind: 'failure', fault })
    expect(answer.kind === 'failure' && answer.reason).toContain(
      `it redirects to ${to.replace('mira:secret@', '')}: `,
    )
    expect(requests).toEqual(['GET /old'])
  })

  it('has one limit of time for the whole way, however slow each step', async () => {
    const { origin, requests } = await serve((request, response) => {
      const at = Number(request.url?.slice(1))
      setTimeout(() => response.writeHead(302, { location: `/${at + 1}` }).end(), 200)
    })
    const followed = await followRedirects(nodeNetwork(), {
      ...GET,
      url: `${origin}/0`,
      timeoutMs: 500,
    })
    expect(followed.answer).toEqual({
      kind: 'failure',
      fault: 'timeout',
      reason: `it redirects to ${followed.finalUrl}: no answer within 0.5 s`,
    })
    expect(requests.length).toBeLessThanOrEqual(3)
  })

  it('counts the body to the same limit', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/old')
        setTimeout(() => response.writeHead(302, { location: '/new' }).end(), 200)
      else {
        response.write('Rents')
        setTimeout(() => response.end('rose'), 400)
      }
    })
    const { answer } = await followRedirects(nodeNetwork(), {
      ...GET,
      url: `${origin}/old`,
      timeoutMs: 500,
    })
    expect(answer).toMatchObject({ fault: 'timeout' })
  })

  it('leaves each step what the steps before have not used, and asks no more when that is nothing', async () => {
    let clock = 7000
    const limits: number[] = []
    const { answer } = await followRedirects(
      {
        ...nodeNetwork(),
        now: () => clock,
        request: async ({ url, timeoutMs }) => {
          limits.push(timeoutMs)
          clock += 2000
          const headers = new Map([['location', `${url}again`]])
          return { kind: 'response', status: 302, headers, body: new Uint8Array() }
        },
      },
      { ...GET, url: 'http://rents.example/' },
    )
    expect(limits).toEqual([5000, 3000, 1000])
    expect(answer).toMatchObject({ fault: 'timeout' })
  })

  it('notes a step from https down to http', async () => {
    const answers = [
      { kind: 'response', status: 301, headers: new Map([['location', 'http://rents.example/']]) },
      { kind: 'response', status: 200, headers: new Map() },
    ] as const
    let at = 0
    const network = {
      ...nodeNetwork(),
      request: async () => ({ ...(answers[at++] ?? answers[1]), body: new Uint8Array() }),
    }
    const url = 'https://rents.example/'
    expect(await followRedirects(network, { ...GET, url })).toMatchObject({ downgraded: true })
    expect(await followRedirects(network, { ...GET, url })).toMatchObject({ downgraded: false })
  })
})
