/** Compares the reports of two states of a project, claim by claim. */
import type { Report, ReportDocument } from '../../model/report.ts'
import { addClaims } from '../coverage.ts'
import type { BriefingDiff, ClaimChange, DiffSummary, DocumentDiff } from './briefing-diff.ts'
import { compareClaims } from './compare-claims.ts'

/** Claims in common, of all claims, from which a file with a new name is the old one. */
const LEAST_SAME = 0.5

/** `from` and `to` are what the states are called. Pure; the two reports may be about different files. */
export function compareReports(
  before: Report,
  after: Report,
  { from, to }: { readonly from: string; readonly to: string },
): BriefingDiff {
  const documents = pairDocuments(before.documents, after.documents)
    .map(([old, now]) => compareDocuments(old, now))
    .filter((document) => document.kind !== 'changed' || document.claims.length > 0)
  return {
    schemaVersion: '1.0',
    from,
    to,
    summary: summarize(documents),
    before: addClaims(before.documents.map(({ coverage }) => coverage)),
    after: addClaims(after.documents.map(({ coverage }) => coverage)),
    documents,
  }
}

type DocumentPair = readonly [ReportDocument | undefined, ReportDocument | undefined]

/** By path, then by what the texts have in common; in the order of the later state, what is gone at the end. */
function pairDocuments(
  before: readonly ReportDocument[],
  after: readonly ReportDocument[],
): readonly DocumentPair[] {
  const paths = new Set(after.map(({ path }) => path))
  const gone = before.filter(({ path }) => !paths.has(path))
  const oldByPath = new Map(before.map((document) => [document.path, document]))
  const pairs = after.map((now): DocumentPair => {
    const same = oldByPath.get(now.path)
    if (same) return [same, now]
    const at = gone.findIndex((old) => shareOfClaims(old, now) >= LEAST_SAME)
    return [at < 0 ? undefined : gone.splice(at, 1)[0], now]
  })
  return [...pairs, ...gone.map((old): DocumentPair => [old, undefined])]
}

function shareOfClaims(a: ReportDocument, b: ReportDocument): number {
  const texts = new Set(a.claims.map(({ text }) => text))
  const common = b.claims.filter(({ text }) => texts.has(text)).length
  return common / Math.max(1, a.claims.length, b.claims.length)
}

function compareDocuments(
  old: ReportDocument | undefined,
  now: ReportDocument | undefined,
): DocumentDiff {
  const { claims, moved } = compareClaims(old?.claims ?? [], now?.claims ?? [])
  const { path = '', title = '' } = now ?? old ?? {}
  return {
    kind: !old ? 'added' : now ? 'changed' : 'removed',
    path,
    ...(old && now && old.path !== now.path && { pathBefore: old.path }),
    title,
    ...(old && { before: old.coverage }),
    ...(now && { after: now.coverage }),
    claims,
    moved,
  }
}

function summarize(documents: readonly DocumentDiff[]): DiffSummary {
  const changes = documents.flatMap(({ claims }) => claims)
  const count = (kind: ClaimChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length
  const moved = documents.flatMap((document) => document.moved).length
  return {
    documents: documents.length,
    claims: {
      added: count('added'),
      removed: count('removed'),
      reworded: count('reworded'),
      'reworded-under-citation': count('reworded-under-citation'),
      recited: count('recited'),
    },
    citations: {
      gained: changes.flatMap(({ gained }) => gained).length - moved,
      lost: changes.flatMap(({ lost }) => lost).length - moved,
      moved,
    },
    newlyUncited: changes.filter(isNewlyUncited).length,
  }
}

/** Of the later state, without a source, and not just as it was. */
function isNewlyUncited({ after }: ClaimChange): boolean {
  return after?.status === 'uncited'
}
