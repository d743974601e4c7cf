/** Reports a source that is cited twice at one place. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { ResolvedCitation, ResolvedCiteItem } from '../model/citation.ts'
import { fixIn, type Finding, type Fix } from '../model/diagnostic.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { ClaimedSentence } from '../model/sentence.ts'
import { dropCiteItem } from '../syntax/drop-cite-item.ts'

export const repeatedCitation: BriefingRule = defineRule({
  id: 'repeated-citation',
  subject: 'briefing',
  summary: 'A source is cited twice at the same place.',
  rationale:
    'Two markers look like two witnesses. The same source, with the same place in it, named twice is one.',
  severity: { draft: 'warning', review: 'warning', publish: 'error' },
  fixable: 'safe',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024 [@census] [@census].\n',
    good: 'Rents rose by 4 % in 2024 [@census, p. 4] [@census, p. 9].\n',
  },
  *check(briefing) {
    for (const group of adjacentMarkers(briefing)) yield* repetitions(group, briefing)
  },
})

/** Markers with nothing but spaces between them, in one sentence; of those that can be edited. */
function adjacentMarkers({
  citations,
  blocks,
  sentences,
}: ClaimedBriefing): readonly (readonly ResolvedCitation[])[] {
  const groups: ResolvedCitation[][] = []
  const starts = startsByBlock(sentences)
  for (const citation of citations) {
    if (citation.form !== 'number' && citation.form !== 'key') continue
    const before = groups.at(-1)?.at(-1)
    const text = blocks[citation.block]?.text
    const isNext =
      before?.block === citation.block &&
      text?.slice(before.textSpan.end, citation.textSpan.start).trim() === '' &&
      !holdsOne(starts.get(citation.block) ?? [], before.textSpan.end, citation.textSpan.start)
    if (isNext) groups.at(-1)?.push(citation)
    else groups.push([citation])
  }
  return groups
}

/** Where the sentences of each block start in its text, in their order. */
function startsByBlock(
  sentences: readonly ClaimedSentence[],
): ReadonlyMap<number, readonly number[]> {
  const byBlock = new Map<number, number[]>()
  for (const { block, textSpan } of sentences) {
    const known = byBlock.get(block)
    if (known) known.push(textSpan.start)
    else byBlock.set(block, [textSpan.start])
  }
  return byBlock
}

/** Whether one of the ordered numbers is from `least` to `most`, both included. */
function holdsOne(ordered: readonly number[], least: number, most: number): boolean {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return (ordered[low] ?? Infinity) <= most
}

/** A marker of which every item is a repetition goes as a whole. */
function* repetitions(
  group: readonly ResolvedCitation[],
  briefing: ClaimedBriefing,
): Iterable<Finding> {
  const { path } = briefing
  const seen = new Map<string, ResolvedCiteItem>()
  for (const [at, citation] of group.entries()) {
    const repeated: { readonly item: ResolvedCiteItem; readonly first: ResolvedCiteItem }[] = []
    for (const item of citation.items) {
      const first = seen.get(statement(item))
      if (first) repeated.push({ item, first })
      else seen.set(statement(item), item)
    }
    const before = group[at - 1]
    const isWhole = before !== undefined && repeated.length === citation.items.length
    for (const { item, first } of repeated) {
      const fix = isWhole
        ? withoutMarker(path, before, citation)
        : withoutItem(briefing, citation, citation.items.indexOf(item))
      yield {
        location: { path, span: item.span },
        message: `Source "${nameOf(item)}" is cited twice here`,
        help: 'name it once, or say where in it each time, as in [@key, p. 4; @key, p. 9]',
        related: [{ location: { path, span: first.span }, message: 'cited here already' }],
        ...(fix && { fix }),
      }
      if (isWhole) break
    }
  }
}

/** What an item says: which source, where in it, and with which words. */
function statement({ key, target, locator, quote, prefix, suffix }: ResolvedCiteItem): string {
  return JSON.stringify([key ?? target, locator, quote, prefix, suffix])
}

function nameOf({ key, target }: ResolvedCiteItem): string {
  if (key !== undefined) return key
  return target.kind === 'key'
    ? target.key
    : String(target.kind === 'number' ? target.number : target.url)
}

function withoutMarker(
  path: string,
  before: ResolvedCitation,
  { raw, span }: ResolvedCitation,
): Fix | undefined {
  const edit = { span: { start: before.span.end, end: span.end }, text: '' }
  return fixIn(path, {
    title: `Remove ${raw.replaceAll('\n', ' ')}`,
    safety: 'safe',
    edits: [edit],
  })
}

function withoutItem(
  { path, text }: ClaimedBriefing,
  { raw, span, items }: ResolvedCitation,
  index: number,
): Fix | undefined {
  const item = items[index]
  if (!item || text.slice(span.start, span.end) !== raw) return undefined
  const edit = dropCiteItem(raw, index)
  if (!edit) return undefined
  const start = span.start + edit.span.start
  const title = `Remove "${text.slice(item.span.start, item.span.end)}"`
  const end = span.start + edit.span.end
  return fixIn(path, { title, safety: 'safe', edits: [{ span: { start, end }, text: '' }] })
}
