/** Chooses the sources that a command is about: by key, by who cites them, or all. */
import type { Host } from '../host/host.ts'
import { namedSources } from '../model/named-sources.ts'
import type { Source } from '../model/source.ts'
import { compileProject } from '../project/compile-project.ts'
import { UsageError } from '../project/usage-error.ts'
import { didYouMean } from '../text/closest.ts'

export interface SourceChoice {
  readonly keys: readonly string[]
  /** Briefings as the user wrote them. */
  readonly citedBy: readonly string[]
  readonly config: string | undefined
}

/** In registry order; throws `UsageError` for a key that is in no registry and a briefing that is not there. */
export async function chooseSources(
  host: Host,
  sources: readonly Source[],
  { keys, citedBy, config }: SourceChoice,
): Promise<readonly Source[]> {
  if (keys.length === 0 && citedBy.length === 0) return sources
  const known = sources.map(({ key }) => key)
  for (const key of keys)
    if (!known.includes(key))
      throw new UsageError(
        `No source has the key "${key}"`,
        didYouMean(key, known, 'run `briefing sources list` for the list'),
      )
  const chosen = new Set([...keys, ...(await citedKeys(host, citedBy, config))])
  return sources.filter(({ key }) => chosen.has(key))
}

async function citedKeys(
  host: Host,
  paths: readonly string[],
  config: string | undefined,
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set()
  const request = { command: 'sources', paths, reproducible: true, explain: false }
  const { run, failures } = await compileProject(
    host,
    { ...request, ...(config !== undefined && { config }) },
    () => undefined,
  )
  const [failure] = failures
  if (failure !== undefined) throw new UsageError(failure)
  return namedSources(run.briefings)
}
