/** Proves that an edited briefing says what it said before. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Span } from '../text/span.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/**
 * Whether prose, front matter and cited sentences of `before` are all in `after`: no word of prose is another,
 * no field is lost, none has another value unless a slip in the front matter was mended, no sentence lost a
 * source, no more citations lead nowhere than did, nor to what was found before, and nothing new cannot be read.
 */
export function saysTheSame(before: ClaimedBriefing, after: ClaimedBriefing): boolean {
  return (
    after.issues.length <= before.issues.length &&
    same(proseOf(before), proseOf(after)) &&
    keepsFields(before, after) &&
    keepsSources(before, after)
  )
}

/** What readers read: the words of every block without its markers. */
function proseOf({ blocks, citations }: ClaimedBriefing): readonly string[] {
  const markersOf = new Map<number, Span[]>()
  for (const { form, block, textSpan } of citations) {
    if (form === 'link') continue
    const known = markersOf.get(block)
    if (known) known.push(textSpan)
    else markersOf.set(block, [textSpan])
  }
  return blocks.flatMap(({ kind, text }, index) => {
    let words = ''
    let offset = 0
    for (const textSpan of markersOf.get(index) ?? []) {
      words += text.slice(offset, textSpan.start).trimEnd()
      offset = Math.max(offset, textSpan.end)
    }
    const prose = foldSpaces(`${words}${text.slice(offset)}`)
    return prose === '' ? [] : [`${kind}: ${prose}`]
  })
}

function keepsFields(before: ClaimedBriefing, after: ClaimedBriefing): boolean {
  const isMended = slipsInFrontMatter(after) < slipsInFrontMatter(before)
  const now = new Map(fieldsOf(after))
  return fieldsOf(before).every(
    ([name, value]) => now.has(name) && (isMended || same(value, now.get(name))),
  )
}

/** With their values, but for the list of sources, which grows and shrinks. */
function fieldsOf({ frontMatter }: ClaimedBriefing): readonly (readonly [string, unknown])[] {
  const places = ['span', 'fields', 'sources']
  return Object.entries(frontMatter).filter(([name]) => !places.includes(name))
}

function slipsInFrontMatter({ issues }: ClaimedBriefing): number {
  return issues.filter(({ kind }) => /front-matter/.test(kind)).length
}

function keepsSources(before: ClaimedBriefing, after: ClaimedBriefing): boolean {
  const pairs = new Set(citedSentences(after))
  const unknownBefore = unknownTargets(before)
  const unknownNow = unknownTargets(after)
  const names = new Set(unknownBefore)
  return (
    unknownNow.length <= unknownBefore.length &&
    unknownNow.every((name) => names.has(name)) &&
    citedSentences(before).every((pair) => pairs.has(pair))
  )
}

/** What each cite item names that leads nowhere, as often as it is cited. */
function unknownTargets({ citations }: ClaimedBriefing): readonly string[] {
  return citations
    .flatMap(({ items }) => items)
    .flatMap(({ source, target }) => (source === undefined ? [JSON.stringify(target)] : []))
}

/** Each sentence with each source that covers it. What a heading cites backs nothing. */
function citedSentences({ sentences, citations }: ClaimedBriefing): readonly string[] {
  return sentences
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ id, coverage }) =>
      coverage
        .flatMap((part) => part.citations.flatMap((index) => citations[index]?.items ?? []))
        .flatMap(({ source }) => (source === undefined ? [] : [`${id} ${source}`])),
    )
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
