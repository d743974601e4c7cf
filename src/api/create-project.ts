/** Checks and builds the briefings of a folder, with the answers of the command line. */
import type { Host, TextSink } from '../host/host.ts'
import { nodeHost } from '../host/node-host.ts'
import type { Profile } from '../model/diagnostic.ts'
import type { Run } from '../model/report-format.ts'
import type { Rule } from '../model/rule.ts'
import type { CompiledProject, ProjectRequest } from '../project/compile-project.ts'
import { join } from '../project/paths.ts'
import { projectMemory, sweep, type ProjectMemory } from '../project/project-memory.ts'
import { refuseWayOut } from '../project/refuse-way-out.ts'
import { refuseRules } from './refuse-rules.ts'

/** What the command line takes as flags; of files and folders, all as the config says when absent. */
export interface ProjectOptions {
  /** The folder to look from; the current one when absent. The config is found from there upwards. */
  readonly cwd?: string
  /** The config's file, relative to `cwd`; the nearest one when absent. */
  readonly config?: string
  /** That of the config when absent. */
  readonly profile?: Profile
  /** The rules of this package when absent; `[...rules, mine]` adds one. */
  readonly rules?: readonly Rule[]
  /** A CSL style's file, relative to `cwd`; needs the package citeproc. */
  readonly csl?: string
  /** The baseline's file, relative to `cwd`; `false` for none, absent for the usual one. */
  readonly baseline?: string | false
  /** Leave out what differs from run to run; when absent, whether the environment has `SOURCE_DATE_EPOCH`. */
  readonly reproducible?: boolean
  /** Say of each sentence what led to its kind and its end; `false` when absent. */
  readonly explain?: boolean
}

/** What a check came to. */
export interface CheckedProject {
  /** Absolute; the paths of the report are relative to it. */
  readonly root: string
  readonly run: Run
  /** What could not be read, in words; the run went on without it. */
  readonly failures: readonly string[]
  /** Whether there is neither an error nor a failure: the command line would exit with 0. */
  readonly isClean: boolean
}

/** What to build, and where to. */
export interface BuildRequest {
  /** Files, folders and globs, relative to `cwd`; all briefings of the project when absent. */
  readonly paths?: readonly string[]
  /** Where the reports go, relative to `cwd`; where the config says when absent. */
  readonly outDir?: string
}

/** What a build came to: the check before it, and the files. */
export interface BuiltProject extends CheckedProject {
  /** Absolute. */
  readonly outDir: string
  /** The files written, relative to `outDir`. */
  readonly written: readonly string[]
}

/**
 * Runs take place one after the other and make anew only what hangs on files that have changed. Nothing is printed
 * and no connection is opened. All reject with `UsageError` when the config is invalid, nothing can be checked or a
 * file cannot be written, as for exit code 2, and with `Error` once the project is closed.
 */
export interface Project {
  /** Paths are files, folders and globs, relative to `cwd`; all briefings of the project when there are none. */
  check(paths?: readonly string[]): Promise<CheckedProject>
  /** A text as though it were saved at `path`, relative to `cwd`: what an editor shows. */
  checkText(text: string, path: string): Promise<CheckedProject>
  /** Checks, then writes a page and a JSON report for each briefing and an index, whatever was found. */
  build(request?: BuildRequest): Promise<BuiltProject>
  /** Waits for what is running and forgets what was kept. */
  close(): Promise<void>
}

/** Reads nothing yet. Throws `RangeError` for rules that make no sense. */
export function createProject(options: ProjectOptions = {}): Project {
  if (options.rules) refuseRules(options.rules)
  const host: Host = { ...nodeHost(options.cwd ?? '.'), out: silence, err: silence }
  let memory: ProjectMemory | undefined = projectMemory(host)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = async <Result>(job: (kept: ProjectMemory) => Promise<Result>): Promise<Result> => {
    const run = last.then(async () => {
      if (!memory) throw new Error('Project is closed')
      return job(memory)
    })
    last = run.catch(() => undefined)
    return run
  }
  return {
    check: async (paths = []) =>
      inTurn(async (kept) => outcomeOf(await compileKept(host, 'check', paths, options, kept))),
    checkText: async (text, path) =>
      inTurn(async (kept) => outcomeOf(await compileText(host, text, path, options, kept))),
    build: async (request = {}) =>
      inTurn(async (kept) => {
        const { paths = [], outDir } = request
        const project = await compileKept(host, 'build', paths, options, kept)
        return { ...outcomeOf(project), ...(await writeSite(project, outDir, host)) }
      }),
    async close() {
      await last
      memory = undefined
    },
  }
}

const silence: TextSink = {
  isTerminal: false,
  width: 100,
  write: () => undefined,
  send: () => undefined,
}

async function compileKept(
  host: Host,
  command: string,
  paths: readonly string[],
  options: ProjectOptions,
  memory: ProjectMemory,
): Promise<CompiledProject> {
  const { compileProject } = await import('../project/compile-project.ts')
  const request = { ...requestOf(host, options), command, paths }
  const project = await compileProject(host, request, () => undefined, memory)
  sweep(memory)
  return project
}

/** What is kept of other briefings stays: an editor comes back to them. */
async function compileText(
  host: Host,
  text: string,
  path: string,
  options: ProjectOptions,
  memory: ProjectMemory,
): Promise<CompiledProject> {
  const { compileProject } = await import('../project/compile-project.ts')
  const bytes = new TextEncoder().encode(text)
  const overlaid: Host = { ...host, readStdin: async () => ({ ok: true, bytes }) }
  const request = { ...requestOf(host, options), command: 'check', paths: [], stdin: path }
  return compileProject(overlaid, request, () => undefined, memory)
}

function requestOf(
  { env }: Host,
  options: ProjectOptions,
): Omit<ProjectRequest, 'command' | 'paths'> {
  const { cwd: _, reproducible, explain = false, ...rest } = options
  return { ...rest, explain, reproducible: reproducible ?? Boolean(env['SOURCE_DATE_EPOCH']) }
}

function outcomeOf({ root, run, failures }: CompiledProject): CheckedProject {
  const isClean = run.report.summary.errors === 0 && failures.length === 0
  return { root, run, failures, isClean }
}

async function writeSite(
  project: CompiledProject,
  named: string | undefined,
  host: Host,
): Promise<Pick<BuiltProject, 'outDir' | 'written'>> {
  const { siteFiles } = await import('../site/site-files.ts')
  const { siteWriter } = await import('../site/site-writer.ts')
  const { root, config } = project
  const outDir = named === undefined ? join(root, config.outDir) : join(host.cwd, named)
  refuseWayOut(host, root, outDir)
  const writer = siteWriter(host)
  const written: string[] = []
  for (const file of siteFiles(project)) {
    await host.pause()
    if (await writer.write(outDir, file)) written.push(file.name)
  }
  return { outDir, written }
}
