/** Shows a folder as git holds it: in a commit, or in the index. */
import { globMatcher } from '../text/glob.ts'
import type { Host, ReadResult } from './host.ts'

export interface TreeFile {
  /** The object's name. */
  readonly id: string
  readonly isLink: boolean
}

export interface Tree {
  /** By path relative to the folder, with `/` between the parts. */
  readonly files: ReadonlyMap<string, TreeFile>
  /** The contents of files of the tree, by object name; asked for many at once where many are read. */
  read(ids: readonly string[]): ReadonlyMap<string, Uint8Array>
}

const NOT_THERE = { ok: false, reason: 'it does not exist' } as const
const NOT_WRITABLE = { ok: false, reason: 'git holds it as it was' } as const
const MOST_LINKS = 20

/**
 * The host with everything below `folder`, an absolute path, as the tree has it. What lies elsewhere
 * is as the host has it; nothing can be written.
 */
export function treeHost(host: Host, folder: string, tree: Tree): Host {
  const contents = new Map<string, Uint8Array>()
  const folders = new Set<string>([''])
  for (const path of tree.files.keys())
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at))
  const load = (files: readonly TreeFile[]): void => {
    const missing = files.map(({ id }) => id).filter((id) => !contents.has(id))
    if (missing.length > 0) for (const [id, bytes] of tree.read(missing)) contents.set(id, bytes)
  }
  const bytesOf = (file: TreeFile): Uint8Array | undefined => {
    load([file])
    return contents.get(file.id)
  }
  const inTree = (path: string): string | undefined => {
    const absolute = resolve(host.cwd, path)
    if (absolute === folder) return ''
    return absolute.startsWith(`${folder}/`) ? absolute.slice(folder.length + 1) : undefined
  }
  const followed = (path: string): TreeFile | undefined => {
    let at = path
    for (let links = 0; links < MOST_LINKS; links++) {
      const file = tree.files.get(at)
      if (!file?.isLink) return file
      const target = new TextDecoder().decode(bytesOf(file))
      at = resolve(`/${at}/..`, target).slice(1)
    }
    return undefined
  }
  const kindIn = (path: string): 'file' | 'folder' | 'missing' =>
    followed(path) ? 'file' : folders.has(path) ? 'folder' : 'missing'
  return {
    ...host,
    readFile(path, most): ReadResult {
      const known = inTree(path)
      if (known === undefined) return host.readFile(path, most)
      const file = followed(known)
      const bytes = file && bytesOf(file)
      if (!bytes) return folders.has(known) ? { ok: false, reason: 'it is a folder' } : NOT_THERE
      return bytes.length > (most ?? Infinity)
        ? { ok: false, reason: 'it is too large' }
        : { ok: true, bytes }
    },
    stampOf: () => undefined,
    realPath: (path) => ({ ok: true, path: resolve(host.cwd, path) }),
    kindOf(path) {
      const known = inTree(path)
      return known === undefined ? host.kindOf(path) : kindIn(known)
    },
    isLink: (path) => tree.files.get(inTree(path) ?? '')?.isLink ?? false,
    async glob(root, patterns, ignore) {
      const base = inTree(root)
      if (base === undefined) return host.glob(root, patterns, ignore)
      const isMatch = globMatcher(patterns)
      const isIgnored = globMatcher(ignore, { dot: true })
      const prefix = base === '' ? '' : `${base}/`
      const found = [...tree.files.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length))
        .filter((path) => isMatch(path) && !isIgnored(path))
        .toSorted()
      load(found.flatMap((path) => tree.files.get(prefix + path) ?? []))
      return found
    },
    filesIn: () => [],
    removeFile: () => NOT_WRITABLE,
    writeFile: () => NOT_WRITABLE,
    appendFile: () => NOT_WRITABLE,
  }
}

function resolve(cwd: string, path: string): string {
  const absolute = /^(?:[A-Za-z]:)?\//.test(path) ? path : `${cwd}/${path}`
  const parts: string[] = []
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return (absolute.startsWith('/') ? '/' : '') + parts.join('/')
}
