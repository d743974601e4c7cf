/** Keeps costly things as long as there is room for them. */

/** Things of one kind, each under a name. */
export interface Shelf<Thing> {
  /** Puts a thing there, and says whether it stays for good. */
  put(name: string, size: number, thing: Thing): boolean
  /** The thing put or made under this name, made anew when it is no longer there. */
  take(name: string, size: number, make: () => Thing): Thing
}

/** Things beyond the room that stay until others have taken their place: who writes a page asks for one often. */
const FEW = 4
/** The part of the room that these may take, but for the newest, which stays whatever its size. */
const PASSING_SHARE = 0.25

/**
 * What comes first stays for good until the room is used up, and where there is any the very first whatever its
 * size: things are asked for again in the order in which they came, and of such a round the first are the ones
 * that pay. `room` counts in the unit of the sizes.
 */
export function openShelf<Thing>(room: number): Shelf<Thing> {
  const lasting = new Map<string, Thing>()
  const passing = new Map<string, { readonly size: number; readonly thing: Thing }>()
  let used = 0
  let passed = 0
  const drop = (name: string): void => {
    passed -= passing.get(name)?.size ?? 0
    passing.delete(name)
  }
  const put = (name: string, size: number, thing: Thing): boolean => {
    if (used + size <= room || (used === 0 && room > 0)) {
      used += size
      lasting.set(name, thing)
      return true
    }
    drop(name)
    passing.set(name, { size, thing })
    passed += size
    for (const oldest of passing.keys()) {
      if (oldest === name || (passing.size <= FEW && passed <= room * PASSING_SHARE)) break
      drop(oldest)
    }
    return false
  }
  return {
    put,
    take(name, size, make) {
      const known = lasting.get(name) ?? passing.get(name)?.thing
      if (known !== undefined) return known
      const thing = make()
      put(name, size, thing)
      return thing
    },
  }
}
