/** Connects the host port to Node.js: the only file that touches disk, clock and console. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import process from 'node:process'
import type {
  FileFacts,
  Host,
  PathKind,
  PathResult,
  ReadResult,
  TextSink,
  WriteResult,
} from './host.ts'
import { codeOf, explainErrno } from './errno.ts'
import type { AsideRunner } from './node-aside.ts'
import { loadPackage } from './load-package.ts'
import { nodeCrypto } from './node-crypto.ts'
import { replaceFile } from './replace-file.ts'

const DEFAULT_WIDTH = 80

/** What is read at once, of a file or of standard input: near what one text can hold. */
const MOST_BYTES = 500_000_000

/** The slowest clock of a file system ticks every two seconds. */
const SETTLED_MS = 2000

/**
 * The real world, seen from a folder (relative to the current one); `build` tells one build of the program from
 * another. `aside` is the script of the thread for `tryAside`, which is unavailable without one.
 */
export function nodeHost(folder: string, build?: string, aside?: URL): Host {
  const cwd = path.resolve(folder).replaceAll('\\', '/')
  return {
    cwd,
    env: process.env,
    runtime: `node ${process.versions.node}`,
    ...(build !== undefined && { build }),
    out: sink(process.stdout, 1),
    err: sink(process.stderr, 2),
    now: () => new Date(),
    ticks: () => performance.now(),
    pause: () => new Promise((resume) => void setImmediate(resume)),
    readStdin,
    readFile: (file, most) => readFile(path.resolve(cwd, file), most),
    stampOf: (file) => stampOf(path.resolve(cwd, file)),
    realPath: (file) => realPath(path.resolve(cwd, file)),
    sha256: (bytes) => nodeCrypto().createHash('sha256').update(bytes).digest('hex'),
    kindOf: (file) => kindOf(path.resolve(cwd, file)),
    isLink: (file) => isLink(path.resolve(cwd, file)),
    glob: async (root, patterns, ignore) => {
      const { findByPattern } = await import('./find-by-pattern.ts')
      return findByPattern(path.resolve(cwd, root), patterns, ignore)
    },
    tryAside: tryAside(aside),
    runProgram: async (request) => {
      const { runProgram } = await import('./run-program.ts')
      return runProgram(request, cwd)
    },
    filesIn: (folder) => filesIn(path.resolve(cwd, folder)),
    removeFile: (file) => removeFile(path.resolve(cwd, file)),
    writeFile: (file, content) => writeFile(path.resolve(cwd, file), content),
    appendFile: (file, content) => appendFile(path.resolve(cwd, file), content),
    randomHex: (bytes) => nodeCrypto().randomBytes(bytes).toString('hex'),
    loadPackage: (name, folders) => loadPackage(name, folders),
    watcher: async () => (await import('./node-watcher.ts')).nodeWatcher(),
    interrupted: () => new Promise((resolve) => void process.once('SIGINT', resolve)),
    git: async () => (await import('./node-git.ts')).nodeGit(),
    serve: async (options) => (await import('./node-server.ts')).serve(options),
    network: async () => (await import('./node-network.ts')).nodeNetwork(),
  }
}

function tryAside(script: URL | undefined): Host['tryAside'] {
  if (!script) return async () => Promise.resolve('unavailable')
  let runner: Promise<AsideRunner> | undefined
  return async (work, budget) => {
    runner ??= import('./node-aside.ts').then(({ asideRunner }) => asideRunner(script))
    return (await runner)(work, budget)
  }
}

function sink(stream: NodeJS.WriteStream, descriptor: number): TextSink {
  // `briefing … | head` closes the pipe early: what is left has no reader, and that is no failure.
  let state: 'unused' | 'open' | 'closed' = 'unused'
  let fault: string | undefined
  const write = (text: string): void => {
    if (state === 'unused') {
      state = 'open'
      stream.on('error', (error) => {
        state = 'closed'
        if (codeOf(error) !== 'EPIPE') fault = explainErrno(error)
      })
    }
    if (state === 'open') stream.write(text)
  }
  return {
    write,
    send: write,
    isTerminal: stream.isTTY,
    isFile: isRegular(descriptor),
    width: stream.columns ?? DEFAULT_WIDTH,
    fault: () => fault,
  }
}

function isRegular(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isFile()
  } catch {
    return false
  }
}

async function readStdin(): Promise<ReadResult> {
  try {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > MOST_BYTES) return tooLarge(MOST_BYTES)
      chunks.push(bytes)
    }
    return { ok: true, bytes: Buffer.concat(chunks) }
  } catch (error) {
    return { ok: false, reason: explainErrno(error) }
  }
}

function tooLarge(most: number): ReadResult {
  return { ok: false, reason: `it is larger than ${Math.floor(most / 1_000_000)} MB` }
}

function readFile(file: string, most = MOST_BYTES): ReadResult {
  try {
    // Opening a named pipe would block, and a device never ends: regular files only.
    const stats = fs.statSync(file)
    if (stats.isDirectory()) return { ok: false, reason: 'it is a folder' }
    if (!stats.isFile()) return { ok: false, reason: 'it is not a regular file' }
    if (stats.size > most) return tooLarge(most)
    return { ok: true, bytes: fs.readFileSync(file) }
  } catch (error) {
    return { ok: false, reason: explainErrno(error) }
  }
}

function stampOf(file: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = fs.statSync(file, { bigint: true })
    const age = Date.now() - Number(ctimeMs)
    return age > SETTLED_MS ? [dev, ino, size, mtimeNs, ctimeNs].join(':') : undefined
  } catch {
    return undefined
  }
}

function realPath(file: string): PathResult {
  try {
    return { ok: true, path: fs.realpathSync(file).replaceAll('\\', '/') }
  } catch (error) {
    return { ok: false, reason: explainErrno(error) }
  }
}

function kindOf(file: string): PathKind {
  try {
    const stats = fs.statSync(file)
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'other'
  }
}

function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink()
  } catch {
    // What cannot be looked at cannot be written either, and the write will say why.
    return false
  }
}

function filesIn(folder: string): readonly FileFacts[] {
  try {
    return fs.readdirSync(folder).flatMap((name) => {
      // Another run may have removed it since.
      const stats = fs.lstatSync(path.join(folder, name), { throwIfNoEntry: false })
      return stats?.isFile() ? [{ name, bytes: stats.size, changed: stats.mtimeMs }] : []
    })
  } catch {
    return []
  }
}

function removeFile(file: string): WriteResult {
  try {
    fs.rmSync(file, { force: true })
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: explainErrno(error) }
  }
}

function writeFile(file: string, content: string | Uint8Array | Iterable<string>): WriteResult {
  try {
    makeFolder(path.dirname(file))
    replaceFile(file, content)
    return { ok: true }
  } catch (error) {
    // The system names its errors; others come from who makes the content.
    if (codeOf(error) === '') throw error
    return { ok: false, reason: explainErrno(error) }
  }
}

function appendFile(file: string, content: string): WriteResult {
  try {
    fs.appendFileSync(file, content)
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: explainErrno(error) }
  }
}

/** With its parents. Node's own `recursive` never ends where the system refuses with "no such file", as in `/proc`. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}
