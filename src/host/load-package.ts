/** Loads a package that the user may have installed beside this program or in a folder of theirs. */
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as path from 'node:path'
import * as process from 'node:process'
import type { PackageResult } from './host.ts'

/** First as this program sees it, then as the folders do, in their order. */
export function loadPackage(name: string, folders: readonly string[]): PackageResult {
  const [, program] = process.argv
  const places = [
    ...(program !== undefined && fs.existsSync(program) ? [fs.realpathSync(program)] : []),
    ...folders.map((folder) => path.join(folder, 'package.json')),
  ]
  for (const place of places) {
    const require = createRequire(place)
    let file: string
    try {
      file = require.resolve(name)
    } catch {
      continue
    }
    try {
      const exports: unknown = require(file)
      return { ok: true, exports }
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) }
    }
  }
  return { ok: false, reason: 'it is not installed' }
}
