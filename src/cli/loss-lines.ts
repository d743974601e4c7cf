/** Words what a format cannot hold of sources, as lines for people. */
import type { Loss } from '../model/registry-format.ts'
import { countNoun } from '../text/count-noun.ts'

/** Keys that a line names before it only counts. */
const maxKeys = 5

/** One line for each field and reason, with the sources that it happens to; the most frequent first. */
export function lossLines(losses: readonly Loss[]): readonly string[] {
  const keysByLoss = new Map<string, string[]>()
  for (const { key, field, reason } of losses) {
    const what = `"${field}" ${reason}`
    const keys = keysByLoss.get(what)
    if (keys) keys.push(key)
    else keysByLoss.set(what, [key])
  }
  return [...keysByLoss]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([what, keys]) => {
      const more = keys.length > maxKeys ? ', …' : ''
      return `  ${what}: ${countNoun(keys.length, 'source')} (${keys.slice(0, maxKeys).join(', ')}${more})`
    })
}
