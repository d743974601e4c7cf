/** Prints claims as JUnit tests, so that a CI server's test page reads "14 of 16 passed". */
import { defineReportFormat, type Display, type ReportFormat } from '../../model/report-format.ts'
import type { ReportDiagnostic, ReportDocument } from '../../model/report.ts'
import { adviceOf } from '../advice.ts'
import { type TestCase, type TestSuite, testSuites } from '../junit/test-suites.ts'
import { escapeXml, joinXml, xml, xmlDeclaration, type XmlText } from '../xml-text.ts'

export const junit: ReportFormat = defineReportFormat({
  name: 'junit',
  summary: 'JUnit XML: a suite for each briefing, a test for each claim.',
  mediaType: 'application/xml',
  extension: '.xml',
  render({ report }, display) {
    const wanted = report.diagnostics.filter(
      ({ severity }) => !display.quiet || severity === 'error',
    )
    const suites = testSuites(report.documents, wanted)
    const { durationMs } = report.run
    const time = durationMs === undefined ? xml`` : xml` time="${durationMs / 1000}"`
    const counts = countAttributes(suites.flatMap(({ cases }) => cases))
    const lines = [
      xmlDeclaration,
      xml`<testsuites name="briefing"${counts}${time}>`,
      ...suites.flatMap((suite) => suiteLines(suite, display)),
      xml`</testsuites>`,
    ]
    return `${joinXml(lines)}\n`
  },
})

function suiteLines(
  { path, document, cases, remarks }: TestSuite,
  display: Display,
): readonly XmlText[] {
  return [
    xml`  <testsuite name="${escapeXml(display.showPath(path))}"${countAttributes(cases)}>`,
    ...(document ? propertyLines(document) : []),
    ...cases.flatMap((test) => caseLines(test, display)),
    ...outputLines(remarks, display),
    xml`  </testsuite>`,
  ]
}

function countAttributes(cases: readonly TestCase[]): XmlText {
  const failures = cases.filter(hasFailed).length
  const skipped = cases.filter(isSkipped).length
  return xml` tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
}

function hasFailed({ errors }: TestCase): boolean {
  return errors.length > 0
}

function isSkipped(test: TestCase): boolean {
  return !hasFailed(test) && test.silenced.length > 0
}

function propertyLines({ title, coverage }: ReportDocument): readonly XmlText[] {
  const { checkable, cited, exempt, pct } = coverage
  const properties = {
    title,
    claims: checkable,
    cited,
    exempt,
    ...(pct !== undefined && { coverage: pct }),
  }
  return [
    xml`    <properties>`,
    ...Object.entries(properties).map(
      ([name, value]) =>
        xml`      <property name="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`,
    ),
    xml`    </properties>`,
  ]
}

function caseLines(test: TestCase, display: Display): readonly XmlText[] {
  const { name, className, path, line, remarks } = test
  const attributes = xml`name="${escapeXml(name)}" classname="${escapeXml(className)}" file="${escapeXml(display.showPath(path))}" line="${line}"`
  const inside = [...outcomeLines(test, display), ...outputLines(remarks, display)]
  if (inside.length === 0) return [xml`    <testcase ${attributes}/>`]
  return [xml`    <testcase ${attributes}>`, ...inside, xml`    </testcase>`]
}

/** One outcome a test, as readers expect; a failure's text lists every error. */
function outcomeLines(test: TestCase, display: Display): readonly XmlText[] {
  const { errors, silenced } = test
  const [error] = errors
  if (error) {
    const message = escapeXml(adviceOf(error))
    const type = escapeXml(error.ruleId)
    const lines = errors.map((each) => findingLine(each, display))
    return [xml`      <failure message="${message}" type="${type}">${joinXml(lines)}</failure>`]
  }
  if (!isSkipped(test)) return []
  const reasons = silenced.map(
    ({ ruleId, suppressed }) => `${ruleId} silenced: ${suppressed?.justification ?? ''}`,
  )
  return [xml`      <skipped message="${escapeXml(reasons.join('; '))}"/>`]
}

function outputLines(remarks: readonly ReportDiagnostic[], display: Display): readonly XmlText[] {
  if (remarks.length === 0) return []
  return [
    xml`      <system-out>${joinXml(remarks.map((each) => findingLine(each, display)))}</system-out>`,
  ]
}

function findingLine(diagnostic: ReportDiagnostic, display: Display): XmlText {
  const { path, range, severity, ruleId } = diagnostic
  const place = `${display.showPath(path)}:${range.start.line}:${range.start.column}`
  return escapeXml(`${place}: ${severity}: ${adviceOf(diagnostic)} (${ruleId})`)
}
