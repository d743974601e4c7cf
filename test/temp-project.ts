/** Makes a project in a temporary folder and runs the command line in it, in this process. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../src/cli.ts'
import type { Host } from '../src/host/host.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { defaultRegistry } from './compile-example.ts'

export interface TempProject {
  readonly folder: string
  /** What the command printed, and how it ended. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>
}

export interface TempProjectOptions {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** Relative to the project; where the command is run. */
  readonly cwd?: string
  /** What the host gives to commands that ask for the network; otherwise the real one. */
  readonly network?: Host['network']
}

/** The default registry is there unless `files` says otherwise; the folder goes when the test ends. */
export function tempProject({
  files,
  stdin = '',
  env = {},
  cwd = '',
  network,
}: TempProjectOptions): TempProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const all = { 'sources/sources.yaml': defaultRegistry, ...files }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return {
    folder,
    async run(...args) {
      const printed = { out: '', err: '' }
      const sink = (name: 'out' | 'err') => ({
        isTerminal: false,
        width: 100,
        write: (text: string) => void (printed[name] += text),
      })
      const host: Host = {
        ...nodeHost(join(folder, cwd)),
        env,
        out: sink('out'),
        err: sink('err'),
        now: () => new Date('2026-11-20T12:00:00Z'),
        readStdin: async () => ({ ok: true, bytes: new TextEncoder().encode(stdin) }),
        ...(network && { network }),
      }
      return { code: await main(args, host), ...printed }
    },
  }
}
