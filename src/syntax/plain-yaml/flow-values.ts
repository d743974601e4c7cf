/** Reads lists and maps between brackets that stand on one line. */
import type { PositionedPair, PositionedValue } from '../positioned-value.ts'
import { keyAt, plainScalar, quotedAt } from './plain-scalars.ts'
import { skipSpaces } from './walk-lines.ts'

/** Up to what may end a plain scalar between brackets. */
const PLAIN = /[^,[\]{}\n]+/y

/** The value at an offset inside brackets; `undefined` when it is more than plain. `levels` may be opened in it. */
export function flowValueAt(text: string, at: number, levels: number): PositionedValue | undefined {
  const opener = text.charAt(at)
  if (opener === '[' || opener === '{') {
    if (levels === 0) return undefined
    return opener === '[' ? flowList(text, at, levels - 1) : flowMap(text, at, levels - 1)
  }
  return opener === '"' || opener === "'" ? quotedAt(text, at) : plainAt(text, at)
}

function plainAt(text: string, start: number): PositionedValue | undefined {
  PLAIN.lastIndex = start
  const [run = ''] = PLAIN.exec(text) ?? []
  return plainScalar(text, { start, end: start + run.replace(/ +$/, '').length })
}

function flowList(text: string, start: number, levels: number): PositionedValue | undefined {
  const items: PositionedValue[] = []
  let at = skipSpaces(text, start + 1)
  if (text.charAt(at) === ']') return { kind: 'list', items, start, end: at + 1 }
  for (;;) {
    const item = flowValueAt(text, at, levels)
    if (!item) return undefined
    items.push(item)
    at = skipSpaces(text, item.end)
    if (text.charAt(at) === ']') return { kind: 'list', items, start, end: at + 1 }
    if (text.charAt(at) !== ',') return undefined
    at = skipSpaces(text, at + 1)
  }
}

function flowMap(text: string, start: number, levels: number): PositionedValue | undefined {
  const pairs: PositionedPair[] = []
  let at = skipSpaces(text, start + 1)
  if (text.charAt(at) === '}') return { kind: 'map', pairs, start, end: at + 1 }
  for (;;) {
    const key = keyAt(text, at)
    if (key === undefined) return undefined
    const keyEnd = at + key.length
    const value = flowValueAt(text, skipSpaces(text, keyEnd + 1), levels)
    if (!value) return undefined
    pairs.push({ key, value, start: at, end: keyEnd })
    at = skipSpaces(text, value.end)
    if (text.charAt(at) === '}') return { kind: 'map', pairs, start, end: at + 1 }
    if (text.charAt(at) !== ',') return undefined
    at = skipSpaces(text, at + 1)
  }
}
