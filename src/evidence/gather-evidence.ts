/** Holds what each group of markers covers against the stored texts of the sources it names. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Evidence, EvidencedBriefing, StoredText } from '../model/evidence.ts'
import type { ClaimedSentence, Coverage } from '../model/sentence.ts'
import { claimText } from './claim-text.ts'
import { findSpecifics } from './find-specifics.ts'
import { type HeldSource, holdAgainst } from './hold-against.ts'
import { type CitePlace, judgeCited, uncheckedCite } from './judge-cited.ts'
import { isThere, judgeSpecific } from './judge-specific.ts'

/** What every claim of a briefing is held against. */
interface Bench {
  readonly briefing: ClaimedBriefing
  readonly texts: ReadonlyMap<string, StoredText>
  /** BCP 47 primary subtag. */
  readonly language: string
}

/**
 * Pure and total; `texts` by source key. A source without an entry there has no stored text. `lang` (BCP 47)
 * is for briefings that name no language. A reference list names sources and holds nothing to check.
 */
export function gatherEvidence(
  briefing: ClaimedBriefing,
  texts: ReadonlyMap<string, StoredText>,
  lang = 'en',
): EvidencedBriefing {
  const language = (briefing.frontMatter.lang ?? lang).toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const bench = { briefing, texts, language }
  const evidence: Evidence[] = []
  for (const [index, sentence] of briefing.sentences.entries()) {
    if (isInReferenceList(briefing, sentence)) continue
    for (const [coverage, covered] of sentence.coverage.entries()) {
      const found = evidenceFor(bench, sentence, covered)
      // A cell of a table that holds nothing but markers says nothing itself, unless they pin words.
      if (sentence.text !== '' || found.cited.some(({ pinned }) => pinned))
        evidence.push({ sentence: index, coverage, ...found })
    }
  }
  return { ...briefing, evidence }
}

function isInReferenceList(
  { blocks, sections }: ClaimedBriefing,
  { block }: ClaimedSentence,
): boolean {
  const section = blocks[block]?.section
  return section !== undefined && sections[section]?.zone === 'sources'
}

function evidenceFor(
  bench: Bench,
  sentence: ClaimedSentence,
  coverage: Coverage,
): Pick<Evidence, 'specifics' | 'cited'> {
  const places = citePlaces(bench.briefing, coverage)
  const own = readable(bench, places)
  const claim = own.length > 0 ? claimText(bench.briefing, sentence, coverage) : undefined
  if (!claim)
    return {
      specifics: [],
      cited: places.map((place) => uncheckedCite(place, storedOf(bench, place))),
    }
  const soughts = findSpecifics(claim.read, claim.quotations, bench.language)
  const hold = (texts: readonly ReadableText[]): HeldSource[] =>
    texts.map((stored) => holdAgainst(stored, claim.read, soughts, bench.language))
  const held = hold(own)
  const lacking = soughts.some((_, index) => !held.some(({ finds }) => isThere(finds[index])))
  const sources = {
    own: held,
    neighbours: lacking ? hold(neighboursOf(bench, sentence, coverage, own)) : [],
    complete: places.every((place) => storedOf(bench, place)?.kind === 'text'),
  }
  const specifics = soughts.map((sought, index) => {
    const text = claim.read.original.slice(sought.span.start, sought.span.end)
    return judgeSpecific(sought, index, sources, claim.place, text)
  })
  const cited = places.map((place) => {
    const source = held.find(({ key }) => key === place.cited.source)
    if (!source) return uncheckedCite(place, storedOf(bench, place))
    return judgeCited(place, source, held, specifics)
  })
  return { specifics, cited }
}

/** Characters; some three thousand pages. */
const LONGEST_TEXT = 10_000_000

type ReadableText = StoredText & { readonly kind: 'text' }

function citePlaces({ citations }: ClaimedBriefing, coverage: Coverage): CitePlace[] {
  return coverage.citations.flatMap((citation) => {
    const cite = citations[citation]
    return cite ? cite.items.map((cited, item) => ({ citation, item, cite, cited })) : []
  })
}

/** The stored texts of the sources at some places, each once. */
function readable(bench: Bench, places: readonly CitePlace[]): ReadableText[] {
  const found = new Set<ReadableText>()
  for (const place of places) {
    const stored = storedOf(bench, place)
    if (stored?.kind === 'text') found.add(stored)
  }
  return [...found]
}

/** The stored texts behind the sentence's other groups of markers. */
function neighboursOf(
  bench: Bench,
  sentence: ClaimedSentence,
  coverage: Coverage,
  own: readonly ReadableText[],
): ReadableText[] {
  const others = sentence.coverage.filter((other) => other !== coverage)
  const places = others.flatMap((other) => citePlaces(bench.briefing, other))
  return readable(bench, places).filter((stored) => !own.includes(stored))
}

/** A text too long to be compared in good time counts as none. */
function storedOf({ texts }: Bench, { cited: { source } }: CitePlace): StoredText | undefined {
  const stored = source === undefined ? undefined : texts.get(source)
  if (stored?.kind !== 'text' || stored.text.length <= LONGEST_TEXT) return stored
  return { kind: 'none', key: stored.key, reason: 'stored text is too long to check' }
}
