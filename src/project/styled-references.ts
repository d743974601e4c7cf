/** Formats the cited sources of a run in its CSL style, unless they and the style are what they were. */
import type { StyledReferences } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Source } from '../model/source.ts'
import { join } from './paths.ts'
import type { ProjectMemory } from './project-memory.ts'
import type { FoundConfig } from './read-config.ts'
import { styleReferences } from './style-references.ts'

/** The cited sources in the style that the flag names, else the config. */
export function styledReferences(
  { config, root }: FoundConfig,
  flag: string | undefined,
  briefings: readonly ClaimedBriefing[],
  {
    host,
    memory: { styled: known, versions },
  }: { readonly host: Host; readonly memory: ProjectMemory },
): StyledReferences | undefined {
  const named = flag ?? config.csl
  if (named === undefined) return undefined
  const cited = new Map<string, Source>()
  for (const { bibliography } of briefings)
    for (const { key, source } of bibliography) if (source) cited.set(key, source)
  const byFlag = flag !== undefined
  const choice = { path: join(byFlag ? host.cwd : root, named), byFlag, root, lang: config.lang }
  const sources = [...cited.values()]
  const { styled } = known.of(
    'references',
    ({ paths }) => [JSON.stringify(choice), ...sources, ...paths.map(versions.versionOf)],
    () => {
      const { host: noting, paths } = noteFiles(host)
      return { styled: styleReferences(noting, choice, sources), paths }
    },
  )
  return styled
}

/** The same host; `paths` grows with every file that is asked for, there or not. */
function noteFiles(host: Host): { readonly host: Host; readonly paths: readonly string[] } {
  const paths: string[] = []
  const note = <Answer>(path: string, answer: Answer): Answer => {
    paths.push(path)
    return answer
  }
  const noting: Host = {
    ...host,
    readFile: (path, most) => note(path, host.readFile(path, most)),
    kindOf: (path) => note(path, host.kindOf(path)),
  }
  return { host: noting, paths }
}
