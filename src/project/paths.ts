/** Arithmetic on paths with `/` between the parts; a drive letter counts as the root's name. */

/** `path` seen from `folder`; an absolute path stays as it is. `.` and `..` are resolved. */
export function join(folder: string, path: string): string {
  const absolute = isAbsolute(path) ? path : `${folder}/${path}`
  const root = /^(?:[A-Za-z]:)?\//.exec(absolute)?.[0] ?? ''
  const parts: string[] = []
  for (const part of absolute.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return root + parts.join('/')
}

export function dirname(path: string): string {
  return join(path, '..')
}

/** How `to` is written from the folder `from`; both absolute. Empty when they are the same. */
export function relative(from: string, to: string): string {
  const fromParts = from.split('/').filter(Boolean)
  const toParts = to.split('/').filter(Boolean)
  let shared = 0
  while (shared < fromParts.length && fromParts[shared] === toParts[shared]) shared++
  return [...fromParts.slice(shared).map(() => '..'), ...toParts.slice(shared)].join('/')
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(path)
}
