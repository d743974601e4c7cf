/** Keeps text from files from giving orders to the runner of GitHub Actions that reads the log. */
import type { Host, TextSink } from '../host/host.ts'
import { asData, type DataText } from '../text/data-text.ts'
import { disarm } from '../text/terminal-text.ts'

/** Whether this is a job of GitHub Actions. */
export function isInActions({ env }: Host): boolean {
  return env['GITHUB_ACTIONS'] === 'true'
}

/** The host; in a job of GitHub Actions no line for people, and none of standard error, reads as a command. */
export function guardLog(host: Host): Host {
  if (!isInActions(host)) return host
  const { out, err } = host
  return { ...host, out: { ...guarded(out), send: (text) => out.send(text) }, err: guarded(err) }
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
    out.send(asData(`::stop-commands::${token}\n${text}::${token}::\n`))
  }
  return { ...host, out: { ...out, send } }
}
