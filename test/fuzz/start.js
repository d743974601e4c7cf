/** Starts the fuzzers: `npm run fuzz [name…] [count] [seed]`. */
import { startBundled } from '../start-bundled.js'

startBundled(new URL('run.ts', import.meta.url), process.argv.slice(2))
