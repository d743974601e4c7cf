/** Makes names that are safe in a file name, a URL and an `id` attribute. */
import { isReservedName } from './reserved-name.ts'

const LONGEST = 80

/**
 * Lower-case letters and digits of any script with single hyphens between words, at most 80
 * characters; empty when the text has none.
 */
export function slugOf(text: string): string {
  const words = text
    .slice(0, LONGEST * 4)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const joined =
    words
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? ''
  return joined.slice(0, LONGEST).replace(/(?:-|[\ud800-\udbff])$/, '')
}

/** The slug of a briefing's file: its name without folders and ending; "briefing" when nothing is left. */
export function fileSlug(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const slug = slugOf(name) || 'briefing'
  return isReservedName(slug) ? `briefing-${slug}` : slug
}

/** Returns a function that gives each name back, with `-2`, `-3` … when it was taken already. */
export function uniqueNames(alreadyTaken: readonly string[]): (name: string) => string {
  const taken = new Set<string>(alreadyTaken)
  const nextSuffix = new Map<string, number>()
  return (name) => {
    let unique = name
    let suffix = nextSuffix.get(name) ?? 2
    while (taken.has(unique)) unique = `${name}-${suffix++}`
    nextSuffix.set(name, suffix)
    taken.add(unique)
    return unique
  }
}
