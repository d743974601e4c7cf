/** Reports sources that no citation names. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import { fixIn, type Finding, type Fix } from '../model/diagnostic.ts'
import { namedSources } from '../model/named-sources.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import { fieldPlace } from '../model/field-place.ts'
import type { SourceTable } from '../model/source.ts'
import { removeFromYamlList } from '../syntax/yaml-list.ts'
import type { SpanEdit } from '../text/apply-edits.ts'

export const unusedSource: ProjectRule = defineRule({
  id: 'unused-source',
  subject: 'project',
  summary: 'A source is never cited.',
  rationale:
    'A source in the front matter’s list that the text never cites lends it weight that nobody can check. In the registry it is clutter, unless other projects share the registry.',
  // A shared registry holds more than one project cites, which is no fault of a briefing's.
  severity: { draft: 'off', review: 'note', publish: 'warning' },
  fixable: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: '---\nsources: [census, harbour, almanac, gazette]\n---\n\nRents rose by 4 % in 2024 [1].\n',
    good: 'Rents rose by 4 % in 2024 [@census; @gazette]. The ferry is late [@harbour; @almanac].\n',
  },
  *check({ briefings, complete }, { sourcesByKey }) {
    for (const briefing of briefings) yield* uncitedInList(briefing)
    if (complete) yield* unusedInRegistry(briefings, sourcesByKey)
  },
})

/** Unknown keys are left to `unknown-source`. */
function* uncitedInList(briefing: ClaimedBriefing): Iterable<Finding> {
  const { path, bibliography } = briefing
  for (const { key, source, listed, citations } of bibliography) {
    if (!source || !listed || citations.length > 0) continue
    const fix = unlist(briefing, key)
    yield {
      location: { path, span: listed },
      message: `Source "${key}" is listed but never cited`,
      help: 'cite it, or remove it from `sources`',
      ...(fix && { fix }),
    }
  }
}

/** Takes the source out of the list, and lowers the numbers of those behind it. */
function unlist(briefing: ClaimedBriefing, key: string): Fix | undefined {
  const { path, text, frontMatter, issues } = briefing
  const listed = frontMatter.sources ?? []
  const index = listed.findIndex((one) => one.key === key)
  const places = listed.map(({ span }) => span)
  const removal = removeFromYamlList(text, places, index)
  const numbers = lowerNumbers(briefing, index + 1)
  if (!removal || !numbers || issues.some(({ kind }) => kind === 'invalid-front-matter'))
    return undefined
  const title = `Remove ${key} from sources${numbers.length > 0 ? ' and renumber' : ''}`
  return fixIn(path, { title, safety: 'unsafe', edits: [removal, ...numbers] })
}

/** `undefined` when a number leads nowhere, or the text itself numbers its sources. */
function lowerNumbers(
  { citations, numberedReferences, frontMatter }: ClaimedBriefing,
  removed: number,
): readonly SpanEdit[] | undefined {
  if (numberedReferences.length > 0) return undefined
  const edits = new Map<number, SpanEdit>()
  for (const { form, items } of citations)
    for (const { target, span } of items) {
      if (form === 'numbered-link') return undefined
      if (target.kind !== 'number') continue
      const { number } = target
      if (number > (frontMatter.sources?.length ?? 0)) return undefined
      // In a range only the ends are written; the numbers between have the span of the whole.
      const isWritten = span.end - span.start === String(number).length
      if (number > removed && isWritten) edits.set(span.start, { span, text: String(number - 1) })
    }
  return [...edits.values()]
}

function* unusedInRegistry(
  briefings: readonly ClaimedBriefing[],
  sourcesByKey: SourceTable,
): Iterable<Finding> {
  const named = namedSources(briefings)
  for (const key of sourcesByKey.keys()) {
    const source = named.has(key) ? undefined : sourcesByKey.get(key)
    if (!source) continue
    yield {
      location: fieldPlace(source, 'id'),
      message: `Source "${key}" is cited by no briefing`,
      help: 'cite it, or remove it from the registry',
    }
  }
}
