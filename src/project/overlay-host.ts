/** Shows files with other contents than they have. */
import type { Host, ReadResult } from '../host/host.ts'
import { join } from './paths.ts'

/**
 * The host, but `texts` stand in the place of what files hold, by absolute path, as they are when a file is
 * read. Standard input is read once; `stdin` is the path that stands for it.
 */
export function overlayHost(
  host: Host,
  texts: ReadonlyMap<string, string>,
  stdin: string | undefined,
): Host {
  let input: Promise<ReadResult> | undefined
  const overlaid = (path: string): ReadResult | undefined => {
    const text = texts.get(join(host.cwd, path))
    return text === undefined ? undefined : { ok: true, bytes: new TextEncoder().encode(text) }
  }
  return {
    ...host,
    readFile: (path, most) => overlaid(path) ?? host.readFile(path, most),
    stampOf: (path) => (texts.has(join(host.cwd, path)) ? undefined : host.stampOf(path)),
    async readStdin() {
      input ??= host.readStdin()
      return (stdin === undefined ? undefined : overlaid(stdin)) ?? input
    },
  }
}
