/** Keeps text from files from giving orders to the runner of GitHub Actions that reads the log. */
import type { Host, TextSink } from '../host/host.ts'

/** Whether this is a job of GitHub Actions. */
export function isInActions({ env }: Host): boolean {
  return env['GITHUB_ACTIONS'] === 'true'
}

/** The host; in a job of GitHub Actions no line of its standard error reads as a command of the runner. */
export function guardLog(host: Host): Host {
  return isInActions(host) ? { ...host, err: guarded(host.err) } : host
}

/** The runner obeys lines that start with "::", after white space, and "##[" anywhere. */
function guarded(sink: TextSink): TextSink {
  return {
    ...sink,
    write: (text) => sink.write(text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')),
  }
}

/** The host; the runner prints what it writes to standard output and obeys none of it. Each write is whole. */
export function fenceOut(host: Host): Host {
  const write = (text: string): void => {
    const token = host.randomHex(16)
    host.out.write(`::stop-commands::${token}\n${text}::${token}::\n`)
  }
  return { ...host, out: { ...host.out, write } }
}
