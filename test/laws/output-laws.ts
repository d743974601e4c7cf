/** States what holds for every text that goes to a terminal, a log or another program. */
import type { Run } from '../../src/model/report-format.ts'
import { reportFormats } from '../../src/report/formats/index.ts'
import { reportSchema } from '../../src/report/report-schema.ts'
import { render } from '../../src/api/render.ts'
import { paintedHolds, plainHolds } from './printed-laws.ts'
import { mustHold } from './subject.ts'

/** What stands in a terminal or a log as it is. */
const forPeople: ReadonlySet<string> = new Set(['pretty', 'concise', 'claims', 'github'])
const OWN_COMMAND = /^::(?:error|warning|notice) [a-zA-Z]+=/

/** Every format prints the run; what others read can be read, and no line is an order that we did not give. */
export async function outputsHold(run: Run): Promise<void> {
  const { success, error } = reportSchema.safeParse(JSON.parse(await render(run, 'json')))
  mustHold(success, 'the report keeps its schema', error?.issues)
  for (const { name, oneBriefing } of reportFormats) {
    if (oneBriefing && run.briefings.length > 1) continue
    const text = await render(run, name)
    mustHold(text === '' || text.endsWith('\n'), `${name} ends in a line feed`)
    if (['sarif', 'gitlab'].includes(name)) JSON.parse(text)
    if (['jsonl', 'rdjson'].includes(name)) for (const line of linesOf(text)) JSON.parse(line)
    if (!forPeople.has(name)) continue
    plainHolds(text, name)
    paintedHolds(await render(run, name, { color: true }), text, name)
    // What claims say stands at the start of a line; where a runner reads, all of it is fenced.
    if (name !== 'claims') for (const line of linesOf(text)) givesNoOrders(name, line)
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

function givesNoOrders(format: string, line: string): void {
  const order = line.trimStart().startsWith('::')
  mustHold(
    format === 'github' ? OWN_COMMAND.test(line) || !order : !order,
    `${format} gives no orders but its own`,
    line,
  )
}
