/** Runs work in a thread of its own, which can be ended without ending the program. */
import { Worker } from 'node:worker_threads'
import type { AsideOutcome, Budget } from './aside.ts'

/** Does one piece of work after the other; `work` is plain data. */
export type AsideRunner = (work: unknown, budget: Budget) => Promise<AsideOutcome>

/**
 * `script` posts a message when it is ready, then one for each piece of work that it was sent and has done.
 * A thread that came to its end with a piece of work is kept for the next.
 */
export function asideRunner(script: URL): AsideRunner {
  let idle: { readonly worker: Worker; readonly megabytes: number } | undefined
  return async (work, budget) => {
    const { megabytes } = budget
    if (idle?.megabytes !== megabytes) {
      void idle?.worker.terminate()
      idle = undefined
    }
    const worker = idle?.worker ?? (await startWorker(script, megabytes))
    if (!worker) return 'failed'
    const outcome = await doWork(worker, work, budget.milliseconds)
    idle = outcome === 'done' ? { worker, megabytes } : undefined
    return outcome
  }
}

async function startWorker(script: URL, megabytes: number): Promise<Worker | undefined> {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  const outcome = await answerOf(worker)
  // Nobody waits for a thread that has nothing to do.
  worker.unref()
  return outcome === 'done' ? worker : undefined
}

async function doWork(worker: Worker, work: unknown, milliseconds: number): Promise<AsideOutcome> {
  worker.ref()
  worker.postMessage(work)
  const outcome = await answerOf(worker, milliseconds)
  if (outcome === 'done') worker.unref()
  else await worker.terminate()
  return outcome
}

/** Waits for the next message, for ever when no time is said. */
async function answerOf(worker: Worker, milliseconds?: number): Promise<AsideOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: AsideOutcome): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError)
      resolve(outcome)
    }
    const onMessage = (): void => {
      settle('done')
    }
    const onError = (error: unknown): void => {
      settle(isOutOfMemory(error) ? 'out-of-memory' : 'failed')
    }
    const timer =
      milliseconds === undefined ? undefined : setTimeout(settle, milliseconds, 'out-of-time')
    worker.on('message', onMessage).on('error', onError)
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
