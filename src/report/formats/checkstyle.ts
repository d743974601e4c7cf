/** Prints findings as Checkstyle 4.3, which most CI servers read. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import type { Severity } from '../../model/diagnostic.ts'
import type { ReportDiagnostic } from '../../model/report.ts'
import { adviceOf } from '../advice.ts'
import { groupBy } from '../../text/group-by.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { escapeXml, joinXml, xml, xmlDeclaration, type XmlText } from '../xml-text.ts'

const severityNames: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  note: 'info',
}

export const checkstyle: ReportFormat = defineReportFormat({
  name: 'checkstyle',
  summary: 'Checkstyle 4.3 XML, which most CI servers read.',
  mediaType: 'application/xml',
  extension: '.xml',
  render({ report }, display) {
    const groups = groupBy(openDiagnostics(report, display), ({ path }) => path)
    const files = [...groups].flatMap(([path, diagnostics]) => [
      xml`  <file name="${escapeXml(display.showPath(path))}">`,
      ...diagnostics.map(errorElement),
      xml`  </file>`,
    ])
    return `${joinXml([xmlDeclaration, xml`<checkstyle version="4.3">`, ...files, xml`</checkstyle>`])}\n`
  },
})

function errorElement(diagnostic: ReportDiagnostic): XmlText {
  const { start } = diagnostic.range
  const severity = escapeXml(severityNames[diagnostic.severity])
  const message = escapeXml(adviceOf(diagnostic))
  const source = escapeXml(`briefing.${diagnostic.ruleId}`)
  return xml`    <error line="${start.line}" column="${start.column}" severity="${severity}" message="${message}" source="${source}"/>`
}
