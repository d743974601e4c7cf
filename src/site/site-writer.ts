/** Writes the files of a build, and of later builds only those that would come out different. */
import type { Host, WriteResult } from '../host/host.ts'
import { limitsOf } from '../project/limits-of.ts'
import { join, relative } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { boundedText } from './bounded-text.ts'
import type { SiteFile } from './site-files.ts'

export interface SiteWriter {
  /** Says whether the file was written. Throws `UsageError` when that cannot be done. */
  write(folder: string, file: SiteFile): Promise<boolean>
  /** Whether the file is as it was written last, so that there is nothing to do. */
  isFresh(folder: string, file: SiteFile): boolean
  /** SHA-256 of the bytes that the writer last gave a file; `undefined` for what it has not written. */
  hashOf(folder: string, name: string): string | undefined
  /** Makes the file anew next time, whatever it was made from. */
  forget(folder: string, name: string): void
}

interface Written {
  readonly inputs: readonly unknown[]
  readonly hash: string
}

/** Nothing is written yet. `folder` is absolute. */
export function siteWriter(host: Host): SiteWriter {
  const written = new Map<string, Written>()
  const isFresh = (folder: string, { name, inputs }: SiteFile): boolean => {
    const known = written.get(join(folder, name))
    return known !== undefined && areSame(known.inputs, inputs)
  }
  return {
    isFresh,
    hashOf: (folder, name) => written.get(join(folder, name))?.hash,
    forget: (folder, name) => void written.delete(join(folder, name)),
    async write(folder, file) {
      if (isFresh(folder, file)) return false
      const { name, kind, inputs, render } = file
      const path = join(folder, name)
      const known = written.get(path)
      const most = kind === 'page' ? limitsOf(host).page : Number.POSITIVE_INFINITY
      const text = await boundedText(`write "${relative(host.cwd, path)}"`, most, render)
      const bytes = new TextEncoder().encode(text)
      const hash = host.sha256(bytes)
      const isNew = hash !== known?.hash
      if (isNew) refuse(host.writeFile(path, bytes), relative(host.cwd, path))
      written.set(path, { inputs, hash })
      return isNew
    },
  }
}

function refuse(written: WriteResult, path: string): void {
  if (!written.ok) throw new UsageError(`Cannot write "${path}": ${written.reason}`)
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, index) => input === now[index])
}
