/** Reports sources that rest on themselves. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import { firstCitingPlace } from '../model/citing-place.ts'
import type { Finding } from '../model/diagnostic.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import type { Source, SourceLookup } from '../model/source.ts'
import { canonicalUrl } from '../syntax/canonical-url.ts'

const field = 'custom.derived-from'

export const circularSourcing: ProjectRule = defineRule({
  id: 'circular-sourcing',
  subject: 'project',
  summary: 'A source rests on itself.',
  rationale:
    'When a report repeats a post that repeats the report, or repeats the briefing that cites it, nothing stands behind either. `custom.derived-from` names the sources, or the path of the briefing, that a source takes what it says from. A page below `site.url` of the config is the project’s own work.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- { id: census, type: report, title: Census, custom: { derived-from: gazette } }\n- { id: gazette, type: post, title: Post, custom: { derived-from: census } }\n',
    good: '- { id: census, type: report, title: Census }\n- { id: gazette, type: post, title: Post, custom: { derived-from: census } }\n',
  },
  *checkRegistry({ registry, sourcesByKey }) {
    const derived = registry.sources.filter(({ notes }) => notes.derivedFrom.length > 0)
    for (const cycle of findCycles(derived, sourcesByKey)) yield describeCycle(cycle)
  },
  *checkBriefing(briefing, { sourcesByKey, site }) {
    yield* ownPages(briefing, site)
    yield* restingOnBriefing(briefing, sourcesByKey)
  },
})

/** Each cycle once, as the sources on it in the order of derivation; iterative, because chains may be long. */
function* findCycles(
  derived: readonly Source[],
  sources: SourceLookup,
): Iterable<readonly Source[]> {
  const finished = new Set<string>()
  for (const start of derived) {
    if (finished.has(start.key)) continue
    const path: { readonly source: Source; next: number }[] = [{ source: start, next: 0 }]
    const depths = new Map([[start.key, 0]])
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const parent = top.source.notes.derivedFrom[top.next++]
      if (parent === undefined) {
        path.pop()
        depths.delete(top.source.key)
        finished.add(top.source.key)
        continue
      }
      const depth = depths.get(parent)
      const source = sources.get(parent)
      if (depth !== undefined) yield path.slice(depth).map((step) => step.source)
      else if (source && !finished.has(parent)) {
        depths.set(parent, path.length)
        path.push({ source, next: 0 })
      }
    }
  }
}

function describeCycle(cycle: readonly Source[]): Finding {
  const [first, ...others] = cycle
  if (!first) throw new RangeError('A cycle has a source')
  const chain = [...others, first].map(({ key }) => `"${key}"`)
  const shown = chain.length > 6 ? [...chain.slice(0, 5), '…', ...chain.slice(-1)] : chain
  return {
    location: fieldPlace(first, field),
    message:
      others.length === 0
        ? `Source "${first.key}" derives from itself`
        : `Source "${first.key}" derives from ${shown.join(', which derives from ')}`,
    help: 'find out which of them said it first, and cite that one',
    ...(others.length > 0 && {
      related: others.slice(0, 5).map((source) => ({
        location: fieldPlace(source, field),
        message: 'derives further here',
      })),
    }),
  }
}

/** Cited sources that derive, perhaps through others, from the briefing that cites them. */
function* restingOnBriefing(briefing: ClaimedBriefing, sources: SourceLookup): Iterable<Finding> {
  for (const entry of briefing.bibliography) {
    const location = firstCitingPlace(briefing, entry)
    if (!location || !derivesFrom(entry.key, briefing.path, sources)) continue
    yield {
      location,
      message: `Source "${entry.key}" derives from this briefing`,
      help: 'cite what the briefing itself was written from',
      ...(entry.source && {
        related: [{ location: fieldPlace(entry.source, field), message: 'derives from it here' }],
      }),
    }
  }
}

/** Cited sources whose address lies where the project publishes its own work. */
function* ownPages(briefing: ClaimedBriefing, { url: own }: Site): Iterable<Finding> {
  const home = own === undefined ? undefined : placeOf(own)
  if (home === undefined) return
  for (const entry of briefing.bibliography) {
    const url = entry.source?.url
    const address = url === undefined ? undefined : placeOf(url)
    if (!entry.source || (address !== home && !address?.startsWith(`${home}/`))) continue
    const location = firstCitingPlace(briefing, entry)
    if (!location) continue
    yield {
      location,
      message: `Source "${entry.key}" is a page of this project's own site`,
      help: 'cite what that page was written from',
      related: [{ location: fieldPlace(entry.source, 'URL'), message: 'its address is here' }],
    }
  }
}

/** With and without `www.` a site is the same. */
function placeOf(url: string): string | undefined {
  return canonicalUrl(url)?.replace(/^www\./, '')
}

function derivesFrom(key: string, origin: string, sources: SourceLookup): boolean {
  const seen = new Set<string>()
  const waiting = [key]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const parents = sources.get(next)?.notes.derivedFrom ?? []
    if (parents.includes(origin)) return true
    waiting.push(...parents)
  }
  return false
}
