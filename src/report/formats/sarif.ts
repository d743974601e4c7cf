/** Prints findings as SARIF 2.1.0, within the limits of GitHub's code scanning. */
import {
  defineReportFormat,
  type Display,
  type ReportFormat,
  type Run,
} from '../../model/report-format.ts'
import type { Report, ReportRule } from '../../model/report.ts'
import { countNoun } from '../../text/count-noun.ts'
import { cutText } from '../../text/cut-text.ts'
import { printJsonLine } from '../json-text.ts'
import { projectUrl } from '../project-url.ts'
import { plainText } from '../sarif/message.ts'
import { sarifResult } from '../sarif/result.ts'
import { utf8Length } from '../../text/utf8-length.ts'
import { worstFirst } from '../worst-first.ts'

/** GitHub keeps the first 5,000 of a run; 10 MB gzipped are the limit, and gzip adds next to nothing. */
const KEPT = { results: 5000, bytes: 9_000_000 }
const LONGEST_DESCRIPTION = 1024

const problemSeverities: Readonly<Record<ReportRule['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
  off: 'recommendation',
}

export const sarif: ReportFormat = defineReportFormat({
  name: 'sarif',
  summary: 'SARIF 2.1.0, for GitHub code scanning and editors; the worst 5,000 findings.',
  mediaType: 'application/sarif+json',
  extension: '.sarif',
  pathsOfRepository: true,
  render(run, display) {
    const { report } = run
    const { results, leftOut } = keepResults(run, display)
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: driver(report) },
          automationDetails: { id: `briefing/${report.run.profile}/` },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: {
            '%SRCROOT%': {
              description: {
                text: 'The top of the repository; without one, the folder in which the check was run.',
              },
            },
          },
          invocations: [
            {
              executionSuccessful: report.run.complete,
              toolExecutionNotifications: notifications(report, leftOut),
            },
          ],
          results,
        },
      ],
    }
    return `${printJsonLine(log)}\n`
  },
})

function driver({ tool, rules }: Report): object {
  return {
    name: tool.name,
    semanticVersion: tool.version,
    informationUri: projectUrl,
    rules: rules.map(reportingDescriptor),
  }
}

/** No `security-severity`: a missing citation is not a hole in somebody's defences. */
function reportingDescriptor({ id, description, severity, helpUri }: ReportRule): object {
  const text = cutText(plainText(description), LONGEST_DESCRIPTION)
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} See ${helpUri}` },
    helpUri,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
    properties: { tags: ['citations'], 'problem.severity': problemSeverities[severity] },
  }
}

/** As many of the worst as fit; one that is too long by itself does not keep the others out. */
function keepResults(
  { report, fileOf }: Run,
  { quiet, showPath }: Display,
): { readonly results: readonly object[]; readonly leftOut: number } {
  const ruleIndices = new Map(report.rules.map(({ id }, index) => [id, index]))
  const context = { ruleIndices, fileOf, showPath }
  const wanted = report.diagnostics.filter(({ severity }) => !quiet || severity === 'error')
  const results: object[] = []
  let bytes = 0
  for (const diagnostic of worstFirst(wanted)) {
    if (results.length === KEPT.results) break
    const result = sarifResult(diagnostic, context)
    const size = utf8Length(printJsonLine(result)) + 1
    if (bytes + size > KEPT.bytes) continue
    bytes += size
    results.push(result)
  }
  return { results, leftOut: wanted.length - results.length }
}

function notifications({ run }: Report, leftOut: number): readonly object[] {
  const cut = `${countNoun(leftOut, 'finding')} left out to stay within the limits of code scanning; the worst are here.`
  return [
    ...(run.complete
      ? []
      : [{ level: 'error', message: { text: 'Not every file could be read.' } }]),
    ...(leftOut > 0 ? [{ level: 'warning', message: { text: cut } }] : []),
  ]
}
