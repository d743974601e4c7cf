/** Shows on a terminal how far a long run has come. */
import type { Host } from '../host/host.ts'
import type { Progress } from '../project/compile-project.ts'
import { eraseLine, escaped, print } from '../text/terminal-text.ts'

/** Short runs stay silent. */
const SILENT_MS = 1000
const REFRESH_MS = 100

/** `show` is cheap enough to call for each file; `clear` removes the line, if there is one. */
export function progressLine(
  host: Host,
  things: 'briefings' | 'reports' | 'addresses',
): { readonly show: Progress; readonly clear: () => void } {
  const started = host.now().getTime()
  let shownAt = 0
  return {
    show(done, total) {
      if (!host.err.isTerminal) return
      const now = host.now().getTime()
      if (now - started < SILENT_MS || now - shownAt < REFRESH_MS) return
      shownAt = now
      const rate = (done / (now - started)) * 1000
      const left = rate > 0 ? Math.ceil((total - done) / rate) : 0
      host.err.write(print`${eraseLine}${escaped`${done} of ${total} ${things} · ${left} s left`}`)
    },
    clear() {
      if (shownAt > 0) host.err.write(eraseLine)
    },
  }
}
