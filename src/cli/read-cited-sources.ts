/** Reads the registry with how often the briefings cite each source. */
import type { Host } from '../host/host.ts'
import { namedSources } from '../model/named-sources.ts'
import type { Registry } from '../model/source.ts'
import { compileProject } from '../project/compile-project.ts'
import type { Invocation } from './command.ts'
import { flagOption, textOption } from './option-values.ts'

export interface CitedSources {
  readonly registry: Registry
  /** Citations by key, for every source that a briefing names; 0 when it is only listed. */
  readonly counts: ReadonlyMap<string, number>
  readonly failures: readonly string[]
}

/** As the flags of the command say. Throws `UsageError` when the config is invalid or there is no briefing. */
export async function readCitedSources(
  invocation: Invocation,
  host: Host,
  command: string,
): Promise<CitedSources> {
  const config = textOption(invocation, 'config')
  const cached = flagOption(invocation, 'cache')
  const request = {
    command,
    paths: [],
    reproducible: true,
    explain: false,
    ...(config !== undefined && { config }),
    ...(cached !== undefined && { cached }),
  }
  const { run, failures } = await compileProject(host, request, () => undefined)
  const counts = new Map([...namedSources(run.briefings)].map((key) => [key, 0]))
  for (const { bibliography } of run.briefings)
    for (const { key, citations } of bibliography) {
      const known = counts.get(key)
      if (known !== undefined) counts.set(key, known + citations.length)
    }
  return { registry: run.registry, counts, failures }
}
