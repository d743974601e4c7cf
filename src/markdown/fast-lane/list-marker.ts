/** Reads the sign that starts a list item. */
import type { TextLines } from './text-lines.ts'

const BULLET = /[-+*]([ \t]*)/y
const ORDINAL = /(\d{1,9})[.)]([ \t]*)/y
/** With more columns behind the sign, the item starts with code. */
const mostSpaces = 4

/** A list item's sign, and where the words after it start. */
export interface ListMarker {
  /** The bullet, or what stands behind the number. */
  readonly sign: string
  readonly number: string | undefined
  readonly content: number
}

/** An item that is empty, or that starts with code, is for the judge. */
export function readMarker(
  lines: TextLines,
  line: number,
  start: number,
): ListMarker | 'for-the-judge' | undefined {
  BULLET.lastIndex = ORDINAL.lastIndex = start
  const bullet = BULLET.exec(lines.text)
  const ordinal = bullet ? undefined : ORDINAL.exec(lines.text)
  const whole = bullet?.[0] ?? ordinal?.[0]
  const space = bullet?.[1] ?? ordinal?.[2]
  if (whole === undefined || space === undefined) return undefined
  const content = start + whole.length
  if (content >= lines.endOf(line)) return 'for-the-judge'
  if (space === '') return undefined
  const behind = content - space.length
  const columns = lines.columnOf(line, content) - lines.columnOf(line, behind)
  if (columns > mostSpaces) return 'for-the-judge'
  return { sign: lines.text.charAt(behind - 1), number: ordinal?.[1], content }
}

/** Only bullets, and the number 1, interrupt a paragraph. */
export function mayInterrupt({ number }: ListMarker): boolean {
  return number === undefined || number === '1'
}

/** Whether two items belong to one list. */
export function isSibling(one: ListMarker, other: ListMarker): boolean {
  return one.sign === other.sign && (one.number === undefined) === (other.number === undefined)
}
