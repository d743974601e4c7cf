/** Maps offsets in a block's text to offsets in the source. */
import type { TextRun } from './briefing.ts'
import type { Span } from '../text/span.ts'

/**
 * The span in the source that holds a span of a block's text. Inside a run of unequal length (an
 * entity, an escape) a start becomes the run's start and an end the run's end. Without runs, or
 * outside them, the nearest run's edge stands in.
 */
export function sourceSpan(runs: readonly TextRun[], { start, end }: Span): Span {
  const from = sourceStart(runs, start)
  return { start: from, end: Math.max(from, end > start ? sourceEnd(runs, end) : from) }
}

function sourceStart(runs: readonly TextRun[], offset: number): number {
  const run = runAt(runs, offset)
  if (!run) return 0
  if (offset >= run.textEnd) return run.end
  return isEven(run) ? run.start + Math.max(0, offset - run.textStart) : run.start
}

function sourceEnd(runs: readonly TextRun[], offset: number): number {
  const run = runAt(runs, offset - 1)
  if (!run) return 0
  if (offset >= run.textEnd) return run.end
  return isEven(run) ? run.start + Math.max(0, offset - run.textStart) : run.end
}

/** The last run that starts at or before an offset, else the first. */
function runAt(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.textStart ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return runs[low]
}

/** Whether both sides of a run are equally long, so that offsets inside it correspond. */
export function isEven({ textStart, textEnd, start, end }: TextRun): boolean {
  return textEnd - textStart === end - start
}
