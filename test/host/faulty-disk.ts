/** Makes operations on files of a folder fail, one by one, below the real node host. */
import * as fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

/** What a disk may answer, in rotation. */
export const faultCodes = ['EACCES', 'ENOSPC', 'EMFILE', 'EIO', 'EROFS', 'EISDIR'] as const

export interface Faults {
  /** Which operation fails, counted from 0. */
  readonly nth: number
  /** Whether all that come after it fail as well, as on a disk that is full. */
  readonly lasting: boolean
  readonly code: string
}

/** What came of a run on a faulty disk. */
export interface FaultyRun<T> {
  readonly result: T
  /** The operation that failed first, such as "openSync"; `undefined` when the run was over before. */
  readonly failed: string | undefined
}

type Operation = (...args: unknown[]) => unknown

const byPath = [
  'statSync',
  'lstatSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'openSync',
  'mkdirSync',
  'rmSync',
  'appendFileSync',
  'renameSync',
] as const
const byDescriptor = ['writeFileSync', 'fchmodSync', 'fsyncSync', 'closeSync'] as const
type Name = (typeof byPath)[number] | (typeof byDescriptor)[number]

/** Both forms of the module, `require`d and imported, show what is put here. */
// The functions are replaced by others that take whatever they take.
const disk = createRequire(import.meta.url)('node:fs') as Record<Name, Operation>

/**
 * Runs `work` while operations on what lies in `folder` fail as asked. A write that fails has written
 * half, and a file that fails to close is closed, as both are on real disks.
 */
export async function withFaults<T>(
  folder: string,
  faults: Faults,
  work: () => Promise<T>,
): Promise<FaultyRun<T>> {
  const real = new Map([...byPath, ...byDescriptor].map((name) => [name, disk[name]]))
  const open = new Set<unknown>()
  let count = 0
  let failed: string | undefined
  const isDue = (name: Name): boolean => {
    const nth = count++
    const due = faults.lasting ? nth >= faults.nth : nth === faults.nth
    if (due) failed ??= name
    return due
  }
  for (const [name, operation] of real)
    disk[name] = (...args) => {
      const [target, content] = args
      const concerns =
        typeof target === 'string'
          ? target === folder || target.startsWith(`${folder}/`)
          : open.has(target)
      if (!concerns) return operation(...args)
      if (isDue(name)) {
        if (name === 'closeSync') closeQuietly(operation, target, open)
        if (name === 'writeFileSync') operation(target, half(content))
        throw fault(faults.code, name)
      }
      const result = operation(...args)
      if (name === 'openSync') open.add(result)
      if (name === 'closeSync') open.delete(target)
      return result
    }
  syncBuiltinESMExports()
  try {
    return { result: await work(), failed }
  } finally {
    for (const [name, operation] of real) disk[name] = operation
    syncBuiltinESMExports()
    for (const descriptor of open) if (typeof descriptor === 'number') fs.closeSync(descriptor)
  }
}

function closeQuietly(close: Operation, descriptor: unknown, open: Set<unknown>): void {
  close(descriptor)
  open.delete(descriptor)
}

function half(content: unknown): unknown {
  if (typeof content === 'string') return content.slice(0, content.length / 2)
  return content instanceof Uint8Array ? content.subarray(0, content.length / 2) : content
}

/** As Node words it, so that words that reach the user show. */
function fault(code: string, operation: string): Error {
  return Object.assign(new Error(`${code}: engine text, ${operation}`), {
    code,
    syscall: operation,
  })
}
