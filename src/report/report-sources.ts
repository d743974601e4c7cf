/** Turns cited sources into the report's CSL-JSON. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Source } from '../model/source.ts'
import type { FileLookup } from './report-diagnostics.ts'

/** Every cited source once, in order of first citation, with its place in the registry under `custom`. */
export function reportSources(
  briefings: readonly ClaimedBriefing[],
  fileOf: FileLookup,
): readonly Readonly<Record<string, unknown>>[] {
  const cited = new Map<string, Source>()
  for (const { bibliography } of briefings)
    for (const { source, citations } of bibliography)
      if (source && citations.length > 0 && !cited.has(source.key)) cited.set(source.key, source)
  return [...cited.values()].map((source) => reportSource(source, fileOf))
}

function reportSource(
  { key, csl, location: { path, span } }: Source,
  fileOf: FileLookup,
): Readonly<Record<string, unknown>> {
  const line = fileOf(path)?.pointAt(span.start).line
  const custom = isRecord(csl['custom']) ? csl['custom'] : {}
  return { ...csl, id: key, custom: { ...custom, path, ...(line !== undefined && { line }) } }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
