/** Reads and writes the file in which a project keeps what it has accepted for now. */
import * as z from 'zod'
import type { Host } from '../host/host.ts'
import type { Baseline, BaselineEntry } from '../model/baseline.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf } from './border.ts'
import { decodeText } from './decode-text.ts'
import { join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

/** In the project's root unless the user names another. */
export const baselineName = '.briefing-baseline.json'

const MOST_BYTES = 64_000_000

export interface LoadedBaseline {
  readonly baseline: Baseline
  readonly file: TextFile
}

const entry: z.ZodType<BaselineEntry> = z.strictObject({
  rule: z.string().min(1),
  path: z.string().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{16}:\d+$/),
  excerpt: z.string(),
})
const schema = z.strictObject({ version: z.literal(1), entries: z.array(entry) })

/**
 * `named` is relative to the current folder and must be there; the usual file may be missing. Throws
 * `UsageError` when it cannot be read or is no baseline.
 */
export function loadBaseline(
  host: Pick<Host, 'cwd' | 'isLink' | 'kindOf' | 'readFile' | 'realPath'>,
  root: string,
  named: string | undefined,
): LoadedBaseline | undefined {
  const path = named === undefined ? join(root, baselineName) : join(host.cwd, named)
  if (named === undefined && host.kindOf(path) === 'missing') return undefined
  const shown = relative(host.cwd, path)
  const read =
    named === undefined
      ? borderOf(host, root).read(path, MOST_BYTES)
      : host.readFile(path, MOST_BYTES)
  if (!read.ok) throw new UsageError(`Cannot read baseline "${shown}": ${read.reason}`)
  const { text, fault } = decodeText(read.bytes)
  if (fault) throw new UsageError(`Cannot read baseline "${shown}": it is not UTF-8 text`)
  return parseBaseline(new TextFile(relative(root, path), text), shown)
}

function parseBaseline(file: TextFile, shown: string): LoadedBaseline {
  const help = 'make it anew with `briefing baseline create`'
  const content = jsonOf(file.text)
  if (content === undefined)
    throw new UsageError(`"${shown}" is no baseline: it is not valid JSON`, help)
  const parsed = schema.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
    throw new UsageError(`"${shown}" is no baseline${where}: ${wordsOf(issue?.message)}`, help)
  }
  let from = 0
  const entries = parsed.data.entries.map((one) => {
    const written = JSON.stringify(one.fingerprint)
    const start = Math.max(0, file.text.indexOf(written, from))
    from = start
    return { ...one, span: { start, end: start + written.length } }
  })
  return { baseline: { path: file.path, entries }, file }
}

/** The schema's words without those of the language that it is written in. */
function wordsOf(message = 'it has another form'): string {
  return message
    .replace(/^Invalid input: /, '')
    .replace(/\breceived undefined$/, 'found nothing')
    .replace(/\breceived\b/, 'found')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** One line an entry, in a fixed order, so that two branches that mend different claims merge. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .toSorted((a, b) => compare(a.path, b.path) || compare(a.fingerprint, b.fingerprint))
    .map(({ rule, path, fingerprint, excerpt }) =>
      JSON.stringify({ path, rule, fingerprint, excerpt }),
    )
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "version": 1,\n  "entries": ${list}\n}\n`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
