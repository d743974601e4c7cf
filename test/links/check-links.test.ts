/** Holds that many links are checked side by side, and those of one server one by one. */
import { expect, it } from 'vitest'
import type { Network } from '../../src/host/network.ts'
import { checkLinks } from '../../src/links/check-links.ts'

it('asks each server one question at a time, and no more servers than allowed', async () => {
  const busy: string[] = []
  const most = { servers: 0, ofOne: 0 }
  const waits: number[] = []
  const network: Network = {
    async request({ url }) {
      if (!URL.canParse(url))
        return { kind: 'failure', fault: 'unsupported-url', reason: 'it is not a valid address' }
      const { host } = new URL(url)
      busy.push(host)
      most.servers = Math.max(most.servers, new Set(busy).size)
      most.ofOne = Math.max(most.ofOne, busy.filter((one) => one === host).length)
      await new Promise((resume) => void setImmediate(resume))
      busy.splice(busy.indexOf(host), 1)
      return { kind: 'response', status: 200, headers: new Map(), body: new Uint8Array() }
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => 0,
    random: () => 0,
  }
  const urls = ['a', 'b', 'c', 'd'].flatMap((server) =>
    [1, 2, 3].map((page) => `https://${server}.example/${page}`),
  )
  const progress: string[] = []
  const answers = await checkLinks(network, [...urls, 'https://a.example/1', 'no address'], {
    timeoutMs: 1000,
    allowPrivate: false,
    concurrency: 3,
    now: () => new Date(0),
    progress: (done, total) => void progress.push(`${done}/${total}`),
  })
  expect([...answers.keys()].toSorted()).toEqual([...urls, 'no address'])
  expect(most).toEqual({ servers: 3, ofOne: 1 })
  expect(waits).toEqual(Array.from({ length: 8 }, () => 250))
  expect(progress.at(-1)).toBe('13/13')
})
