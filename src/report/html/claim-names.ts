/** Gives each sentence of a page the short name that lists and tables call it by. */
import type { ReportSentence } from '../../model/report.ts'

/** "c5" by id: the place among all sentences of the claim zones, from 1. */
export function claimNames(sentences: readonly ReportSentence[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [index, { id }] of sentences.entries()) names.set(id, `c${index + 1}`)
  return names
}
