/** Compares paths with globs, in time that grows with both: nothing that was tried is tried again. */
import { readGlob, type GlobPart } from './glob-parts.ts'
import { accepts, globStates } from './glob-states.ts'

/** Characters of a pattern; what people write has less than a hundred. */
const LONGEST_PATTERN = 1000

export interface GlobOptions {
  /** Lets names that begin with a dot match what does not say so. */
  readonly dot: boolean
}

/**
 * Whether a path matches one of the patterns, as shells and picomatch know them; a `!` in front
 * turns a pattern round. `/` stands between the parts of a path.
 */
export function globMatcher(
  patterns: readonly string[],
  { dot }: GlobOptions = { dot: false },
): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const { isNegated, rest } = withoutSigns(pattern)
    const parts = readGlob(rest)
    const states = globStates(parts)
    const needed = longestText(parts)
    return (path: string) =>
      (path === rest || (path.includes(needed) && accepts(states, path, dot))) !== isNegated
  })
  return (path) => tests.some((test) => test(path))
}

/** What is wrong with a pattern, as the end of a sentence; absent when nothing is. */
export function globFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN)
    return `must be a pattern of at most ${LONGEST_PATTERN} characters`
  if (/(?<!\\)!\(/.test(pattern))
    return 'must not have "!(" in it: what to leave out has no pattern'
  return /(?<!\\)\{[^{},]*\.\.[^{},]*\}/.test(pattern)
    ? 'must not have ".." in braces: [1-9] and {9,10,11} say the same'
    : undefined
}

/** The folder below which all that a pattern matches lies, without a final slash; empty for any. */
export function folderOfGlob(pattern: string): string {
  const { isNegated, rest } = withoutSigns(pattern)
  if (isNegated) return ''
  const sign = rest.search(/[*?[{(\\]|[@+]\(/)
  const fixed = sign < 0 ? rest : rest.slice(0, sign)
  return fixed.slice(0, Math.max(fixed.lastIndexOf('/'), 0))
}

/** The longest text that is in every path which matches; most paths lack it, and need no walk. */
function longestText(parts: readonly GlobPart[]): string {
  let longest = ''
  let text = ''
  for (const part of parts) {
    text = part.kind === 'unit' ? text + part.unit : ''
    if (text.length > longest.length) longest = text
  }
  return longest
}

function withoutSigns(pattern: string): { readonly isNegated: boolean; readonly rest: string } {
  const marks = /^!*/.exec(pattern)?.[0] ?? ''
  return {
    isNegated: marks.length % 2 === 1,
    rest: pattern.slice(marks.length).replace(/^(?:\.\/)+/, ''),
  }
}
