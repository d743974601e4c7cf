/** Reads digits with stops, commas, spaces or apostrophes between them. */

/** One reading of some digits. */
export interface Value {
  readonly value: number
  /** What the last digit counts. */
  readonly precision: number
}

/**
 * What digits with stops, commas, spaces or apostrophes mean, the likeliest reading first. Without a
 * language (BCP 47 primary subtag) both readings of "1.234" count.
 */
export function digitValues(digits: string, language: string | undefined): Value[] {
  const separators = [...new Set(digits.replace(/\d/g, ''))]
  if (separators.length === 0) return [{ value: Number(digits), precision: 1 }]
  const last = Math.max(...separators.map((separator) => digits.lastIndexOf(separator)))
  const mark = digits.charAt(last)
  const grouped = /^\d{1,3}(?:\D\d{3})+$/.test(digits) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)
  if (separators.length > 1) return [decimal(digits, last)]
  if (digits.indexOf(mark) !== last) return grouped ? [whole(digits)] : parts(digits)
  if (!grouped || mark === ' ' || mark === "'")
    return mark === ' ' || mark === "'" ? [whole(digits)] : [decimal(digits, last)]
  const thousands = language === undefined || language === 'en' ? ',' : '.'
  const readings =
    mark === thousands
      ? [whole(digits), decimal(digits, last)]
      : [decimal(digits, last), whole(digits)]
  return language === undefined ? readings : readings.slice(0, 1)
}

/** "4.1.3" and "1,2,3" are no number; a source may still mean the list of them. */
function parts(digits: string): Value[] {
  return digits.includes(',')
    ? digits.split(',').map((part) => ({ value: Number(part), precision: 1 }))
    : []
}

function whole(digits: string): Value {
  return { value: Number(digits.replace(/\D/g, '')), precision: 1 }
}

function decimal(digits: string, last: number): Value {
  const fraction = digits.slice(last + 1)
  const value = Number(`${digits.slice(0, last).replace(/\D/g, '')}.${fraction}`)
  return { value, precision: 10 ** -fraction.length }
}
