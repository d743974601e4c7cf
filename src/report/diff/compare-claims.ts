/** Says what happened to each claim of a briefing, and which citations moved. */
import type { ReportCitation, ReportSentence } from '../../model/report.ts'
import type { CitedPlace, ClaimChange, ClaimState, MovedCitation } from './briefing-diff.ts'
import { matchClaims, type ClaimPair } from './match-claims.ts'

export interface ComparedClaims {
  readonly claims: readonly ClaimChange[]
  readonly moved: readonly MovedCitation[]
}

/** Sentences that are no claims in either state are left out, and so are claims that stayed as they were. */
export function compareClaims(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
): ComparedClaims {
  const claims = matchClaims(before, after).flatMap((pair) => changeOf(pair) ?? [])
  return { claims, moved: movedCitations(claims) }
}

function changeOf({ before, after }: ClaimPair): ClaimChange | undefined {
  const old = before && before.status !== 'exempt' ? stateOf(before) : undefined
  const now = after && after.status !== 'exempt' ? stateOf(after) : undefined
  if (!old && !now) return undefined
  const gained = without(now?.citations ?? [], old?.citations ?? [])
  const lost = without(old?.citations ?? [], now?.citations ?? [])
  const states = { ...(old && { before: old }), ...(now && { after: now }), gained, lost }
  if (!old) return { kind: 'added', ...states }
  if (!now) return { kind: 'removed', ...states }
  const isRecited = gained.length + lost.length > 0
  if (old.text === now.text) return isRecited ? { kind: 'recited', ...states } : undefined
  const isUnderCitation = !isRecited && now.citations.length > 0
  return { kind: isUnderCitation ? 'reworded-under-citation' : 'reworded', ...states }
}

function stateOf({ id, text, status, range, citations }: ReportSentence): ClaimState {
  return { id, text, status, line: range.start.line, citations: citations.map(placeOf) }
}

function placeOf({ sourceId, raw, locator }: ReportCitation): CitedPlace {
  return { source: sourceId ?? raw, ...(locator && { locator }) }
}

/** Two citations say the same when this is the same. */
function nameOf({ source, locator }: CitedPlace): string {
  return JSON.stringify([source, locator?.label, locator?.value])
}

/** What `a` has that `b` has not, one for one. */
function without(a: readonly CitedPlace[], b: readonly CitedPlace[]): readonly CitedPlace[] {
  const names = b.map(nameOf)
  return a.filter((place) => {
    const at = names.indexOf(nameOf(place))
    if (at >= 0) names.splice(at, 1)
    return at < 0
  })
}

/** One for one; a claim that is gone altogether has not moved its citations to one that is new. */
function movedCitations(claims: readonly ClaimChange[]): readonly MovedCitation[] {
  const lost = new Map<string, string[]>()
  for (const { lost: places, before } of claims)
    for (const place of places)
      lost.set(nameOf(place), [...(lost.get(nameOf(place)) ?? []), before?.id ?? ''])
  return claims.flatMap(({ gained, after }) =>
    gained.flatMap((place): readonly MovedCitation[] => {
      const from = lost.get(nameOf(place))?.shift()
      return from === undefined || !after || from === after.id
        ? []
        : [{ ...place, from, to: after.id }]
    }),
  )
}
