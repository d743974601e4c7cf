/** Gives each sentence of a page the short name that lists and tables call it by. */
import type { ReportSentence } from '../../model/report.ts'

/** "c5" by id: the place among all sentences of the claim zones, from 1. */
export function claimNames(sentences: readonly ReportSentence[]): ReadonlyMap<string, string> {
  return new Map(sentences.map(({ id }, index) => [id, `c${index + 1}`]))
}
