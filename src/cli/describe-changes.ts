/** Says in one line which files have changed. */
import type { Host } from '../host/host.ts'
import type { FileChanges } from '../project/file-versions.ts'
import { relative } from '../project/paths.ts'

/** Names in one line; of more there is a count. */
const MOST_NAMES = 3

/** "14:03:22 briefings/ferry.md changed, sources/old.yaml removed"; paths from the current folder. */
export function describeChanges(
  { added, changed, removed }: FileChanges,
  { cwd, now }: Pick<Host, 'cwd' | 'now'>,
): string {
  const time = now().toTimeString().slice(0, 8)
  const parts = [
    ...added.map((path) => `${show(path, cwd)} added`),
    ...changed.map((path) => `${show(path, cwd)} changed`),
    ...removed.map((path) => `${show(path, cwd)} removed`),
  ]
  if (parts.length === 0) return `${time} all is well again`
  const rest = parts.length - MOST_NAMES
  const named = [...parts.slice(0, MOST_NAMES), ...(rest > 0 ? [`${rest} more`] : [])]
  return `${time} ${named.join(', ')}`
}

function show(path: string, cwd: string): string {
  return relative(cwd, path)
}
