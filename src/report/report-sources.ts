/** Turns cited sources into the report's CSL-JSON. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import { sourcesCitedIn } from '../model/named-sources.ts'
import type { ReferencePart } from '../model/reference-part.ts'
import type { Source } from '../model/source.ts'
import { referenceLine } from './reference/reference-line.ts'
import type { FileLookup } from '../text/file-lookup.ts'
import type { ReportMemory } from './report-memory.ts'

/** What the words of a reference depend on besides its source. */
interface ReferenceWording {
  /** BCP 47. */
  readonly lang: string
  readonly styledReferences?: ReadonlyMap<string, readonly ReferencePart[]>
}

/** Every cited source once, in order of first citation. */
export function sourcesOfAll(briefings: readonly ClaimedBriefing[]): readonly Source[] {
  const cited = new Map<string, Source>()
  for (const briefing of briefings)
    for (const source of sourcesCitedIn(briefing))
      if (!cited.has(source.key)) cited.set(source.key, source)
  return [...cited.values()]
}

/** Each with its place in the registry and its reference under `custom`. */
export function reportSources(
  sources: readonly Source[],
  fileOf: FileLookup,
  wording: ReferenceWording,
  memory: ReportMemory,
): readonly Readonly<Record<string, unknown>>[] {
  return sources.map((source) => {
    const reported = memory.sources.get(source) ?? reportSource(source, fileOf, wording)
    memory.sources.set(source, reported)
    return reported
  })
}

function reportSource(
  source: Source,
  fileOf: FileLookup,
  { lang, styledReferences }: ReferenceWording,
): Readonly<Record<string, unknown>> {
  const {
    key,
    csl,
    location: { path, span },
  } = source
  const line = fileOf(path)?.pointAt(span.start).line
  const custom = isRecord(csl['custom']) ? csl['custom'] : {}
  const reference = referenceLine(source, lang, styledReferences)
  const place = { path, ...(line !== undefined && { line }) }
  return { ...csl, id: key, custom: { ...custom, ...place, reference } }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
