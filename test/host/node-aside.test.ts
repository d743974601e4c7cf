/** Holds the thread beside the program to its budget. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asideRunner } from '../../src/host/node-aside.ts'
import { nodeHost } from '../../src/host/node-host.ts'

const SCRIPT = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', (work) => {
  if (work === 'for ever') for (;;);
  if (work === 'everything') for (const all = []; ;) all.push(new Array(100_000).fill(work))
  if (work === 'a mistake') throw new Error('made')
  if (work?.asked) Atomics.store(work.asked, 0, threadId)
  parentPort.postMessage('done')
})
parentPort.postMessage('ready')
`
const patient = { milliseconds: 60_000, megabytes: 32 }
let folder = ''
let script: URL

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-aside-'))
  writeFileSync(join(folder, 'thread.mjs'), SCRIPT)
  writeFileSync(join(folder, 'broken.mjs'), 'throw new Error("broken")')
  script = pathToFileURL(join(folder, 'thread.mjs'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('work beside the program', () => {
  it('is done', async () => {
    expect(await asideRunner(script)('a little', patient)).toBe('done')
  })

  it('is ended when its time is over', async () => {
    expect(await asideRunner(script)('for ever', { ...patient, milliseconds: 50 })).toBe(
      'out-of-time',
    )
  })

  it('is ended when its memory is full', async () => {
    expect(await asideRunner(script)('everything', patient)).toBe('out-of-memory')
  })

  it('fails with a mistake of its own', async () => {
    expect(await asideRunner(script)('a mistake', patient)).toBe('failed')
  })

  it('fails when its thread does not start', async () => {
    const broken = pathToFileURL(join(folder, 'broken.mjs'))
    expect(await asideRunner(broken)('a little', patient)).toBe('failed')
  })

  it('goes on in the same thread until one is ended, or another size is asked for', async () => {
    const run = asideRunner(script)
    const asked = new Int32Array(new SharedArrayBuffer(4))
    const threadOf = async (budget = patient): Promise<number> => {
      await run({ asked }, budget)
      return Atomics.load(asked, 0)
    }
    const first = await threadOf()
    expect(await threadOf()).toBe(first)
    const other = await threadOf({ ...patient, megabytes: 48 })
    expect(other).not.toBe(first)
    await run('a mistake', { ...patient, megabytes: 48 })
    expect(await threadOf({ ...patient, megabytes: 48 })).not.toBe(other)
  })
})

it('belongs to the host that is given a script, and to no other', async () => {
  expect(await nodeHost('.').tryAside('a little', patient)).toBe('unavailable')
  const host = nodeHost('.', undefined, script)
  expect(await host.tryAside('a little', patient)).toBe('done')
  expect(await host.tryAside('a mistake', patient)).toBe('failed')
})
