/** Checks single links against real servers that lie, stall and ask for patience. */
import { describe, expect, it } from 'vitest'
import type { Network } from '../../src/host/network.ts'
import { nodeNetwork } from '../../src/host/node-network.ts'
import { checkLink, type LinkAnswer, type ServerManners } from '../../src/links/check-link.ts'
import { closedPort, serve, serveRaw, serveTls } from '../loopback-server.ts'

const NOON = new Date('2026-11-20T12:00:00Z')

/** The real network with a clock that does not tick: waits are only written down. */
function patience(): Network & { readonly waits: readonly number[] } {
  const waits: number[] = []
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds)
  return { ...nodeNetwork(), waits, wait, random: () => 0.5 }
}

function check(
  url: string,
  network: Network = patience(),
  manners: ServerManners = { isSlow: false, notBefore: 0 },
): Promise<LinkAnswer> {
  return checkLink(network, url, manners, { timeoutMs: 300, allowPrivate: true, now: () => NOON })
}

/** Answers each method with its own statuses, one after the other, the last one for ever. */
function statuses(
  answers: Readonly<Record<string, readonly number[]>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const left = new Map(Object.entries(answers).map(([method, list]) => [method, [...list]]))
  return serve((request, response) => {
    const list = left.get(request.method ?? '') ?? [500]
    const status = (list.length > 1 ? list.shift() : list[0]) ?? 500
    response.writeHead(status, headers).end()
  })
}

describe('the method', () => {
  it('is HEAD, and where that succeeds nothing else is asked', async () => {
    const { origin, requests } = await statuses({ HEAD: [200] })
    expect(await check(`${origin}/rents`)).toMatchObject({ verdict: 'ok', status: 200 })
    expect(requests).toEqual(['HEAD /rents'])
  })

  it.each([400, 403, 404, 405, 501])('is GET after HEAD was answered with %i', async (status) => {
    const { origin, requests } = await statuses({ HEAD: [status], GET: [200] })
    expect(await check(`${origin}/rents`)).toMatchObject({ verdict: 'ok', status: 200 })
    expect(requests).toEqual(['HEAD /rents', 'GET /rents'])
  })

  it('is GET after HEAD broke the connection', async () => {
    const server = await serve((request, response) => {
      if (request.method === 'HEAD') request.socket.destroy()
      else response.end()
    })
    expect(await check(server.origin)).toMatchObject({ verdict: 'ok' })
  })
})

describe('the verdict', () => {
  it.each([
    [404, 'failing', '404, not found'],
    [410, 'failing', '410, gone for good'],
    [401, 'unknown', '401, asks for a password'],
    [403, 'unknown', '403, refuses programs, perhaps not readers'],
    [451, 'unknown', '451, withheld for legal reasons'],
    [999, 'unknown', '999, refuses programs, perhaps not readers'],
    [300, 'unknown', '300, not an answer'],
  ])('on %i is %s', async (status, verdict, reason) => {
    const { origin } = await statuses({ HEAD: [status], GET: [status] })
    expect(await check(origin)).toMatchObject({ verdict, reason, status })
  })

  it('on a redirect for ever is the address to use', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
      else if (request.url === '/new') response.writeHead(302, { location: '/today' }).end()
      else response.end()
    })
    expect(await check(`${origin}/old`)).toMatchObject({
      verdict: 'moved',
      movedTo: `${origin}/new`,
      finalUrl: `${origin}/today`,
    })
    expect(await check(`${origin}/new`)).toMatchObject({ verdict: 'ok' })
  })

  it('on a page that leads to the home page is that nobody can tell', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/') response.end()
      else response.writeHead(301, { location: '/' }).end()
    })
    expect(await check(`${origin}/rents/2025`)).toMatchObject({ verdict: 'unknown', status: 200 })
  })

  it('on nobody there is failing, and on a bad certificate unknown', async () => {
    expect(await check(`http://127.0.0.1:${await closedPort()}/`)).toMatchObject({
      verdict: 'failing',
      fault: 'connection',
    })
    const { port } = await serveTls((_request, response) => void response.end())
    expect(await check(`https://127.0.0.1:${port}/`)).toMatchObject({
      verdict: 'unknown',
      fault: 'tls',
    })
  })
})

describe('patience', () => {
  it('tries twice more, each time after a longer pause', async () => {
    const network = patience()
    const { origin, requests } = await statuses({ HEAD: [500], GET: [500] })
    expect(await check(origin, network)).toMatchObject({ verdict: 'failing', status: 500 })
    expect(requests).toEqual(['HEAD /', 'GET /', 'GET /', 'GET /'])
    expect(network.waits).toEqual([1000, 2000])
  })

  it('pays where the server recovers', async () => {
    const { origin } = await statuses({ HEAD: [502], GET: [502, 200] })
    expect(await check(origin)).toMatchObject({ verdict: 'ok' })
  })

  it('tries again after a reset, which in the end says nothing', async () => {
    const network = patience()
    const { origin } = await serveRaw((socket) => socket.resetAndDestroy())
    expect(await check(origin, network)).toMatchObject({ verdict: 'unknown', fault: 'interrupted' })
    expect(network.waits).toHaveLength(2)
  })

  it('is not shown again to a server that was slow before', async () => {
    const network = patience()
    const manners = { isSlow: false, notBefore: 0 }
    const { origin } = await serveRaw(() => undefined)
    expect(await check(origin, network, manners)).toMatchObject({
      verdict: 'unknown',
      fault: 'timeout',
    })
    expect(network.waits).toHaveLength(2)
    await check(origin, network, manners)
    expect(network.waits).toHaveLength(2)
  })
})

describe('Retry-After', () => {
  it.each([
    ['7', 7000],
    ['Fri, 20 Nov 2026 12:00:09 GMT', 9000],
    ['soon', 1000],
  ])('of %s is a pause', async (header, pause) => {
    const network = patience()
    const { origin, requests } = await statuses({ HEAD: [429, 200] }, { 'retry-after': header })
    expect(await check(origin, network)).toMatchObject({ verdict: 'ok' })
    expect(network.waits).toEqual([pause])
    expect(requests).toEqual(['HEAD /', 'HEAD /'])
  })

  it('of an hour is respected: the server is asked nothing more', async () => {
    const network = patience()
    const manners = { isSlow: false, notBefore: 0 }
    const { origin, requests } = await statuses({ HEAD: [429] }, { 'retry-after': '3600' })
    expect(await check(origin, network, manners)).toMatchObject({ verdict: 'unknown', status: 429 })
    expect(await check(origin, network, manners)).toEqual({
      verdict: 'unknown',
      reason: 'not asked: its server wants to be left alone',
    })
    expect(network.waits).toEqual([])
    expect(requests).toEqual(['HEAD /'])
  })
})
