/** Shows on a terminal how far a long run has come. */
import type { Host } from '../host/host.ts'
import type { Progress } from '../project/compile-project.ts'
import { eraseLine, escapeText, print } from '../text/terminal-text.ts'

/** Short runs stay silent. */
const SILENT_MS = 1000
const REFRESH_MS = 100
const MINUTE_S = 60

/** `show` is cheap enough to call for each file; `clear` removes the line, if there is one. */
export interface ProgressLine {
  readonly show: Progress
  readonly clear: () => void
}

/** Nothing is shown but on a terminal, to somebody who has not asked for quiet. */
export function progressLine(
  { err, env, now }: Pick<Host, 'err' | 'env' | 'now'>,
  things: 'briefings' | 'reports' | 'addresses',
  isQuiet = false,
): ProgressLine {
  const isShown = err.isTerminal && !isQuiet && !env['CI'] && env['TERM'] !== 'dumb'
  const started = now().getTime()
  let shownAt = 0
  return {
    show(done, total) {
      if (!isShown) return
      const time = now().getTime()
      if (time - started < SILENT_MS || time - shownAt < REFRESH_MS) return
      shownAt = time
      err.write(print`${eraseLine}${escapeText(wordsOf(done, total, things, time - started))}`)
    },
    clear() {
      if (shownAt > 0) err.write(eraseLine)
      shownAt = 0
    },
  }
}

/** "1250 of 10000 briefings · 310/s · 29 s left"; without a rate until there is one. */
function wordsOf(done: number, total: number, things: string, milliseconds: number): string {
  const count = `${done} of ${total} ${things}`
  if (done === 0) return count
  const perSecond = (done / milliseconds) * 1000
  const rate = perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond))
  return `${count} · ${rate}/s · ${timeWords(Math.ceil((total - done) / perSecond))} left`
}

/** "40 s", "3 min 5 s". */
function timeWords(seconds: number): string {
  if (seconds < MINUTE_S) return `${seconds} s`
  return `${Math.floor(seconds / MINUTE_S)} min ${seconds % MINUTE_S} s`
}
