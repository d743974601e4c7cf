/** Makes a project in a temporary folder and runs the command line in it, in this process. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { main } from '../src/cli.ts'
import type { Host } from '../src/host/host.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { defaultRegistry } from './compile-example.ts'
import { textSink } from './text-sink.ts'

export interface TempProject {
  readonly folder: string
  /** What the command printed, and how it ended. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>
  /** A command that stays; it is interrupted when the test ends, if not before. */
  start(...args: string[]): StayingCommand
  /** Writes a file, or removes it when there is no content. */
  write(path: string, content: string | undefined): void
}

export interface StayingCommand {
  /** What it has printed until now. */
  readonly printed: { readonly out: string; readonly err: string }
  /** Resolves when `words` stand in what it printed to standard error, behind those that this found last. */
  says(words: string): Promise<void>
  /** As Ctrl-C does; the exit code. */
  interrupt(): Promise<number>
}

export interface TempProjectOptions {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** Relative to the project; where the command is run. */
  readonly cwd?: string
  /** What the host gives to commands that ask for the network; otherwise the real one. */
  readonly network?: Host['network']
  /** What comes of texts that could take long; without it they are read. */
  readonly tryAside?: Host['tryAside']
}

/** The default registry is there unless `files` says otherwise; the folder goes when the test ends. */
export function tempProject({
  files,
  stdin = '',
  env = {},
  cwd = '',
  network,
  tryAside,
}: TempProjectOptions): TempProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const all = { 'sources/sources.yaml': defaultRegistry, ...files }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const hostFor = (printed: { out: string; err: string }): Host => {
    const sink = (name: 'out' | 'err') => textSink((text) => void (printed[name] += text))
    return {
      ...nodeHost(join(folder, cwd)),
      env,
      out: sink('out'),
      err: sink('err'),
      now: () => new Date('2026-11-20T12:00:00Z'),
      readStdin: async () => ({ ok: true, bytes: new TextEncoder().encode(stdin) }),
      ...(network && { network }),
      ...(tryAside && { tryAside }),
    }
  }
  return {
    folder,
    async run(...args) {
      const printed = { out: '', err: '' }
      return { code: await main(args, hostFor(printed)), ...printed }
    },
    start: (...args) => startCommand(args, hostFor),
    write(path, content) {
      const file = join(folder, path)
      if (content === undefined) rmSync(file, { recursive: true })
      else {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
    },
  }
}

function startCommand(
  args: readonly string[],
  hostFor: (printed: { out: string; err: string }) => Host,
): StayingCommand {
  const printed = { out: '', err: '' }
  let interrupt = (): void => undefined
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve))
  const code = main(args, { ...hostFor(printed), interrupted: () => interrupted })
  const end = async (): Promise<number> => {
    interrupt()
    return code
  }
  onTestFinished(async () => void (await end()))
  let heard = 0
  return {
    printed,
    interrupt: end,
    async says(words) {
      await vi.waitFor(() => expect(printed.err.slice(heard)).toContain(words), {
        timeout: 20_000,
        interval: 5,
      })
      heard = printed.err.indexOf(words, heard) + words.length
    },
  }
}
