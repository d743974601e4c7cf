/** Says in one line how two texts differ. */

/** Sizes in characters, and the share of the new text's lines that the old one has not; "the same text". */
export function compareTexts(before: string, after: string): string {
  if (before === after) return 'the same text'
  const known = countLines(before)
  let differing = 0
  let total = 0
  for (const [line, count] of countLines(after)) {
    total += count
    differing += Math.max(0, count - (known.get(line) ?? 0))
  }
  const sizes = `${before.length} → ${after.length} characters`
  return `${sizes}, ${differing} of ${total} lines differ (${Math.round((100 * differing) / Math.max(1, total))} %)`
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n'))
    if (line.trim() !== '') counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1)
  return counts
}
