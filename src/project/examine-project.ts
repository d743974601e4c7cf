/** Examines a project's set-up without checking its briefings. */
import type { Host } from '../host/host.ts'
import { countNoun } from '../text/count-noun.ts'
import { version } from '../version.ts'
import { cacheFolderName } from './cache-folder.ts'
import { findConfiguredBriefings, findRegistryFiles } from './find-files.ts'
import { loadRegistry } from './load-registry.ts'
import { examineRepository } from './git/examine-repository.ts'
import type { Observation } from './observation.ts'
import { join, relative } from './paths.ts'
import { readConfig, type FoundConfig } from './read-config.ts'
import { UsageError } from './usage-error.ts'

/** What package.json asks for under "engines". */
const LEAST_NODE = { major: 20, minor: 19 }

/** Never throws for what is wrong with the project: that is what it reports. */
export async function examineProject(
  host: Host,
  named: string | undefined,
): Promise<Observation[]> {
  const observations = [examineProgram(host)]
  let found: FoundConfig
  try {
    found = readConfig(host, named)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return [
      ...observations,
      ...error.lines.map((words) => ({ verdict: 'wrong', subject: 'config', words }) as const),
    ]
  }
  const { root, config, path } = found
  const words = path ? relative(host.cwd, path) : 'none found; the defaults are in force'
  observations.push({ verdict: 'well', subject: 'config', words })

  const briefings = await findConfiguredBriefings(host, root, config)
  observations.push({
    verdict: briefings.length > 0 ? 'well' : 'wrong',
    subject: 'briefings',
    words: `${briefings.length} match ${config.briefings.join(' ')}`,
  })
  observations.push(await examineRegistry(host, found))
  observations.push(examineCache(host, root))
  observations.push(examineOutDir(host, join(root, config.outDir), config.outDir))
  observations.push(examineSite(found))
  observations.push(...(await examineRepository(host, root)))
  return observations
}

function examineProgram({ runtime }: Host): Observation {
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(runtime)?.map(Number) ?? []
  const { major: least, minor: leastMinor } = LEAST_NODE
  const isOld = major < least || (major === least && minor < leastMinor)
  const words = `briefing ${version} on ${runtime}`
  return isOld
    ? { verdict: 'wrong', subject: 'program', words: `${words}; it needs ${least}.${leastMinor}` }
    : { verdict: 'well', subject: 'program', words }
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
    verdict: paths.length > 0 && problems.length === 0 ? 'well' : 'wrong',
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
  return { verdict: 'well', subject: 'cache', words }
}

function examineOutDir(host: Host, folder: string, name: string): Observation {
  const kind = host.kindOf(folder)
  const ok = kind === 'folder' || kind === 'missing'
  const state =
    kind === 'folder' ? 'is there' : kind === 'missing' ? 'will be made' : 'is not a folder'
  return { verdict: ok ? 'well' : 'wrong', subject: 'out-dir', words: `${name} ${state}` }
}

function examineSite({ config }: FoundConfig): Observation {
  const { url } = config.site
  return url === undefined
    ? {
        verdict: 'remark',
        subject: 'site',
        words: 'no site.url in the config, so build writes no feed and no canonical addresses',
      }
    : { verdict: 'well', subject: 'site', words: url }
}
