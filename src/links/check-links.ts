/** Checks many addresses: several servers at a time, and each server one question at a time. */
import type { Network } from '../host/network.ts'
import { checkLink, type LinkAnswer, type LinkOptions, type ServerManners } from './check-link.ts'

const GAP_MS = 250

export interface LinksOptions extends LinkOptions {
  /** How many servers are asked at the same time. */
  readonly concurrency: number
  /** Called after each address, with how many are done. */
  readonly progress: (done: number, total: number) => void
}

/** The answer of each address, once however often it is listed. Never rejects. */
export async function checkLinks(
  network: Network,
  urls: readonly string[],
  options: LinksOptions,
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>()
  const total = new Set(urls).size
  const queues = [...byServer(urls)]
  const askServer = async (queue: readonly string[]): Promise<void> => {
    const manners: ServerManners = { isSlow: false, notBefore: 0 }
    for (const [at, url] of queue.entries()) {
      if (at > 0) await network.wait(GAP_MS)
      answers.set(url, await checkLink(network, url, manners, options))
      options.progress(answers.size, total)
    }
  }
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await askServer(queue)
  }
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, work))
  return answers
}

/** The longest queue first: it is what the run waits for in the end. */
function byServer(urls: readonly string[]): readonly (readonly string[])[] {
  const queues = new Map<string, string[]>()
  for (const url of new Set(urls)) {
    const server = URL.canParse(url) ? new URL(url).host : ''
    queues.set(server, [...(queues.get(server) ?? []), url])
  }
  return [...queues.values()].toSorted((a, b) => b.length - a.length)
}
