/** Says of one cite item what its source contributes to the claim. */
import type { ResolvedCitation, ResolvedCiteItem } from '../model/citation.ts'
import type { CitedEvidence, Specific, StoredText, Verdict } from '../model/evidence.ts'
import type { HeldSource } from './hold-against.ts'
import { isThere } from './judge-specific.ts'
import { matchQuotation } from './match-quotation.ts'
import { originalSpan } from './normalise-text.ts'
import { passageOf } from './passage.ts'

/** Which cite item is judged. */
export interface CitePlace {
  readonly citation: number
  readonly item: number
  readonly cite: ResolvedCitation
  readonly cited: ResolvedCiteItem
}

/** A source with less of the claim's words, weighed by rarity, is not about the same thing. */
const FEW_WORDS = 0.25

/** The verdict on a source without stored text. */
export function uncheckedCite(
  { citation, item, cite, cited }: CitePlace,
  stored: StoredText | undefined,
): CitedEvidence {
  const { source, quote } = cited
  const reason = stored?.kind === 'none' ? stored.reason : 'no stored text'
  return {
    citation,
    item,
    ...(source !== undefined && { source }),
    verdict: 'unchecked',
    reason: source === undefined ? 'unknown source' : reason,
    idle: false,
    gap: source === undefined ? 'unknown-source' : 'no-text',
    ...(quote !== undefined && {
      pinned: {
        kind: 'quotation',
        text: quote,
        span: pinnedSpan(cite, cited, quote),
        result: 'unchecked',
      },
    }),
  }
}

/** The verdict on a source that was held against the claim; `group` is it and its like. */
export function judgeCited(
  { citation, item, cite, cited }: CitePlace,
  held: HeldSource,
  group: readonly HeldSource[],
  specifics: readonly Specific[],
): CitedEvidence {
  const pinned = cited.quote === undefined ? undefined : judgePinned(cite, cited, cited.quote, held)
  const found = held.finds.filter(isThere).length
  const overlap = held.closest?.overlap ?? 0
  const others = group.some((other) => other.key !== held.key && other.finds.some(isThere))
  return {
    citation,
    item,
    source: held.key,
    ...verdictOf(found, overlap, specifics, pinned),
    ...(held.closest && {
      passage: passageOf(
        held.key,
        held.text.original,
        originalSpan(held.text.normalised, held.closest.span),
      ),
    }),
    idle: found === 0 && others && overlap < FEW_WORDS && pinned?.result !== 'found',
    ...(pinned && { pinned }),
  }
}

function verdictOf(
  found: number,
  overlap: number,
  specifics: readonly Specific[],
  pinned: Specific | undefined,
): { verdict: Verdict; reason: string } {
  if (pinned && pinned.result !== 'found')
    return { verdict: 'fail', reason: `pinned words are ${pinned.result}` }
  const failed = specifics.some(({ result }) => result === 'altered' || result === 'missing')
  const related = found > 0 || overlap >= FEW_WORDS || pinned !== undefined
  const verdict = failed ? 'fail' : related ? 'pass' : 'unchecked'
  if (specifics.length > 0)
    return { verdict, reason: `${found} of ${specifics.length} specifics found` }
  if (pinned) return { verdict, reason: 'pinned words found' }
  return {
    verdict,
    reason: related
      ? 'nothing specific to check'
      : 'nothing specific to check, and few shared words',
  }
}

function judgePinned(
  cite: ResolvedCitation,
  cited: ResolvedCiteItem,
  quote: string,
  { key, text }: HeldSource,
): Specific {
  const place = pinnedSpan(cite, cited, quote)
  const { result, exact, span, difference } = matchQuotation(quote, text)
  return {
    kind: 'quotation',
    text: quote,
    span: place,
    result,
    ...(result === 'found' && { match: exact ? 'exact' : 'normalised' }),
    ...(span && { passage: passageOf(key, text.original, span) }),
    ...(difference && {
      difference: {
        span: {
          start: place.start + difference.span.start,
          end: place.start + difference.span.end,
        },
        written: quote.slice(difference.span.start, difference.span.end),
        stored: difference.stored,
      },
    }),
  }
}

/** Where the pinned words stand in the briefing; the key's own span when they stand in a footnote. */
function pinnedSpan(
  { raw, span }: ResolvedCitation,
  cited: ResolvedCiteItem,
  quote: string,
): { start: number; end: number } {
  const from = Math.max(0, cited.span.end - span.start)
  const at = raw.indexOf(quote, from)
  if (at < 0 || cited.span.start < span.start || cited.span.end > span.end) return cited.span
  return { start: span.start + at, end: span.start + at + quote.length }
}
