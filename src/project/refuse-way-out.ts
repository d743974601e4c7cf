/** Keeps what is written inside the project, wherever its symbolic links lead. */
import type { Host } from '../host/host.ts'
import { borderOf } from './border.ts'
import { join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

/** Throws `UsageError` when files written to the folder (absolute) would leave the project at `root` behind a link. */
export function refuseWayOut(host: Host, root: string, folder: string): void {
  const reason = borderOf(host, root).refuseWriting(join(folder, 'index.html'))
  if (reason === undefined) return
  const shown = relative(host.cwd, folder)
  throw new UsageError(
    `Cannot write to "${shown}": ${reason}`,
    'it is a symbolic link, or stands behind one; name the folder itself with --out-dir',
  )
}
