/** Compares plain data. */

/** Whether two pieces of plain data are equal; the order of members does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const before = new Map<string, unknown>(Object.entries(a))
  const after = new Map<string, unknown>(Object.entries(b))
  return (
    before.size === after.size && [...before].every(([key, value]) => isSame(value, after.get(key)))
  )
}
