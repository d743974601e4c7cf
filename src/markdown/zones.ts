/** Finds the part that a section plays from its heading. */
import type { Zone, ZoneNames } from '../model/briefing.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

export const defaultZones: ZoneNames = {
  summary: [
    'executive summary',
    'summary',
    'key findings',
    'key takeaways',
    'takeaways',
    'key points',
    'key facts',
    'main findings',
    'bottom line',
    'the bottom line',
    'tl;dr',
    'tldr',
    'at a glance',
    'in brief',
    'in short',
    'overview',
    'abstract',
    'synopsis',
  ],
  questions: [
    'questions',
    'further questions',
    'follow-up questions',
    'follow-ups',
    'followups',
    'open questions',
    'remaining questions',
    'unanswered questions',
    'questions for further research',
    'want to dive deeper',
    'dive deeper',
    'what to ask next',
  ],
  sources: [
    'sources',
    'source list',
    'list of sources',
    'sources cited',
    'sources consulted',
    'references',
    'reference list',
    'bibliography',
    'works cited',
    'citations',
    'further reading',
    'notes',
    'footnotes',
    'endnotes',
    'links',
  ],
  method: [
    'method',
    'methods',
    'methodology',
    'how we checked',
    'how we checked this',
    'how this was checked',
    'about this briefing',
    'about this report',
    'approach',
    'limitations',
    'scope and limitations',
  ],
  notice: [
    'disclaimer',
    'disclaimers',
    'notice',
    'legal notice',
    'disclosure',
    'disclosures',
    'support us',
    'about us',
    'contact',
    'contact us',
    'corrections',
    'copyright',
    'license',
    'licence',
    'acknowledgements',
    'acknowledgments',
  ],
}

/** The names of each zone, then the further ones. */
export function furtherZones(names: ZoneNames, further: Partial<ZoneNames>): ZoneNames {
  const zones = Object.keys(names) as (keyof ZoneNames)[]
  const merged = { ...names }
  for (const zone of zones) merged[zone] = [...names[zone], ...(further[zone] ?? [])]
  return merged
}

/** In UTF-16 units; a longer heading is a sentence and names nothing. */
const longestName = 120
const NUMBERING = /^(?:(?:\d+\.)*\d+[.):]?|[ivxlc]+[.):]|[a-z][.):])\s+/
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * The zone that a heading's text names, or `undefined` when it names none. Case, numbering and
 * punctuation at the edges are ignored, and "Sources and further reading" names its common zone.
 */
export function zoneOf(title: string, zones: ReadonlyMap<string, Zone>): Zone | undefined {
  if (title.length > longestName) return undefined
  const name = normalise(title)
  const whole = zones.get(name)
  if (whole !== undefined) return whole
  const [first, ...others] = name.split(/\s+(?:and|&)\s+/).map((part) => zones.get(part))
  return others.length > 0 && others.every((zone) => zone === first) ? first : undefined
}

/** Each heading text, normalised, with the zone it names; the first zone to name it wins. */
export function zoneIndex(names: ZoneNames): ReadonlyMap<string, Zone> {
  const lists: readonly (readonly [Zone, readonly string[]])[] = [
    ['summary', names.summary],
    ['questions', names.questions],
    ['sources', names.sources],
    ['method', names.method],
    ['notice', names.notice],
  ]
  const index = new Map<string, Zone>()
  for (const [zone, titles] of lists)
    for (const title of titles) if (!index.has(normalise(title))) index.set(normalise(title), zone)
  return index
}

function normalise(title: string): string {
  const plain = foldSpaces(title.toLowerCase())
  return plain.replace(NUMBERING, '').replace(EDGES, '')
}
