/** Reads briefings in a thread that may be ended, and says only that it came to the end of each. */
import { parentPort } from 'node:worker_threads'
import { loadCompiler } from './load-compiler.js'

const { tryReading } = loadCompiler()
parentPort.on('message', async (work) => {
  await tryReading(work)
  parentPort.postMessage('done')
})
parentPort.postMessage('ready')
