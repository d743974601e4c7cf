/** Reads a glob: a pattern for paths and names. */

/** One of these follows the other; each kind says what it stands for. */
export type GlobPart =
  | { readonly kind: 'unit'; readonly unit: string }
  /** `?`: one character of a name. */
  | { readonly kind: 'one' }
  /** `*`: what a name may hold, also nothing unless it is the `whole` name. */
  | { readonly kind: 'some'; readonly whole: boolean }
  /** `[a-z]`: one character of a name, of a set. */
  | {
      readonly kind: 'set'
      readonly ranges: readonly CharacterRange[]
      readonly isNegated: boolean
    }
  /** Two stars and a slash: folders, each in the next, also none. */
  | { readonly kind: 'folders' }
  /** Two stars at the end: all that is there. */
  | { readonly kind: 'everything' }
  | GlobChoice

/** `{a,b}`, and with a sign in front `@(a|b)`, `?(a)`, `+(a)`, `*(a)`. */
export interface GlobChoice {
  readonly kind: 'choice'
  readonly branches: readonly (readonly GlobPart[])[]
  readonly mayBeNone: boolean
  readonly mayRepeat: boolean
}

/** From the first to the last, both included. */
export type CharacterRange = readonly [first: string, last: string]

/** What is not closed stands for itself, and so does what has but one branch and no sign in front. */
export function readGlob(pattern: string): readonly GlobPart[] {
  return partsBetween(pattern, 0, pattern.length, findGroups(pattern))
}

interface Group {
  readonly open: number
  /** Where its branches end: at each comma or bar, and at what closes it. */
  readonly ends: number[]
}

/** By where they open, those that close; in one pass, since an open brace could else be tried at every other. */
function findGroups(pattern: string): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>()
  const open: Group[] = []
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at)
    const inner = open.at(-1)
    const opener = inner && pattern.charAt(inner.open)
    if (sign === '\\') at++
    else if (sign === '[') at = endOfSet(pattern, at) ?? at
    else if (sign === '{' || sign === '(') open.push({ open: at, ends: [] })
    else if ((sign === ',' && opener === '{') || (sign === '|' && opener === '('))
      inner?.ends.push(at)
    else if (sign === '}' || sign === ')') {
      const from = open.findLastIndex((one) => pattern[one.open] === (sign === '}' ? '{' : '('))
      const [group] = from < 0 ? [] : open.splice(from)
      if (!group) continue
      group.ends.push(at)
      if (group.ends.length > 1 || hasSign(pattern, group.open)) groups.set(group.open, group)
    }
  }
  return groups
}

function hasSign(pattern: string, open: number): boolean {
  return pattern[open] === '(' && open > 0 && '@?+*'.includes(pattern.charAt(open - 1))
}

/** Where the bracket closes; one right behind the first, or behind its negation, belongs to the set. */
function endOfSet(pattern: string, open: number): number | undefined {
  const first = open + (/[!^]/.test(pattern.charAt(open + 1)) ? 2 : 1)
  for (let at = first; at < pattern.length; at++)
    if (pattern[at] === '\\') at++
    else if (pattern[at] === ']' && at > first) return at
  return undefined
}

function partsBetween(
  pattern: string,
  from: number,
  to: number,
  groups: ReadonlyMap<number, Group>,
): readonly GlobPart[] {
  const parts: GlobPart[] = []
  let at = from
  while (at < to) {
    const [part, next] = partAt(pattern, at, groups)
    parts.push(part)
    at = next
  }
  return parts
}

function partAt(
  pattern: string,
  at: number,
  groups: ReadonlyMap<number, Group>,
): readonly [GlobPart, next: number] {
  const sign = pattern.charAt(at)
  const group = groups.get(at) ?? (hasSign(pattern, at + 1) ? groups.get(at + 1) : undefined)
  if (group) return [choiceOf(pattern, at, group, groups), (group.ends.at(-1) ?? at) + 1]
  const setEnd = sign === '[' ? endOfSet(pattern, at) : undefined
  if (setEnd !== undefined) return [setOf(pattern.slice(at + 1, setEnd)), setEnd + 1]
  if (sign === '?') return [{ kind: 'one' }, at + 1]
  if (sign === '*') return starsAt(pattern, at, groups)
  const isEscape = sign === '\\' && at + 1 < pattern.length
  return [{ kind: 'unit', unit: isEscape ? pattern.charAt(at + 1) : sign }, at + (isEscape ? 2 : 1)]
}

function starsAt(
  pattern: string,
  at: number,
  groups: ReadonlyMap<number, Group>,
): readonly [GlobPart, next: number] {
  const end = endOfStars(pattern, at)
  // The last star may be the sign of a group.
  if (hasSign(pattern, end) && groups.has(end)) return [{ kind: 'some', whole: false }, end - 1]
  const [before, after] = [pattern.charAt(at - 1), pattern.charAt(end)]
  const isLast = after === '' || '},)|'.includes(after)
  const whole = (before === '' || '/{,(|'.includes(before)) && (isLast || after === '/')
  if (!whole || end === at + 1) return [{ kind: 'some', whole }, end]
  return isLast ? [{ kind: 'everything' }, end] : [{ kind: 'folders' }, end + 1]
}

function endOfStars(pattern: string, from: number): number {
  let at = from
  while (pattern[at] === '*') at++
  return at
}

function choiceOf(
  pattern: string,
  at: number,
  { open, ends }: Group,
  groups: ReadonlyMap<number, Group>,
): GlobPart {
  const sign = open === at ? '' : pattern.charAt(at)
  const branches = ends.map((end, index) =>
    partsBetween(pattern, (ends[index - 1] ?? open) + 1, end, groups),
  )
  const mayBeNone = sign === '?' || sign === '*'
  return { kind: 'choice', branches, mayBeNone, mayRepeat: sign === '+' || sign === '*' }
}

/** From what stands between the brackets. */
function setOf(inside: string): GlobPart {
  const isNegated = /^[!^]/.test(inside)
  const letters = [...inside.slice(isNegated ? 1 : 0).matchAll(/\\?([^])/g)].map(([, one]) => one)
  const ranges: CharacterRange[] = []
  for (let at = 0; at < letters.length; at++) {
    const first = letters[at] ?? ''
    const last = letters[at + 1] === '-' ? letters[at + 2] : undefined
    ranges.push([first, last ?? first])
    if (last !== undefined) at += 2
  }
  return { kind: 'set', ranges, isNegated }
}
