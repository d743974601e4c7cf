/** Finds raised numbers that point to sources, and leaves exponents alone. */
import { parseNumberMarker } from '../syntax/number-marker.ts'
import type { Span } from '../text/span.ts'

/** A run of raised numbers. */
export interface Superscript extends Span {
  readonly numbers: readonly number[]
  /** Whether it may as well be an exponent. */
  readonly isDoubtful: boolean
}

const RAISED =
  /(?:⁽[ ]?)?[⁰¹²³⁴-⁹]{1,3}(?:(?:[,‚⸴˒ ]{1,2}|[⁻–-])[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}){0,20}(?:[ ]?⁾)?(?![⁰¹²³⁴-⁹])/g
/** Words before an exponent. */
const UNIT =
  /(?:^|[^\p{L}])(?:\p{L}{1,2}|mm|cm|km|µm|nm|ft|yd|mi|in|ha|feet|foot|inch(?:es)?|miles?|yards?|(?:kilo|centi|milli|deci|micro|nano)?met(?:re|er)s?|seconds?|CO|chi|eta|sigma)$/iu

/** In text order. A number behind a number, an unknown or a unit is an exponent and left out. */
export function findSuperscripts(text: string): readonly Superscript[] {
  return [...text.matchAll(RAISED)].flatMap((match) => {
    const start = match.index
    const before = text.slice(Math.max(0, start - 24), start)
    if (isExponent(before)) return []
    const numbers = numbersOf(match[0])
    const end = start + match[0].length
    return [{ start, end, numbers, isDoubtful: isDoubtful(before) || numbers.length === 0 }]
  })
}

/** Ranges in full; nothing where it cannot be read. */
function numbersOf(raised: string): readonly number[] {
  const plain = raised
    .normalize('NFKC')
    .replace(/[()]/g, '')
    .replace(/[\u2212–]/g, '-')
  const read = parseNumberMarker(`[${plain.replace(/[^\d-]+/g, ', ')}]`)
  return read && !read.problem
    ? read.items.flatMap(({ target }) => (target.kind === 'number' ? [target.number] : []))
    : []
}

/** Whether raised digits behind these words raise them to a power. */
export function isExponent(before: string): boolean {
  return before === '' || /[\p{N}⁺⁻^=+*/×-]$/u.test(before) || UNIT.test(before)
}

/** A bracket may close a term as well as words. */
function isDoubtful(before: string): boolean {
  return /[)\]}]$/.test(before)
}
