/** Reads which formats a run prints and where to, and prints them. */
import type { Host } from '../host/host.ts'
import type { Display, ReportFormat } from '../model/report-format.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { reportFormats } from '../report/formats/index.ts'
import { boundedText } from '../site/bounded-text.ts'
import { didYouMean } from '../text/closest.ts'
import { countNoun } from '../text/count-noun.ts'
import { asData } from '../text/data-text.ts'
import { escaped } from '../text/terminal-text.ts'
import type { Invocation } from './command.ts'
import { flagOption, listOption, textOption } from './option-values.ts'
import { writeOutput } from './write-output.ts'

/** A format and where its text goes; standard output when there is no file. */
export interface Output {
  readonly format: ReportFormat
  readonly file?: string
}

/** Formats that no program reads: around them, standard output may hold commands for a runner. */
const forPeople: ReadonlySet<string> = new Set(['claims', 'pretty'])

/** Formats of lines that begin with the name of a file. */
export function beginsWithNames({ format }: Output): boolean {
  return format.name === 'concise'
}

export function isForPeople({ format }: Output): boolean {
  return forPeople.has(format.name)
}

/** Throws `UsageError` for formats and files that make no sense. */
export function outputsOf(invocation: Invocation): readonly Output[] {
  const named = listOption(invocation, 'format')
  const target = textOption(invocation, 'outputFile')
  const usual = flagOption(invocation, 'explainClaims') ? 'claims' : 'pretty'
  const outputs = (named.length > 0 ? named : [usual]).map(parseOutput)
  const printed = outputs.filter(({ file }) => file === undefined)
  const [only] = printed
  if (printed.length > 1)
    throw new UsageError(
      'Only one format can go to standard output',
      'give the others a file: -f json:report.json',
    )
  if (target === undefined) return outputs
  if (target === '') throw new UsageError('--output-file names no file')
  if (!only) throw new UsageError('--output-file has no format left to write')
  return outputs.map((output) => (output === only ? { ...output, file: target } : output))
}

function parseOutput(text: string): Output {
  const colon = text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  const format = reportFormats.find((candidate) => candidate.name === name)
  if (!format) {
    const names = reportFormats.map((candidate) => candidate.name)
    throw new UsageError(`Unknown format "${name}"`, didYouMean(name, names))
  }
  if (colon < 0) return { format }
  if (colon === text.length - 1) throw new UsageError(`--format "${text}" names no file`)
  return { format, file: text.slice(colon + 1) }
}

/** Prints or writes one output. Throws `UsageError` when it cannot be written. */
export async function printOutput(
  { format, file }: Output,
  project: CompiledProject,
  display: Display,
  host: Host,
): Promise<void> {
  if (format.oneBriefing === true && file !== undefined && isFolder(file, host))
    return writeEach(format, file, project, host)
  const count = project.run.briefings.length
  if (format.oneBriefing === true && count > 1)
    throw new UsageError(
      `The format "${format.name}" makes one text of each briefing, and there are ${count}`,
      `name a folder, as in -f ${format.name}:texts/, or one briefing`,
    )
  const parts = format.renderParts?.(project.run, display)
  if (parts) {
    if (file !== undefined) writeApart(file, parts, project, host)
    else for (const part of parts) host.out.send(asData(part))
    return
  }
  const job = file === undefined ? 'print the findings' : `write "${file}"`
  const text = await boundedText(job, Number.POSITIVE_INFINITY, () =>
    format.render(project.run, display),
  )
  const orders = format.name === 'github' ? 'orders' : undefined
  if (file === undefined) host.out.send(asData(text), orders)
  else writeApart(file, text, project, host)
}

/** A file for each briefing, called after it. */
async function writeEach(
  format: ReportFormat,
  folder: string,
  project: CompiledProject,
  host: Host,
): Promise<void> {
  const { documents } = project.run.report
  for (const [index, { id }] of documents.entries()) {
    const file = relative(host.cwd, join(join(host.cwd, folder), id + format.extension))
    await host.pause()
    writeApart(file, (await format.renderBriefing?.(project.run, index)) ?? '', project, host)
  }
  host.err.write(escaped`Wrote ${countNoun(documents.length, 'text')} to ${folder}\n`)
}

/** A name that ends in a slash, names a folder that is there, or has no ending. */
function isFolder(file: string, host: Host): boolean {
  if (/[/\\]$/.test(file) || host.kindOf(join(host.cwd, file)) === 'folder') return true
  return !/[^/\\]\.[^./\\]+$/.test(file)
}

/** A text that is made from a briefing must not take its place. */
function writeApart(
  file: string,
  text: string | Iterable<string>,
  { root, run }: CompiledProject,
  host: Host,
): void {
  const target = join(host.cwd, file)
  if (run.briefings.some(({ path }) => join(root, path) === target))
    throw new UsageError(
      `Cannot write "${file}": it is the briefing itself`,
      'name another file or folder',
    )
  writeOutput(host, file, text)
}
