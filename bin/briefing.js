#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Loading the compiler takes longer than node's own start, and this answer does not need it.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${version}\n`)
} else {
  const { loadCompiler, readingThread } = await import('./load-compiler.js')
  const { main, nodeHost, build } = loadCompiler()
  process.once('SIGINT', () => process.exit(130))
  process.exitCode = await main(args, nodeHost(process.cwd(), build, readingThread))
}
