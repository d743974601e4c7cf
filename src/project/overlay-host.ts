/** Shows files with other contents than they have. */
import type { Host, ReadResult } from '../host/host.ts'
import { globMatcher } from '../text/glob.ts'
import { join, relative } from './paths.ts'

/**
 * The host, but `texts` stand in the place of what files hold, by absolute path, as they are when a file is
 * read or looked for; they need not be there. Standard input is read once; `stdin` is the path that stands for it.
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
    kindOf: (path) => (texts.has(join(host.cwd, path)) ? 'file' : host.kindOf(path)),
    async glob(root, patterns, ignore) {
      const isMatch = globMatcher(patterns)
      const isIgnored = globMatcher(ignore)
      const overlaidPaths = [...texts.keys()].map((path) => relative(join(host.cwd, root), path))
      const found = await host.glob(root, patterns, ignore)
      return [
        ...new Set([
          ...found,
          ...overlaidPaths.filter((path) => isMatch(path) && !isIgnored(path)),
        ]),
      ].toSorted()
    },
    stampOf: (path) => (texts.has(join(host.cwd, path)) ? undefined : host.stampOf(path)),
    async readStdin() {
      input ??= host.readStdin()
      return (stdin === undefined ? undefined : overlaid(stdin)) ?? input
    },
  }
}
