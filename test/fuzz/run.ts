/** Fuzzes: `npm run fuzz [name…] [count] [seed]`; all kinds when none is named, each in several threads. */
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fastLane } from './fast-lane.ts'
import type { Fuzzing, FuzzResult } from './fuzzing.ts'
import { plainYaml } from './plain-yaml.ts'
import { laws } from './laws.ts'

/** What one thread tries. */
interface Share {
  readonly name: string
  readonly count: number
  readonly seed: number
}

/** The same everywhere, so that a seed gives the same inputs on every machine. */
const mostThreads = 4

const kinds: readonly Fuzzing[] = [fastLane, plainYaml, ...laws]

async function fuzz(words: readonly string[]): Promise<void> {
  const names = words.filter((word) => !/^\d+$/.test(word))
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const [count, seed = Date.now() % 2 ** 31] = numbers
  const known = kinds.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    process.stderr.write(`no fuzzing is called "${unknown}"; there is ${known.join(', ')}\n`)
    process.exitCode = 2
    return
  }
  for (const kind of kinds) {
    if (names.length > 0 && !names.includes(kind.name)) continue
    const shares = sharesOf(kind, count ?? kind.count, seed)
    for (const share of shares)
      process.stdout.write(`${kind.name}: seed ${share.seed}, ${share.count} inputs\n`)
    for (const { isBroken, message } of await Promise.all(shares.map(inThread))) {
      process.stdout.write(`${kind.name}: ${message}\n`)
      if (isBroken) process.exitCode = 1
    }
  }
}

/** One a thread, each with a seed of its own by which it can be repeated alone. */
function sharesOf({ name }: Fuzzing, count: number, seed: number): readonly Share[] {
  const threads = Math.min(count, mostThreads)
  return Array.from({ length: threads }, (_, index) => ({
    name,
    count: Math.floor(count / threads) + (index < count % threads ? 1 : 0),
    seed: seed + index,
  }))
}

async function inThread(share: Share): Promise<FuzzResult> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

async function tryShare({ name, count, seed }: Share): Promise<FuzzResult> {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new RangeError(name)
  return kind.run(count, seed)
}

if (isMainThread) void fuzz(process.argv.slice(2))
else void tryShare(workerData as Share).then((result) => parentPort?.postMessage(result))
