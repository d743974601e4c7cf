/** Replaces a file with its new content, so that whatever happens it is the old file or the new one. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { codeOf } from './errno.ts'
import { nodeCrypto } from './node-crypto.ts'

/** A draft that nobody has written to for so long is from a run that was killed. */
const ABANDONED_MS = 60_000

/** UTF-16 units that are written at once. */
const PIECE = 1 << 20

/** Beginning with a dot, so that nobody takes it for a page or a briefing. */
const DRAFT = /^\.briefing-[0-9a-f]{16}\.draft$/

/** Where the system shows devices and processes: what stands there is theirs, also where it leads to a file. */
const SYSTEM = /^\/(?:dev(?!\/shm\/)|proc|sys)\//

/** Folders in which this process has looked for abandoned drafts. */
const swept = new Set<string>()

/**
 * Writes beside the target, to disk, then renames over it. The file keeps its permissions; a symbolic
 * link gives way to a file. Throws the error of the system.
 */
export function replaceFile(file: string, content: string | Uint8Array | Iterable<string>): void {
  refuseSpecial(file)
  const folder = path.dirname(file)
  sweep(folder)
  // Process ids come again, in containers with every run, and a draft may have been left behind.
  const draft = path.join(folder, `.briefing-${nodeCrypto().randomBytes(8).toString('hex')}.draft`)
  const descriptor = fs.openSync(draft, 'wx')
  try {
    try {
      keepPermissions(file, descriptor)
      for (const piece of piecesOf(content)) fs.writeFileSync(descriptor, piece)
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
    fs.renameSync(draft, file)
  } catch (error) {
    removeQuietly(draft)
    throw error
  }
}

/** A device or a pipe would give way to a file of its name: `/dev/null` would be one for everybody. */
function refuseSpecial(file: string): void {
  if (!SYSTEM.test(file) && !isSpecial(file)) return
  throw Object.assign(new Error('Not a regular file'), { code: 'ERR_NOT_REGULAR' })
}

function isSpecial(file: string): boolean {
  try {
    const stats = fs.statSync(file, { throwIfNoEntry: false })
    return stats !== undefined && !stats.isFile() && !stats.isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return false
    throw error
  }
}

function piecesOf(content: string | Uint8Array | Iterable<string>): Iterable<string | Uint8Array> {
  if (content instanceof Uint8Array) return [content]
  return typeof content === 'string' ? slicesOf(content) : content
}

/** Into pieces, so that a long text does not stand in memory a second time as bytes. */
function* slicesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length;) {
    const isPair = /[\uD800-\uDBFF]/.test(text.charAt(start + PIECE - 1))
    const end = start + PIECE + (isPair ? 1 : 0)
    yield text.slice(start, end)
    start = end
  }
}

function keepPermissions(file: string, descriptor: number): void {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false })
  if (stats?.isFile()) fs.fchmodSync(descriptor, stats.mode & 0o777)
}

/** What cannot be swept is only untidy. */
function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  try {
    for (const name of fs.readdirSync(folder)) {
      if (!DRAFT.test(name)) continue
      const draft = path.join(folder, name)
      if (Date.now() - fs.lstatSync(draft).mtimeMs > ABANDONED_MS) removeQuietly(draft)
    }
  } catch {
    // The write itself will say what is wrong with the folder.
  }
}

/** The error that is on its way says more than one from tidying up. */
function removeQuietly(draft: string): void {
  try {
    fs.rmSync(draft, { force: true })
  } catch {
    // The next run but one sweeps it.
  }
}
