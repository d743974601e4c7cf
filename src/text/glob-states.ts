/** Turns a glob into states and walks them side by side, so that no star makes another one start anew. */
import type { CharacterRange, GlobChoice, GlobPart } from './glob-parts.ts'

/** Takes a character and goes on to the next state, or goes on to several without one. */
type State =
  | { readonly kind: 'take'; readonly takes: (unit: string) => boolean; readonly next: number }
  /** The same for a character that the pattern does not name. */
  | { readonly kind: 'guess'; readonly takes: (unit: string) => boolean; readonly next: number }
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  /** Goes on only where no name begins that the pattern would have to name. */
  | { readonly kind: 'pass'; readonly next: number }
  | { readonly kind: 'end' }

/** The first is the end; whoever walks begins at the last. */
export type GlobStates = readonly State[]

export function globStates(pattern: readonly GlobPart[]): GlobStates {
  const states: State[] = [{ kind: 'end' }]
  const add = (state: State): number => states.push(state) - 1
  const guess = (takes: (unit: string) => boolean, next: number): number =>
    add({ kind: 'guess', takes, next })
  /** The body again and again; it begins where it says, and may be left out at the loop. */
  const repeat = (
    body: (loop: number) => number,
    next: number,
  ): { loop: number; start: number } => {
    const loop = add({ kind: 'end' })
    const start = body(loop)
    states[loop] = { kind: 'fork', next: [next, start] }
    return { loop, start }
  }
  const name = (next: number) => repeat((loop) => guess(isOfName, loop), next)
  const everything = (next: number): number => repeat((loop) => guess(() => true, loop), next).loop
  const slash = (next: number): number => add({ kind: 'take', takes: isSlash, next })
  const before = (part: GlobPart, next: number): number => {
    switch (part.kind) {
      case 'unit':
        return add({ kind: 'take', takes: (unit) => unit === part.unit, next })
      case 'one':
        return guess(isOfName, next)
      case 'some':
        return part.whole ? name(next).start : name(add({ kind: 'pass', next })).loop
      case 'set':
        return guess((unit) => isOfName(unit) && isIn(part.ranges, unit) !== part.isNegated, next)
      case 'folders':
        return repeat((loop) => name(slash(loop)).start, next).loop
      case 'everything':
        return everything(next)
      case 'choice':
        return choice(part, next)
      default:
        return part satisfies never
    }
  }
  const choice = ({ branches, mayBeNone, mayRepeat }: GlobChoice, next: number): number => {
    const body = (after: number): number =>
      add({ kind: 'fork', next: branches.map((branch) => sequence(branch, after)) })
    if (!mayRepeat) return mayBeNone ? add({ kind: 'fork', next: [body(next), next] }) : body(next)
    const { loop, start } = repeat(body, next)
    return mayBeNone ? loop : start
  }
  const sequence = (parts: readonly GlobPart[], next: number): number =>
    parts.reduceRight((after, part) => before(part, after), next)
  add({ kind: 'fork', next: [sequence(pattern, 0)] })
  return states
}

/** Whether the walk along the whole path comes to the end. */
export function accepts(states: GlobStates, path: string, dot: boolean): boolean {
  const reachedAt = new Int32Array(states.length).fill(-1)
  const reach = (start: number, at: number, isHidden: boolean, into: number[]): void => {
    const waiting = [start]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (reachedAt[one] === at) continue
      reachedAt[one] = at
      const state = states[one]
      if (state?.kind === 'fork') waiting.push(...state.next)
      else if (state?.kind !== 'pass') into.push(one)
      else if (!isHidden) waiting.push(state.next)
    }
  }
  let isHidden = hidesAt(path, 0, dot)
  let current: number[] = []
  reach(states.length - 1, 0, isHidden, current)
  for (let at = 0; at < path.length && current.length > 0; at++) {
    const wasHidden = isHidden
    isHidden = hidesAt(path, at + 1, dot)
    const next: number[] = []
    for (const one of current) {
      const state = states[one]
      if (state?.kind !== 'take' && (state?.kind !== 'guess' || wasHidden)) continue
      if (state.takes(path.charAt(at))) reach(state.next, at + 1, isHidden, next)
    }
    current = next
  }
  return current.includes(0)
}

/** Whether a name begins with the dot there; with `dot` only the folder itself and the one around it count. */
function hidesAt(path: string, at: number, dot: boolean): boolean {
  if (path[at] !== '.' || (at > 0 && path[at - 1] !== '/')) return false
  return !dot || /^\.\.?(?:\/|$)/.test(path.slice(at, at + 3))
}

function isIn(ranges: readonly CharacterRange[], unit: string): boolean {
  return ranges.some(([first, last]) => first <= unit && unit <= last)
}

function isSlash(unit: string): boolean {
  return unit === '/'
}

function isOfName(unit: string): boolean {
  return unit !== '/'
}
