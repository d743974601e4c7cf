/** Chooses the files that an import writes, and refuses those that it must not. */
import type { Host } from '../host/host.ts'
import type { ReadReport } from '../import/read-report.ts'
import { fileSlug, slugOf } from '../text/slug.ts'
import { TextFile } from '../text/text-file.ts'
import { decodeText } from './decode-text.ts'
import { findLink } from './find-link.ts'
import type { OpenedRegistry } from './open-registry.ts'
import { borderOf } from './border.ts'
import { dirname, join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

/** The registry file to add to, empty where there is none yet. Throws `UsageError` when it cannot be read. */
export function readTarget(host: Host, into: string): TextFile {
  const path = join(host.cwd, into)
  if (host.kindOf(path) === 'missing') return new TextFile(into, '')
  const read = host.readFile(path)
  if (!read.ok) throw new UsageError(`Cannot read "${into}": ${read.reason}`)
  const { text, fault } = decodeText(read.bytes)
  if (fault) throw new UsageError(`Cannot add to "${into}": ${fault.message}`, fault.help)
  return new TextFile(into, text)
}

/** Throws `UsageError` for a broken entry: it could be the very source that is added to it again. */
export function refuseBroken(
  { cwd }: Host,
  into: string,
  { registry, root }: OpenedRegistry,
): void {
  const path = relative(root, join(cwd, into))
  const broken = registry.issues.find(
    ({ kind, location }) => kind === 'invalid-source' && location.path === path,
  )
  if (broken)
    throw new UsageError(
      `Cannot add to "${into}": ${broken.message}`,
      'mend what `briefing check` says of it, or name another file with --into',
    )
}

/** `briefings/` in the project, after the title of the report, else after its file. */
export function pathFor(
  { cwd }: Host,
  { root }: OpenedRegistry,
  { title = '' }: Pick<ReadReport, 'title'>,
  from: string,
): string {
  const name = fileSlug(slugOf(title) || (from === '-' ? 'report' : from))
  return relative(cwd, join(root, `briefings/${name}.md`))
}

/** Throws `UsageError` for files that must not be written. */
export function refuseTargets(
  host: Host,
  reports: readonly { readonly from: string; readonly to: string }[],
  { into, force }: { readonly into: string; readonly force: boolean },
): void {
  const taken = new Map<string, string>()
  for (const { from, to } of reports) {
    const path = join(host.cwd, to)
    const other = taken.get(path)
    if (other !== undefined)
      throw new UsageError(
        `"${from}" and "${other}" would both become "${to}"`,
        'import them one by one with --out',
      )
    taken.set(path, from)
    const kind = host.kindOf(path)
    if (kind === 'folder' || kind === 'other')
      throw new UsageError(`Cannot write "${to}": it is no file`, 'name another with --out')
    if (kind !== 'missing' && !force)
      throw new UsageError(
        `"${to}" is there already`,
        'name another file with --out, or replace it with --force',
      )
  }
  const border = borderOf(host, host.cwd)
  for (const name of [into, ...reports.map(({ to }) => to)]) {
    const path = join(host.cwd, name)
    const refusal = border.refuseWriting(path)
    if (refusal !== undefined) throw new UsageError(`Cannot write "${name}": ${refusal}`)
    if (findLink(host, dirname(path), path.slice(dirname(path).length + 1)) !== undefined)
      throw new UsageError(`"${name}" is a symbolic link`, 'name the file itself')
  }
}
