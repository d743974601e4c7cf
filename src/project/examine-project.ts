/** Examines a project's set-up without checking its briefings. */
import type { Host } from '../host/host.ts'
import { countNoun } from '../text/count-noun.ts'
import { version } from '../version.ts'
import { cacheFolderName } from './cache-folder.ts'
import { findConfiguredBriefings, findRegistryFiles } from './find-files.ts'
import { loadRegistry } from './load-registry.ts'
import { join, relative } from './paths.ts'
import { readConfig, type FoundConfig } from './read-config.ts'
import { UsageError } from './usage-error.ts'

/** One thing looked at: whether it will work, and what was seen. */
export interface Observation {
  readonly ok: boolean
  readonly subject: string
  readonly words: string
}

/** Never throws for what is wrong with the project: that is what it reports. */
export async function examineProject(
  host: Host,
  named: string | undefined,
): Promise<Observation[]> {
  const observations = [
    { ok: true, subject: 'program', words: `briefing ${version} on ${host.runtime}` },
  ]
  let found: FoundConfig
  try {
    found = readConfig(host, named)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return [...observations, { ok: false, subject: 'config', words: error.message }]
  }
  const { root, config, path } = found
  const words = path ? relative(host.cwd, path) : 'none found; the defaults are in force'
  observations.push({ ok: true, subject: 'config', words })

  const briefings = await findConfiguredBriefings(host, root, config)
  observations.push({
    ok: briefings.length > 0,
    subject: 'briefings',
    words: `${briefings.length} match ${config.briefings.join(' ')}`,
  })
  observations.push(await examineRegistry(host, found))
  observations.push(examineCache(host, root))
  observations.push(examineOutDir(host, join(root, config.outDir), config.outDir))
  return observations
}

async function examineRegistry(host: Host, { root, config }: FoundConfig): Promise<Observation> {
  const paths = await findRegistryFiles(host, root, config)
  const { registry, failures } = await loadRegistry(host, root, paths)
  const problems = [
    ...failures,
    ...registry.issues.map(({ message, location }) => `${location.path}: ${message}`),
  ]
  const [first] = problems
  const seen = `${countNoun(registry.sources.length, 'source')} in ${countNoun(paths.length, 'file')}`
  return {
    ok: paths.length > 0 && problems.length === 0,
    subject: 'registry',
    words:
      paths.length === 0
        ? `no file matches ${config.sources.join(' ')}`
        : first
          ? `${seen}; ${countNoun(problems.length, 'problem')}, the first: ${first}`
          : seen,
  }
}

function examineCache(host: Host, root: string): Observation {
  const files = host
    .filesIn(join(root, cacheFolderName))
    .filter(({ name }) => name !== '.gitignore')
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000
  const words =
    files.length === 0
      ? 'empty'
      : `${countNoun(files.length, 'file')} in ${cacheFolderName}, ${megabytes.toFixed(1)} MB`
  return { ok: true, subject: 'cache', words }
}

function examineOutDir(host: Host, folder: string, name: string): Observation {
  const kind = host.kindOf(folder)
  const ok = kind === 'folder' || kind === 'missing'
  const state =
    kind === 'folder' ? 'is there' : kind === 'missing' ? 'will be made' : 'is not a folder'
  return { ok, subject: 'out-dir', words: `${name} ${state}` }
}
