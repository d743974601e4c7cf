/** Reads a text of several lines behind "|" or ">". */
import type { PositionedScalar } from '../positioned-value.ts'
import { lineEndAt, skipSpaces } from './walk-lines.ts'

const HEADER = /(?<style>[|>])(?<strip>-?) *(?:\n|$)/y

/** A scalar and where the line behind it begins. */
export interface BlockScalar {
  readonly scalar: PositionedScalar
  readonly next: number
}

/**
 * The scalar whose header stands at `start`; its lines stand deeper than `indent` and before `limit`.
 * `undefined` when blank lines come first or its lines are not set out alike.
 */
export function blockScalarAt(
  text: string,
  start: number,
  indent: number,
  limit: number,
): BlockScalar | undefined {
  HEADER.lastIndex = start
  const header = HEADER.exec(text)
  if (!header || HEADER.lastIndex > limit) return undefined
  const isFolded = header.groups?.['style'] === '>'
  const lines: string[] = []
  let column: number | undefined
  let end = start
  let at = HEADER.lastIndex
  while (at < limit) {
    const lineEnd = lineEndAt(text, at, limit)
    const line = text.slice(at, lineEnd)
    const depth = skipSpaces(line, 0)
    if (line !== '' && depth === line.length) return undefined
    if (line === '') {
      if (column === undefined) return undefined
      lines.push('')
    } else {
      column ??= depth
      if (depth <= indent) break
      if (depth < column || line.endsWith(' ') || (isFolded && depth > column)) return undefined
      lines.push(line.slice(column))
      end = lineEnd
    }
    at = lineEnd + 1
  }
  if (end === start || text.charAt(at + (column ?? 0)) === '#') return undefined
  const value = join(lines, isFolded) + (header.groups?.['strip'] === '-' ? '' : '\n')
  return { scalar: { kind: 'scalar', value, text: value, start, end }, next: Math.min(at, limit) }
}

/** Without the blank lines at the end. A folded line end is a space, and each blank line a line end. */
function join(lines: readonly string[], isFolded: boolean): string {
  const whole = lines.join('\n').replace(/\n+$/, '')
  return isFolded ? whole.replace(/\n+/g, (ends) => '\n'.repeat(ends.length - 1) || ' ') : whole
}
