/** Finds which lines two versions of a text have in common. */

/** The same line in both versions, counted from 0. */
export interface LineMatch {
  readonly before: number
  readonly after: number
}

/** A stretch of each version; ends are exclusive. */
interface Stretch {
  readonly before: { start: number; end: number }
  readonly after: { start: number; end: number }
}

/**
 * In order, and never crossing. Lines that each version has once are the anchors between which the others
 * are matched ("patience"), so that the cost is near the number of lines however much has changed.
 */
export function matchLines(
  before: readonly string[],
  after: readonly string[],
): readonly LineMatch[] {
  const matches: LineMatch[] = []
  const open: Stretch[] = [
    { before: { start: 0, end: before.length }, after: { start: 0, end: after.length } },
  ]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    matches.push(...trim(before, after, stretch))
    const anchors = findAnchors(before, after, stretch)
    let at = { before: stretch.before.start, after: stretch.after.start }
    for (const anchor of anchors) {
      matches.push(anchor)
      open.push(between(at, anchor))
      at = { before: anchor.before + 1, after: anchor.after + 1 }
    }
    if (anchors.length > 0)
      open.push(between(at, { before: stretch.before.end, after: stretch.after.end }))
  }
  return matches.toSorted((a, b) => a.before - b.before)
}

function between(start: LineMatch, end: LineMatch): Stretch {
  return {
    before: { start: start.before, end: end.before },
    after: { start: start.after, end: end.after },
  }
}

/** Takes the lines off both ends of a stretch that are the same in both versions. */
function trim(
  before: readonly string[],
  after: readonly string[],
  { before: old, after: now }: Stretch,
): readonly LineMatch[] {
  const matches: LineMatch[] = []
  const isOpen = (): boolean => old.start < old.end && now.start < now.end
  while (isOpen() && before[old.start] === after[now.start])
    matches.push({ before: old.start++, after: now.start++ })
  while (isOpen() && before[old.end - 1] === after[now.end - 1])
    matches.push({ before: --old.end, after: --now.end })
  return matches
}

/** The longest row of lines that each version has once in the stretch, in the same order in both. */
function findAnchors(
  before: readonly string[],
  after: readonly string[],
  { before: old, after: now }: Stretch,
): readonly LineMatch[] {
  const inAfter = placesOfSingles(after, now)
  const shared = [...placesOfSingles(before, old)]
    .flatMap(([line, at]) => {
      const other = inAfter.get(line)
      return other === undefined ? [] : [{ before: at, after: other }]
    })
    .toSorted((a, b) => a.before - b.before)
  return longestRising(shared)
}

function placesOfSingles(
  lines: readonly string[],
  { start, end }: { start: number; end: number },
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? ''
    if (places.has(line)) repeated.add(line)
    else places.set(line, at)
  }
  for (const line of repeated) places.delete(line)
  return places
}

/** By patience sorting: on top of each pile lies the end of the best row of that length. */
function longestRising(matches: readonly LineMatch[]): readonly LineMatch[] {
  interface Card {
    readonly match: LineMatch
    readonly previous: Card | undefined
  }
  const piles: Card[] = []
  for (const match of matches) {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((piles[middle]?.match.after ?? 0) < match.after) low = middle + 1
      else high = middle
    }
    piles[low] = { match, previous: piles[low - 1] }
  }
  const row: LineMatch[] = []
  for (let card = piles.at(-1); card; card = card.previous) row.push(card.match)
  return row.toReversed()
}
