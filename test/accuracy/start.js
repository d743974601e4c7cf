/** Starts the accuracy run: `npm run accuracy`. */
import { startBundled } from '../start-bundled.js'

startBundled(new URL('run.ts', import.meta.url), [])
