/** Puts what changed into words, without any mark-up. */
import type { ClaimCounts } from '../../model/report.ts'
import { countNoun } from '../../text/count-noun.ts'
import type {
  BriefingDiff,
  CitedPlace,
  ClaimChange,
  ClaimChangeKind,
  DiffSummary,
} from './briefing-diff.ts'

export const kindWords: Readonly<Record<ClaimChangeKind, string>> = {
  added: 'new',
  removed: 'removed',
  reworded: 'reworded',
  'reworded-under-citation': 'reworded under the same citation',
  recited: 'other citations',
}

/** "3 new claims, 1 claim reworded under the same citation, …"; what there is none of is left out. */
export function summaryWords({ claims, citations, newlyUncited }: DiffSummary): string {
  const parts = [
    [claims.added, countNoun(claims.added, 'new claim')],
    [claims.removed, `${countNoun(claims.removed, 'claim')} removed`],
    [claims.reworded, `${countNoun(claims.reworded, 'claim')} reworded`],
    [
      claims['reworded-under-citation'],
      `${countNoun(claims['reworded-under-citation'], 'claim')} reworded under the same citation`,
    ],
    [citations.gained, `${countNoun(citations.gained, 'citation')} gained`],
    [citations.lost, `${countNoun(citations.lost, 'citation')} lost`],
    [citations.moved, `${countNoun(citations.moved, 'citation')} moved`],
    [newlyUncited, `${countNoun(newlyUncited, 'changed claim')} without a source`],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return said.length === 0 ? 'No claim and no citation changed' : said.join(', ')
}

/** "14 of 16 claims cited (87.5 %)" before and after. */
export function coverageWords({ before, after }: Pick<BriefingDiff, 'before' | 'after'>): string {
  return `${countsWords(before)} → ${countsWords(after)}`
}

export function countsWords({ cited, checkable, pct }: ClaimCounts): string {
  return `${cited} of ${countNoun(checkable, 'claim')} cited${pct === undefined ? '' : ` (${pct} %)`}`
}

/** "census p. 4". */
export function placeWords({ source, locator }: CitedPlace): string {
  return locator ? `${source}, ${locator.label} ${locator.value}` : source
}

/** What a reviewer should know of a change besides its text; nothing where the kind says it all. */
export function notesOf({ kind, after, gained, lost }: ClaimChange): readonly string[] {
  return [
    ...(after?.status === 'uncited' ? ['no source'] : []),
    ...(kind === 'reworded-under-citation'
      ? [`still cites ${after?.citations.map(placeWords).join('; ') ?? ''}: check that it says so`]
      : []),
    ...(gained.length > 0 ? [`cites ${gained.map(placeWords).join('; ')}`] : []),
    ...(lost.length > 0 && kind !== 'removed'
      ? [`no longer cites ${lost.map(placeWords).join('; ')}`]
      : []),
  ]
}
