/** The port to the world: files, clock, console, environment and, on request, the network and other programs. */
import type { AsideOutcome, Budget } from './aside.ts'
import type { DataText } from '../text/data-text.ts'
import type { TerminalText } from '../text/terminal-text.ts'
import type { Git } from './git.ts'
import type { Network } from './network.ts'
import type { ProgramOutcome, ProgramRequest } from './program.ts'
import type { Watcher } from './watcher.ts'
import type { ServerOptions, ServerOutcome } from './web-server.ts'

/** A file's bytes, or why they could not be had, in words a user understands. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string }

/** Where a path leads, or why that cannot be said, in words a user understands. */
export type PathResult =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string }

/** Whether a write took place, or why not, in words a user understands. */
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** What a package exports, or why it could not be loaded, in words a user understands. */
export type PackageResult =
  { readonly ok: true; readonly exports: unknown } | { readonly ok: false; readonly reason: string }

/** A file in a folder. */
export interface FileFacts {
  readonly name: string
  readonly bytes: number
  /** When it was last written, in milliseconds. */
  readonly changed: number
}

export type PathKind = 'file' | 'folder' | 'missing' | 'other'

/** A stream of text to the user or to a program behind it; no other text than these two gets out. */
export interface TextSink {
  /** For people: nothing from outside commands a terminal or starts a line. */
  write(text: TerminalText): void
  /** For programs: as it is. `orders` says that it holds commands of ours for the runner of a job. */
  send(text: DataText, orders?: 'orders'): void
  readonly isTerminal: boolean
  /** A regular file, and so no log that anybody reads as it grows. */
  readonly isFile?: boolean
  /** In columns. */
  readonly width: number
  /** Why something that was printed is lost, in words; not when its reader left. Absent where nothing can be. */
  fault?(): string | undefined
}

/** All paths are absolute, or relative to `cwd`, with `/` between the parts. */
export interface Host {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Name and version of what runs the program: "node 20.19.0". */
  readonly runtime: string
  /** Tells one build of the program from another; absent when it runs from its sources. */
  readonly build?: string
  /** Limits that the user's flags have raised, by name; what they bound is known to others. */
  readonly raised?: Readonly<Record<string, number>>
  readonly out: TextSink
  readonly err: TextSink
  now(): Date
  /** Milliseconds since any moment, with fractions: never back, whatever the clock is set to. */
  ticks(): number
  /** Lets signals and streams be served; long work calls it now and then. */
  pause(): Promise<void>
  /** Everything on standard input, which may not be more than of a file. */
  readStdin(): Promise<ReadResult>
  /** Regular files only, and none of more than `most` bytes; 500 million when absent, near what one text can hold. */
  readFile(path: string, most?: number): ReadResult
  /**
   * A name for the state a file is in: another after every change to it. Absent when there is no file,
   * and as long as a change could go by unseen because clocks of file systems tick slowly.
   */
  stampOf(path: string): string | undefined
  /** The path with every symbolic link followed. */
  realPath(path: string): PathResult
  /** The SHA-256 of the bytes, in 64 lower-case hexadecimal digits. */
  sha256(bytes: Uint8Array): string
  kindOf(path: string): PathKind
  /** Whether the path itself is a symbolic link, wherever it leads. */
  isLink(path: string): boolean
  /** Paths under `root` that match a pattern and no ignore pattern, sorted; relative to `root`. */
  glob(
    root: string,
    patterns: readonly string[],
    ignore: readonly string[],
  ): Promise<readonly string[]>
  /** The files right in a folder, without those below; none when the folder cannot be read. */
  filesIn(path: string): readonly FileFacts[]
  /** Removes a file; one that is not there is no failure. */
  removeFile(path: string): WriteResult
  /**
   * Writes beside the target, then renames: a reader sees the old file or the new, never a part. Makes folders. Of
   * content in parts each is written before the next is made; what making one throws is thrown, and nothing written.
   */
  writeFile(path: string, content: string | Uint8Array | Iterable<string>): WriteResult
  /** Adds to the end of a file that others write to as well, such as a log; makes it when it is not there. */
  appendFile(path: string, content: DataText): WriteResult
  /** Lower-case hexadecimal digits of so many bytes that nobody can guess. */
  randomHex(bytes: number): string
  /** A package as this program sees it, else as one of the folders does. */
  loadPackage(name: string, folders: readonly string[]): PackageResult
  /** Only the commands that fetch what the user names may ask for it; nothing is opened by asking. */
  network(): Promise<Network>
  /** The program git, which only reads here. */
  git(): Promise<Git>
  /**
   * Has the program's own reading of untrusted text done in a thread that is ended when it takes more than
   * the budget. Says whether it came to its end, and nothing of what came out; never rejects.
   */
  tryAside(work: unknown, budget: Budget): Promise<AsideOutcome>
  /** Only for a program that the user names on the command line. Never rejects. */
  runProgram(request: ProgramRequest): Promise<ProgramOutcome>
  /** Says when files change; for the commands that stay until the user ends them. */
  watcher(): Promise<Watcher>
  /** Resolves when the user wants such a command to end. */
  interrupted(): Promise<void>
  /** Only for `preview`. Listens on the loopback interface, so that no other computer can reach it. */
  serve(options: ServerOptions): Promise<ServerOutcome>
}
