/** Makes the rows of the bench: what was done, against what, and the ratio of their CPU times. */
import { measureInTurn, median, spread } from './measure.js'

/**
 * Runs `ours` and `theirs` in turn and gives one row. `asked` is the ratio to stay within; `share`, where
 * the two do unlike amounts of work, is how many times as much `ours` does (1,000 files against 100: 10).
 */
export function compare({ work, ours, against, theirs, asked, rounds, share = 1 }, folder) {
  const [mine, other] = measureInTurn([ours, theirs], folder, rounds)
  const ratio = median(mine.cpu) / share / median(other.cpu)
  return {
    work,
    seconds: secondsOf(mine.cpu),
    against,
    base: secondsOf(other.cpu),
    ratio: ratio.toFixed(2),
    asked: asked === undefined ? '' : `≤ ${asked}`,
    verdict: asked === undefined ? '' : ratio <= asked ? 'met' : 'short',
    peak: mine.peak === undefined ? '' : mine.peak.toFixed(0),
  }
}

/** A row for what is a figure of its own and no ratio: `measured` is words, `met` whether it is what was asked, if anything was. */
export function figure(work, measured, asked, met) {
  if (asked === undefined) return { work, seconds: measured }
  return { work, seconds: measured, asked, verdict: met ? 'met' : 'short' }
}

/** A row for what could not be measured here, and why. */
export function absent(work, reason) {
  return { work, seconds: `not measured: ${reason}` }
}

function secondsOf(sorted) {
  return `${median(sorted).toFixed(3)} ±${(spread(sorted) * 100).toFixed(0)} %`
}
