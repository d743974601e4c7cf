#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'

/** After so many milliseconds, percent by which the heap may grow before it is collected. */
const GROWTH = new Map([
  [2_500, 50],
  [60_000, 25],
])

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Loading the compiler takes longer than node's own start, and this answer does not need it.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${version}\n`)
} else {
  const { default: v8 } = await import('node:v8')
  const { loadCompiler, readingThread } = await import('./load-compiler.js')
  const { main, nodeHost, build } = loadCompiler()
  // Collecting sooner halves the peak and takes some time, which only a run of many briefings is to pay. Not before
  // the parts are loaded: V8 takes a code cache only from a run with the same flags.
  for (const [after, percent] of GROWTH)
    setTimeout(() => v8.setFlagsFromString(`--heap-growing-percent=${percent}`), after).unref()
  process.once('SIGINT', () => process.exit(130))
  process.exitCode = await main(args, nodeHost(process.cwd(), build, readingThread))
}
