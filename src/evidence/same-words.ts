/** Compares normalised text character by character, forgiving what is only style. */
import { OPTIONAL_HYPHEN } from './characters.ts'
import type { Token } from './quotation-pieces.ts'

/**
 * Whether two normalised texts are equal but for the kind of dash and space, hyphens at line ends,
 * and the case of the first letter. A text in capitals only is a matter of style as well.
 */
export function isSameText(a: string, b: string): boolean {
  const left = inOneStyle(a)
  const right = inOneStyle(b)
  if (sameFirstAside(left, right)) return true
  if (left.toLowerCase() === right.toLowerCase()) return isShouted(left) || isShouted(right)
  return equalButForHyphens(left, right)
}

/** Whether a token of a quotation and one of a source are the same; only `initial` ones may change case. */
export function isSameToken(written: Token, stored: Token, initial: boolean): boolean {
  if (stored.kind !== 'word' && stored.kind !== 'mark') return false
  const { text } = stored
  if (written.kind === 'bracket') return false
  if (written.kind === 'part') {
    const lower = text.toLowerCase()
    return (
      lower.startsWith(written.starts) &&
      lower.endsWith(written.ends) &&
      lower.length >= Math.max(written.starts.length, written.ends.length)
    )
  }
  if (written.text === text) return true
  if (written.kind === 'mark') return isDash(written.text) && isDash(text)
  const a = written.text.replaceAll(OPTIONAL_HYPHEN, '')
  const b = text.replaceAll(OPTIONAL_HYPHEN, '')
  return a === b || (initial && sameFirstAside(a, b))
}

function inOneStyle(text: string): string {
  return text.replace(/[\n–]/g, (character) => (character === '\n' ? ' ' : '-'))
}

function sameFirstAside(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.slice(1) === b.slice(1) &&
    a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase()
  )
}

function isDash(mark: string): boolean {
  return mark === '-' || mark === '–'
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** An optional hyphen stands for a hyphen or for nothing. */
function equalButForHyphens(a: string, b: string): boolean {
  if (!a.includes(OPTIONAL_HYPHEN) && !b.includes(OPTIONAL_HYPHEN)) return false
  let right = 0
  for (let left = 0; left < a.length; left++) {
    const written = a.charAt(left)
    const stored = b.charAt(right)
    if (
      written === stored ||
      (left === 0 && written.toLowerCase() === stored.toLowerCase()) ||
      (written === '-' && stored === OPTIONAL_HYPHEN) ||
      (written === OPTIONAL_HYPHEN && stored === '-')
    )
      right++
    else if (stored === OPTIONAL_HYPHEN) {
      right++
      left--
    } else if (written !== OPTIONAL_HYPHEN) return false
  }
  return right === b.length
}
