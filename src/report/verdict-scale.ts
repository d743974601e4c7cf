/** Knows the usual scale of verdicts. */
import { verdictWords } from './words/verdict-words.ts'

/** From nothing to everything. */
export const verdictScale: readonly string[] = [
  'not supported',
  'partly supported',
  'mostly supported',
  'supported',
]

/** The step from 1 to 4, or `undefined` for a verdict of another scale. */
export function verdictStep(verdict: string): number | undefined {
  const at = verdictScale.indexOf(verdictWords(verdict).toLowerCase())
  return at < 0 ? undefined : at + 1
}
