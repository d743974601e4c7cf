/** Finds the known spelling nearest to a misspelt one. */

/**
 * The candidate that differs least from `word`, or `undefined` when none is near enough to be a
 * plausible slip: one edit in three characters, counted as insertions, deletions, substitutions
 * and swaps of neighbours (optimal string alignment), with case ignored.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  return nearest(word, candidates)[0]
}

/** The nearest candidate when it is the only one at its distance: a guess that a fix may act upon. */
export function onlyClosest(word: string, candidates: Iterable<string>): string | undefined {
  const [best, ...others] = nearest(word, candidates)
  return others.length === 0 ? best : undefined
}

/** All candidates at the least distance, in the order given. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase()
  let best: string[] = []
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3))
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance + 1)
    if (distance > bestDistance) continue
    if (distance < bestDistance) best = []
    bestDistance = distance
    best.push(candidate)
  }
  return best
}

/** Help that names the nearest candidate, else the help that is given, else all candidates. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise?: string): string {
  const guess = closest(word, candidates)
  if (guess !== undefined) return `did you mean "${guess}"?`
  return otherwise ?? `choose one of ${[...candidates].join(', ')}`
}

/** Edits between two words, or `limit` as soon as it is certain that there are at least as many. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        at(previous, j) + 1,
        at(row, j - 1) + 1,
        at(previous, j - 1) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforePrevious, j - 2) + 1)
      row.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest >= limit) return limit
    beforePrevious = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
