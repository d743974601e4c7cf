/** Keeps text from files from giving orders to the runner of GitHub Actions that reads the log. */
import type { Host, TextSink } from '../host/host.ts'
import { asData, type DataText } from '../text/data-text.ts'
import { disarm, holdsCommand } from '../text/terminal-text.ts'

/** Whether this is a job of GitHub Actions. */
export function isInActions({ env }: Host): boolean {
  return env['GITHUB_ACTIONS'] === 'true'
}

/**
 * The host. In a job of GitHub Actions no line for people, and none of standard error, reads as a command; data that
 * holds one goes to standard output between fences, unless that is a file and not the log.
 */
export function guardLog(host: Host): Host {
  if (!isInActions(host)) return host
  const { out, err } = host
  const fenced = fenceOut(host).out
  const send: TextSink['send'] = (text, orders) => {
    const isHarmless = orders === 'orders' || out.isFile === true || !holdsCommand(text)
    if (isHarmless) out.send(text, orders)
    else fenced.send(text)
  }
  return { ...host, out: { ...guarded(out), send }, err: guarded(err) }
}

/** The host; what it sends to standard output is guarded too, for data that is read line by line. */
export function guardOut(host: Host): Host {
  return isInActions(host) ? { ...host, out: guarded(host.out) } : host
}

function guarded(sink: TextSink): TextSink {
  return {
    ...sink,
    write: (text) => sink.write(disarm(text)),
    send: (text) => sink.send(disarm(text)),
  }
}

/** The host; the runner prints what it sends to standard output and obeys none of it. Each text is whole. */
export function fenceOut(host: Host): Host {
  const { out } = host
  const send = (text: DataText): void => {
    const token = host.randomHex(16)
    const end = text.endsWith('\n') ? '' : '\n'
    out.send(asData(`::stop-commands::${token}\n${text}${end}::${token}::\n`), 'orders')
  }
  return { ...host, out: { ...out, send } }
}
