/** Shows in a source's card what its stored text has of each claim that cites it. */
import type { Element } from 'hast'
import type { ReportCitation, ReportPassage, ReportSentence } from '../../model/report.ts'
import { saysSomething } from '../count-evidence.ts'
import { cutText } from '../../text/cut-text.ts'
import type { PageWords } from '../words/page-words.ts'
import { element, type Child } from './element.ts'
import { linkToWords } from './text-fragment.ts'

/** Of a passage in UTF-16 units; the link leads to the rest. */
const LONGEST = 600

/** A claim as the list of sources calls it. */
export interface CitingClaim {
  /** "c5". */
  readonly name: string
  readonly sentence: ReportSentence
}

/** One claim's citation of the source. */
interface Held {
  readonly claim: CitingClaim
  readonly citation: ReportCitation
}

/** One line when nothing could be checked, else a folded list, open when something is wrong. */
export function evidenceList(
  claims: readonly CitingClaim[],
  sourceId: string,
  url: string | undefined,
  words: PageWords,
): Element | undefined {
  const held = claims.flatMap((claim): Held[] =>
    claim.sentence.citations
      .filter((citation) => citation.sourceId === sourceId && saysSomething(claim.sentence))
      .map((citation) => ({ claim, citation })),
  )
  const [first] = held
  if (!first) return undefined
  const { reason } = first.citation
  const isBlank = ({ citation }: Held): boolean =>
    citation.verdict === 'unchecked' && citation.reason === reason && !citation.verifier
  if (held.every(isBlank))
    return element('p', { className: ['held'] }, [
      sentenceCase(`${words.evidence.verdicts.unchecked}: ${reason}`),
    ])
  const open = held.some(({ citation }) => isRejected(citation))
  return element('details', { className: ['held'], ...(open && { open }) }, [
    element('summary', {}, [`${words.sources.stored} ${tally(held, words)}`]),
    element(
      'ul',
      {},
      held.map((each) => heldItem(each, url, words)),
    ),
  ])
}

function isRejected({ verdict, verifier }: ReportCitation): boolean {
  return verdict === 'fail' || verifier?.verdict === 'fail'
}

/** "3 found, 1 unchecked", in order of first mention. */
function tally(held: readonly Held[], words: PageWords): string {
  const counts = new Map<string, number>()
  for (const each of held) {
    const word = resultWord(each, words)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}

/** Never "supported": only what is looked up word by word can be found, altered or missing. */
function resultWord({ claim, citation }: Held, { evidence, sources }: PageWords): string {
  const { verdict, quote, sourceId } = citation
  if (verdict === 'unchecked') return evidence.verdicts.unchecked
  const own = claim.sentence.specifics.filter((specific) => specific.sourceId === sourceId)
  const results = [...(quote ? [quote] : []), ...own].map(({ result }) => result)
  if (verdict === 'fail')
    return evidence.results[results.includes('altered') ? 'altered' : 'missing']
  if (results.includes('found')) return evidence.results.found
  return results.includes('elsewhere') ? evidence.results.elsewhere : sources.nothingAmiss
}

function heldItem(held: Held, url: string | undefined, words: PageWords): Element {
  const { claim, citation } = held
  const { reason, verifier, idle, verdict } = citation
  const passage = citation.quote?.passage ?? citation.passage
  const { id, text } = claim.sentence
  return element('li', {}, [
    element('a', { href: `#${id}`, title: cutText(text, 120) }, [claim.name]),
    ' ',
    element('b', { className: [verdict] }, [resultWord(held, words)]),
    `: ${reason}${idle ? `; ${words.evidence.idle}` : ''}`,
    verifier &&
      `; ${words.evidence.verifier}: ${words.evidence.verdicts[verifier.verdict]}, ${verifier.reason}`,
    ...(passage ? passageParts(passage, url, words) : []),
  ])
}

function passageParts(
  { quote }: ReportPassage,
  url: string | undefined,
  { sources }: PageWords,
): readonly Child[] {
  const href = url === undefined ? undefined : linkToWords(url, quote)
  return [
    element('blockquote', {}, [cutText(quote.exact, LONGEST)]),
    href === undefined ? undefined : element('a', { href }, [sources.findOnPage]),
  ]
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
