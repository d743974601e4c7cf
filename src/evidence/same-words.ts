/** Compares normalised text character by character, forgiving what is only style. */
import { OPTIONAL_HYPHEN } from './characters.ts'
import type { Token } from './quotation-pieces.ts'

/**
 * Whether two normalised texts are equal but for the kind of dash and space, hyphens at line ends,
 * and the case of the first letter. A text in capitals only is a matter of style as well.
 */
export function isSameText(a: string, b: string): boolean {
  if (a.slice(1) === b.slice(1) && isSameLetter(a.charAt(0), b.charAt(0))) return true
  if (a.toLowerCase() === b.toLowerCase()) return isShouted(a) || isShouted(b)
  return isSameButForStyle(a, b)
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

function sameFirstAside(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.slice(1) === b.slice(1) &&
    a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase()
  )
}

function isDash(mark: string): boolean {
  return mark === '-' || mark === '–' || mark === OPTIONAL_HYPHEN
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** An optional hyphen stands for a hyphen or for nothing. */
function isSameButForStyle(a: string, b: string): boolean {
  let left = 0
  let right = 0
  while (left < a.length && right < b.length) {
    const written = a.charAt(left)
    const stored = b.charAt(right)
    if (
      written === stored ||
      isSameMark(written, stored) ||
      (left === 0 && isSameLetter(written, stored))
    ) {
      left++
      right++
    } else if (stored === OPTIONAL_HYPHEN) right++
    else if (written === OPTIONAL_HYPHEN) left++
    else return false
  }
  return left === a.length && right === b.length
}

/** Spaces, line ends and dashes; an item of a list may have either a dash or a new line before it. */
function isSameMark(a: string, b: string): boolean {
  if (a === '\n') return b === ' ' || b === '–'
  if (b === '\n') return a === ' ' || a === '–'
  return isDash(a) && isDash(b)
}

function isSameLetter(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
