/** Names what must be the same in all parts of a run, and how the run was asked for. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { PartRequest, PartWorld } from '../model/report-part.ts'
import { version } from '../version.ts'
import type { Materials } from './compile-briefings.ts'
import type { ProjectRequest } from './compile-project.ts'
import { differenceOf, type Parts } from './parts.ts'
import { relative } from './paths.ts'
import type { Inputs } from './read-inputs.ts'
import { UsageError } from './usage-error.ts'

/** The same for every shard of one run, and for its merge. */
export function worldOf(
  host: Pick<Host, 'sha256' | 'build' | 'cwd'>,
  { found: { root, config }, facts, accepted, loaded, read }: Inputs,
  { csl }: Pick<ProjectRequest, 'csl'>,
  { options }: Materials,
): PartWorld {
  const print = (value: unknown): string => hashText(host, JSON.stringify(value))
  const { today, ...settled } = facts
  return {
    tool: host.build === undefined ? version : `${version} ${host.build}`,
    today,
    settings: print([relative(root, host.cwd), config, settled, accepted?.file.text, csl, options]),
    registry: print(loaded.contents),
    briefings: print(read.selected),
  }
}

/** Throws `UsageError` when what the parts were made of is not what is here. */
export function refuseOtherWorld({ world, request }: Parts, here: PartWorld): void {
  const difference = differenceOf(world, here)
  if (!difference) return
  const folder = request.folder === '' ? 'the root of the project' : `"${request.folder}"`
  throw new UsageError(
    `The parts and this merge ${difference.words}`,
    `${difference.help}, and merge in ${folder}, where the parts were made`,
  )
}

/** What the merge has to ask for. */
export function partRequest(
  { cwd, raised = {} }: Pick<Host, 'cwd' | 'raised'>,
  root: string,
  request: ProjectRequest,
): PartRequest {
  const { command, paths, reproducible, explain, fastLane } = request
  const { config, baseline, profile, csl } = request
  return {
    command,
    folder: relative(root, cwd),
    paths,
    reproducible,
    explain,
    ...(fastLane !== undefined && { fastLane }),
    ...(config !== undefined && { config }),
    ...(baseline !== undefined && { baseline }),
    ...(profile !== undefined && { profile }),
    ...(csl !== undefined && { csl }),
    ...(Object.keys(raised).length > 0 && { raised }),
  }
}
