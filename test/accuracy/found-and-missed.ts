/** Counts what was found, what was found wrongly and what was missed. */
import { percent } from './figure.ts'

export interface Outcome {
  readonly found: number
  readonly wrong: number
  readonly missed: number
}

export function precision({ found, wrong }: Outcome): string {
  return percent(found, found + wrong)
}

export function recall({ found, missed }: Outcome): string {
  return percent(found, found + missed)
}

/** The harmonic mean of precision and recall. */
export function f1({ found, wrong, missed }: Outcome): string {
  return percent(2 * found, 2 * found + wrong + missed)
}

/** What judging rows by a test comes to, where `y` is what it should have said. */
export function judge<Row extends { readonly y: boolean }>(
  rows: readonly Row[],
  test: (row: Row) => boolean,
): Outcome {
  let found = 0
  let wrong = 0
  let missed = 0
  for (const row of rows) {
    const said = test(row)
    if (said && row.y) found++
    else if (said) wrong++
    else if (row.y) missed++
  }
  return { found, wrong, missed }
}

/** The chance that a row with `y` scores higher than one without; ties count half. */
export function areaUnderCurve(
  rows: readonly { readonly y: boolean; readonly score: number }[],
): string {
  const sorted = rows.toSorted((a, b) => a.score - b.score)
  let below = 0
  let wins = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (sorted[end]?.score === sorted[start]?.score && end < sorted.length) end++
    const tied = sorted.slice(start, end)
    const positives = tied.filter(({ y }) => y).length
    const negatives = tied.length - positives
    wins += positives * (below + negatives / 2)
    below += negatives
    start = end
  }
  const positives = rows.length - below
  return below * positives === 0 ? '–' : (wins / (below * positives)).toFixed(3)
}
