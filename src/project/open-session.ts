/** Keeps a project compiled: each run makes anew only what hangs on files that have changed. */
import type { Host } from '../host/host.ts'
import type { WatchedPlaces } from '../host/watcher.ts'
import {
  compileProject,
  type CompiledProject,
  type Progress,
  type ProjectRequest,
} from './compile-project.ts'
import type { FileChanges } from './file-versions.ts'
import { projectMemory, sweep } from './project-memory.ts'
import { watchedPlaces } from './watched-places.ts'

export interface SessionRun {
  readonly project: CompiledProject
  readonly changes: FileChanges
  /** Briefings that were compiled in this run; the others are the ones of the run before. */
  readonly compiled: number
  /** Whether the run before was about the very same files with the same content. */
  readonly isSame: boolean
}

export interface Session {
  /**
   * A run over the project as it is now; its result is that of `compileProject`. Throws as that does, and
   * the next run then takes over from the last one that succeeded.
   */
  compile(progress: Progress): Promise<SessionRun>
  /** Where a change could make the next run differ; of the last run that got as far as reading its config. */
  places(): WatchedPlaces | undefined
}

/** Nothing is compiled yet. */
export function openSession(host: Host, request: ProjectRequest): Session {
  const memory = projectMemory(host)
  let before: CompiledProject | undefined
  return {
    places() {
      const found = memory.configs.last('config')
      return found && watchedPlaces(host.cwd, request, found, memory.versions.paths())
    },
    async compile(progress) {
      const project = await compileProject(host, request, progress, memory)
      const changes = memory.versions.changes()
      sweep(memory)
      const known = new Set<unknown>(before?.run.briefings)
      const compiled = project.run.briefings.filter((briefing) => !known.has(briefing)).length
      const isSame = compiled === 0 && before !== undefined && saysTheSame(before, project, changes)
      before = project
      return { project, changes, compiled, isSame }
    },
  }
}

function saysTheSame(
  before: CompiledProject,
  { failures, run }: CompiledProject,
  { added, changed, removed }: FileChanges,
): boolean {
  return (
    added.length + changed.length + removed.length === 0 &&
    before.run.briefings.length === run.briefings.length &&
    before.failures.join('\n') === failures.join('\n')
  )
}
