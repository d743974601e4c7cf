/** Imports a text with keys that say which source they mean. */
import { readReport, type ReadReport } from '../../src/import/read-report.ts'
import { writeBriefing } from '../../src/import/write-briefing.ts'

/** A report without front matter as a briefing: `[@s0]` is the first source, `[@missing-4]` a number without one. */
export interface ImportedText {
  readonly text: string
  readonly report: ReadReport
  /** "marker: reason", in text order. */
  readonly losses: readonly string[]
  /** Titles, or addresses where there is none. */
  readonly sources: readonly string[]
}

export function importText(text: string): ImportedText {
  const report = readReport(text)
  const written = writeBriefing(
    text,
    { ...report, hasFrontMatter: true },
    { ofSource: (place) => `s${place}`, ofMissing: (number) => `missing-${number}` },
  )
  return {
    text: written.text,
    report,
    losses: report.markers.flatMap(({ raw, loss }) =>
      loss === undefined ? [] : [`${raw}: ${loss}`],
    ),
    sources: report.sources.map(({ title, url, doi }) => title ?? url ?? doi ?? ''),
  }
}
