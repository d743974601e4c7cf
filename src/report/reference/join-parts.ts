/** Joins the pieces of a reference so that no punctuation mark is doubled. */
import { partsText, textPart, type ReferencePart } from '../../model/reference-part.ts'

/** One statement of a reference: a name, a title, "pp. 4–9". */
export interface Piece {
  readonly parts: readonly ReferencePart[]
  /** Whether its first word is ours, and gets a capital at the start of a sentence. */
  readonly ownWords: boolean
}

/** What the source says, as it says it. */
export function piece(...parts: readonly ReferencePart[]): Piece {
  return { parts, ownWords: false }
}

/** A text that begins with a word of ours. */
export function termPiece(...parts: readonly ReferencePart[]): Piece {
  return { parts, ownWords: true }
}

/** A, b, c: one sentence without its full stop; nothing when there is nothing to say. */
export function sentenceOf(pieces: readonly (Piece | undefined)[]): readonly ReferencePart[] {
  const said = pieces.filter((each) => each !== undefined && partsText(each.parts) !== '')
  return said.flatMap((each, index) => {
    if (!each) return []
    if (index > 0) return [textPart(', '), ...each.parts]
    return each.ownWords ? capitalized(each.parts) : each.parts
  })
}

/** ", a, b": what goes on with a sentence that has begun. */
export function continuation(pieces: readonly (Piece | undefined)[]): readonly ReferencePart[] {
  return pieces.flatMap((each) =>
    each && partsText(each.parts) !== '' ? [textPart(', '), ...each.parts] : [],
  )
}

/** A full stop after every sentence that does not bring its own mark; an address gets none at the end. */
export function joinSentences(
  sentences: readonly (readonly ReferencePart[])[],
): readonly ReferencePart[] {
  const said = sentences.filter((parts) => partsText(parts) !== '')
  return said.flatMap((parts, index) => {
    const stop = endsSentence(parts) ? '' : '.'
    if (index < said.length - 1) return [...parts, textPart(`${stop} `)]
    return stop === '' || parts.at(-1)?.kind === 'link' ? parts : [...parts, textPart(stop)]
  })
}

/** Whether words end in a mark that ends a sentence, perhaps within quotation marks. */
function endsSentence(parts: readonly ReferencePart[]): boolean {
  return /[.?!…][\u00a0’”“‘»"]*$/u.test(partsText(parts))
}

/** With a capital at the start, when words that are set like their surroundings stand there. */
export function capitalized(parts: readonly ReferencePart[]): readonly ReferencePart[] {
  const [first, ...rest] = parts
  if (first?.kind !== 'text') return parts
  return [textPart(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest]
}
