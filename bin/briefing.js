#!/usr/bin/env node
import process from 'node:process'
import v8 from 'node:v8'

// Most runs are over before optimised code would pay for its making; node ignores flags it lacks.
v8.setFlagsFromString('--interrupt-budget=1320000')
const { main, nodeHost } = await import('../dist/cli.js')
process.once('SIGINT', () => process.exit(130))
process.exitCode = await main(process.argv.slice(2), nodeHost(process.cwd()))
