/** Loads the bundled compiler part by part, with the code that V8 made of each in an earlier run where there is one. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'
import vm from 'node:vm'

const ENTRY = './cli.js'
const folder = new URL('../dist/cli/', import.meta.url)
const require = createRequire(folder)

/** For work that may be ended, which `nodeHost` is given. */
export const readingThread = new URL('reading-thread.js', import.meta.url)

/**
 * What `src/cli.ts` exports; `parts`, each with the `file` and the `script` that were loaded, whose code
 * cache grows with what has run; and `build`, which tells this bundle from every other, so that what one
 * has cached is not taken for another's.
 */
export function loadCompiler() {
  // Most runs are over before optimised code would pay for its making. V8 takes a code cache only from
  // a run with the same flags, so this stands here and not with the callers.
  v8.setFlagsFromString('--interrupt-budget=1320000')
  const parts = new Map()
  const load = (name) => {
    if (!name.startsWith('./')) return requireOther(name)
    const known = parts.get(name)
    if (known) return known.module.exports
    const file = fileURLToPath(new URL(name, folder))
    const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`
    const script = new vm.Script(source, { filename: file, cachedData: readCodeCache(file) })
    const module = { exports: {} }
    parts.set(name, { file, script, module })
    script.runInThisContext()(module.exports, load, module)
    return module.exports
  }
  const program = load(ENTRY)
  // The parts' names hold a hash of what is in them, and the entry holds their names.
  const { size, mtimeMs } = statSync(new URL(ENTRY, folder))
  return { ...program, parts, build: `${size}-${mtimeMs}` }
}

/** The file beside a part that holds its code cache; V8 itself refuses one that another version of it made. */
export function codeCacheOf(file) {
  return file.replace(/js$/, 'cache')
}

/** What is not in the bundle. A script cannot import, so packages are required in the form they have for import. */
function requireOther(name) {
  return require(isBuiltin(name) ? name : fileURLToPath(import.meta.resolve(name)))
}

function readCodeCache(file) {
  try {
    return readFileSync(codeCacheOf(file))
  } catch {
    return undefined
  }
}
