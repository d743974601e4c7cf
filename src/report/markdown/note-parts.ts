/** Words what a note says of a citation: each source in short, the place in it, the pinned words. */
import type { ResolvedCiteItem } from '../../model/citation.ts'
import { partsText, textPart, type ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import { fieldParts } from '../reference/field-text.ts'
import {
  capitalized,
  joinSentences,
  piece,
  sentenceOf,
  type Piece,
} from '../reference/join-parts.ts'
import { referenceOf } from '../reference/reference-of.ts'
import { referenceTerms } from '../reference/reference-terms.ts'
import { locatorWords } from '../words/locator-words.ts'
import type { PageWords } from '../words/page-words.ts'

export interface NoteContext {
  readonly sourceOf: ReadonlyMap<string, Source>
  /** BCP 47. */
  readonly lang: string
  readonly words: PageWords
}

/** "see Ada Berg, “Ferries slow down”, *The Courier*, 17 March 2026, p. 4; p. 9; *Minutes*, § 2". */
export function noteParts(
  items: readonly ResolvedCiteItem[],
  context: NoteContext,
): readonly ReferencePart[] {
  return items.flatMap((item, index) => [
    ...(index > 0 ? [textPart('; ')] : []),
    ...itemParts(item, goesOn(item, items[index - 1]), context),
  ])
}

/** The same as a sentence, with its capital and its full stop. */
export function noteSentence(
  items: readonly ResolvedCiteItem[],
  context: NoteContext,
): readonly ReferencePart[] {
  const parts = joinSentences([noteParts(items, context)])
  return items[0]?.prefix ? capitalized(parts) : parts
}

/** Whether the item names but another place in the source that was just named. */
function goesOn(item: ResolvedCiteItem, before: ResolvedCiteItem | undefined): boolean {
  if (item.source === undefined || item.source !== before?.source) return false
  return item.locator !== undefined && item.prefix === undefined
}

function itemParts(
  item: ResolvedCiteItem,
  isNamed: boolean,
  context: NoteContext,
): readonly ReferencePart[] {
  const { prefix, quote, suffix = '' } = item
  const [open, close] = context.words.quotes
  const rest = suffix.trim()
  return [
    ...(prefix ? [textPart(`${prefix} `)] : []),
    ...sentenceOf([...(isNamed ? [] : namePieces(item, context)), placePiece(item, context)]),
    ...(quote === undefined ? [] : [textPart(`: ${open}${quote}${close}`)]),
    ...(rest === '' ? [] : [textPart(rest.startsWith(',') ? rest : `, ${rest}`)]),
  ]
}

function placePiece({ locator }: ResolvedCiteItem, { lang }: NoteContext): Piece | undefined {
  return locator && piece(textPart(locatorWords(locator, lang)))
}

function namePieces(
  item: ResolvedCiteItem,
  { sourceOf, lang, words }: NoteContext,
): readonly (Piece | undefined)[] {
  const source = item.source === undefined ? undefined : sourceOf.get(item.source)
  return source ? shortReference(source, item.mode, lang) : [unknownPiece(item, words)]
}

/** Who, what (a link where there is an address), where and when. A named author is not said again. */
function shortReference(
  source: Source,
  mode: ResolvedCiteItem['mode'],
  lang: string,
): readonly (Piece | undefined)[] {
  const { names, title, url, outlet, date } = referenceOf(source, lang)
  const terms = referenceTerms(lang)
  const isNamed = outlet === undefined || outlet === partsText(names)
  const where = isNamed ? [] : fieldParts(outlet, terms, false)
  const isContainer = outlet !== undefined && outlet === source.containerTitle
  return [
    mode === 'suppress-author' ? undefined : piece(...names),
    piece(...(url === undefined ? title : [{ kind: 'link' as const, url, parts: title }])),
    piece(...(isContainer ? [{ kind: 'emphasis' as const, parts: where }] : where)),
    date === undefined ? undefined : piece(...fieldParts(date, terms, false)),
  ]
}

/** What the author wrote, and that no source answers to it. */
function unknownPiece({ target }: ResolvedCiteItem, { text }: PageWords): Piece {
  const words = ` (${text.unknownSource})`
  if (target.kind === 'key') return piece(textPart(target.key + words))
  if (target.kind === 'number') return piece(textPart(`[${target.number}]${words}`))
  const { url } = target
  const shown = textPart(url)
  const link: ReferencePart = /^https?:/i.test(url) ? { kind: 'link', url, parts: [shown] } : shown
  return piece(link, textPart(words))
}
