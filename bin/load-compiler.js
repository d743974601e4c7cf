/** Loads the bundled compiler, with the code that V8 made of it in an earlier run where there is one. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'
import vm from 'node:vm'

const bundle = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))

/** Beside the bundle; V8 itself refuses one that another version of it made. */
export const codeCache = fileURLToPath(new URL('../dist/cli.cache', import.meta.url))

/** For work that may be ended, which `nodeHost` is given. */
export const readingThread = new URL('reading-thread.js', import.meta.url)

/**
 * What `src/cli.ts` exports; the script, whose code cache grows with what has run; and `build`, which
 * tells this bundle from every other, so that what one has cached is not taken for another's.
 */
export function loadCompiler() {
  // Most runs are over before optimised code would pay for its making. V8 takes a code cache only from
  // a run with the same flags, so this stands here and not with the callers.
  v8.setFlagsFromString('--interrupt-budget=1320000')
  const source = `(function (exports, require, module) {${readFileSync(bundle, 'utf8')}\n})`
  const script = new vm.Script(source, { filename: bundle, cachedData: readCodeCache() })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, load, module)
  const { size, mtimeMs } = statSync(bundle)
  return { ...module.exports, script, build: `${size}-${mtimeMs}` }
}

const require = createRequire(bundle)

/** What is not in the bundle. A script cannot import, so packages are required in the form they have for import. */
function load(name) {
  return require(isBuiltin(name) ? name : fileURLToPath(import.meta.resolve(name)))
}

function readCodeCache() {
  try {
    return readFileSync(codeCache)
  } catch {
    return undefined
  }
}
