/** Prints a run in a format. */
import type { Display, ReportFormat, Run } from '../model/report-format.ts'
import { reportFormats } from '../report/formats/index.ts'
import { unknownName } from './refuse-option.ts'

/** For a file: no colour, 100 columns, everything, paths as they are in the report. */
const plainDisplay: Display = { color: false, width: 100, quiet: false, showPath: (path) => path }

/**
 * The text of the whole run, which ends in a line feed unless it is empty. The format is one of `reportFormats` by
 * name, or one of your own. Rejects with `RangeError` for a name that no format has, and for several briefings
 * in a format that makes one text of each.
 */
export async function render(
  run: Run,
  format: string | ReportFormat,
  display: Partial<Display> = {},
): Promise<string> {
  const chosen = typeof format === 'string' ? formatCalled(format) : format
  if (chosen.oneBriefing === true && run.briefings.length > 1)
    throw new RangeError(
      `The format "${chosen.name}" makes one text of each briefing, and there are ${run.briefings.length}`,
    )
  return chosen.render(run, { ...plainDisplay, ...display })
}

/**
 * The file of one briefing, `index` into `run.briefings`: its page in "html", its report in "json". Rejects with
 * `RangeError` where there is no such briefing or format, and for a format that makes one text of the whole run.
 */
export async function renderBriefing(
  run: Run,
  index: number,
  format: string | ReportFormat,
): Promise<string> {
  const chosen = typeof format === 'string' ? formatCalled(format) : format
  if (!run.briefings[index])
    throw new RangeError(`No briefing ${index}, the run has ${run.briefings.length}`)
  if (!chosen.renderBriefing)
    throw new RangeError(`The format "${chosen.name}" makes no file of one briefing`)
  return chosen.renderBriefing(run, index)
}

function formatCalled(name: string): ReportFormat {
  const format = reportFormats.find((one) => one.name === name)
  if (format) return format
  const names = reportFormats.map((one) => one.name)
  throw unknownName('format', name, names)
}
