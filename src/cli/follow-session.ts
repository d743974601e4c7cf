/** Runs a session again whenever its files change, until the user ends it. */
import type { Host } from '../host/host.ts'
import type { Watcher } from '../host/watcher.ts'
import type { Session, SessionRun } from '../project/open-session.ts'
import { escaped } from '../text/terminal-text.ts'
import { explainFailure } from './explain-failure.ts'
import { progressLine } from './progress-line.ts'

/** How one run went; a failure is what `compile` threw. */
export type Attempt =
  | { readonly kind: 'run'; readonly run: SessionRun; readonly milliseconds: number }
  | { readonly kind: 'failure'; readonly error: unknown }

/** What is done besides following. */
export interface Follower {
  onAttempt(attempt: Attempt): Promise<void>
  /** Begins what can be done while nothing changes, and gives back how to stop it. */
  meanwhile?(): () => void
}

/**
 * Calls `onAttempt` for the first run and for each later one that has something new to say. Throws what the
 * first run throws; later failures are attempts, and end nothing.
 */
export async function followSession(
  session: Session,
  host: Host,
  { onAttempt, meanwhile }: Follower,
): Promise<void> {
  const ended = host.interrupted().then(() => 'ended' as const)
  const watcher = await host.watcher()
  try {
    let said: string | undefined
    for (let isFirst = true; ; isFirst = false) {
      const attempt = await Promise.race([compile(session, host), ended])
      if (attempt === 'ended') return
      if (isFirst && attempt.kind === 'failure') throw attempt.error
      const words = attempt.kind === 'failure' ? explainFailure(attempt.error) : undefined
      const isNews = words === undefined ? said !== undefined || isNewRun(attempt) : words !== said
      said = words
      if (isFirst || isNews) await onAttempt(attempt)
      if (follow(session, watcher, host)) continue
      const stop = meanwhile?.()
      const news = await Promise.race([watcher.changed(), ended])
      stop?.()
      if (news === 'ended') return
    }
  } finally {
    watcher.close()
  }
}

function isNewRun(attempt: Attempt): boolean {
  return attempt.kind === 'run' && !attempt.run.isSame
}

/** Whether something may have happened meanwhile where nobody looked. */
function follow(session: Session, watcher: Watcher, { err }: Host): boolean {
  const places = session.places()
  if (!places) return false
  const { grew, fault } = watcher.follow(places)
  if (fault !== undefined)
    err.write(escaped`briefing: ${fault}; looking for changes every second instead\n`)
  return grew
}

async function compile(session: Session, host: Host): Promise<Attempt> {
  const started = host.now().getTime()
  const progress = progressLine(host, 'briefings')
  try {
    const run = await session.compile(progress.show)
    return { kind: 'run', run, milliseconds: host.now().getTime() - started }
  } catch (error) {
    return { kind: 'failure', error }
  } finally {
    progress.clear()
  }
}
