/** Turns a finding into a SARIF result. */
import type { Display, Run } from '../../model/report-format.ts'
import type { ReportDiagnostic, ReportFix, ReportPlace } from '../../model/report.ts'
import type { Range } from '../../text/span.ts'
import { groupBy } from '../../text/group-by.ts'
import { messageText, plainText } from './message.ts'

/** GitHub reads this many locations of a result. */
const PLACES_KEPT = 100

export interface ResultContext extends Pick<Run, 'fileOf'>, Pick<Display, 'showPath'> {
  /** Place of each rule in the driver's list. */
  readonly ruleIndices: ReadonlyMap<string, number>
}

export function sarifResult(diagnostic: ReportDiagnostic, context: ResultContext): object {
  const { ruleId, severity, fingerprint, suppressed, fixes = [] } = diagnostic
  const related = (diagnostic.related ?? []).slice(0, PLACES_KEPT)
  const ruleIndex = context.ruleIndices.get(ruleId)
  const sarifFixes = fixes.flatMap((fix) => sarifFix(fix, context) ?? [])
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: messageText({ ...diagnostic, related }) },
    locations: [{ physicalLocation: physicalLocation(diagnostic, context) }],
    // GitHub would take the hash of the line, which all the claims of a paragraph share.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: plainText(place.message) },
        physicalLocation: physicalLocation(place, context),
      })),
    }),
    // SARIF wants them on every result of a run or on none (3.27.23).
    suppressions: suppressed
      ? [
          {
            kind: suppressed.kind === 'inline' ? 'inSource' : 'external',
            status: 'accepted',
            justification: suppressed.justification,
          },
        ]
      : [],
    ...(sarifFixes.length > 0 && { fixes: sarifFixes }),
  }
}

function physicalLocation(
  { path, range }: Pick<ReportPlace, 'path' | 'range'>,
  context: ResultContext,
): object {
  return { artifactLocation: artifactLocation(path, context), region: region(range) }
}

function artifactLocation(path: string, { showPath }: ResultContext): object {
  const parts = showPath(path)
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

function region({ start, end }: Range): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

/** Nothing when a file that the fix changes cannot be had: half a fix would be another change. */
function sarifFix(
  { title, applicability, edits }: ReportFix,
  context: ResultContext,
): object | undefined {
  const changes = [...groupBy(edits, ({ path }) => path)].flatMap(([path, own]) => {
    const file = context.fileOf(path)
    if (!file) return []
    const replacements = own.map((edit) => ({
      deletedRegion: region(file.rangeOf(edit)),
      insertedContent: { text: edit.text },
    }))
    return [{ artifactLocation: artifactLocation(path, context), replacements }]
  })
  const replaced = changes.reduce((sum, { replacements }) => sum + replacements.length, 0)
  if (replaced < edits.length) return undefined
  return {
    description: { text: plainText(title) },
    artifactChanges: changes,
    properties: { applicability },
  }
}
