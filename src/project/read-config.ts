/** Finds and reads the project's settings. */
import { LineCounter, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import type { Host } from '../host/host.ts'
import { closest } from '../text/closest.ts'
import { configJsonSchema, configSchema, type Config } from './config.ts'
import { decodeText } from './decode-text.ts'
import { dirname, join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

const FILE_NAMES = ['briefing.config.yaml', 'briefing.config.yml', 'briefing.config.json']

export interface FoundConfig {
  readonly config: Config
  /** The folder that globs and reported paths are relative to. */
  readonly root: string
  /** Absolute; absent when the defaults are in force. */
  readonly path?: string
}

/**
 * Reads the file that `--config` names, else the nearest one from the current folder upwards, else
 * takes the defaults with the current folder as root. Throws `UsageError` with every problem.
 */
export function readConfig(host: Host, named: string | undefined): FoundConfig {
  const path = named === undefined ? findUpwards(host) : join(host.cwd, named)
  if (path === undefined) return { config: configSchema.parse({}), root: host.cwd }
  const file = host.readFile(path)
  if (!file.ok) throw new UsageError(`Cannot read config "${named ?? path}": ${file.reason}`)
  const shown = relative(host.cwd, path)
  return { config: parseConfig(decodeText(file.bytes).text, shown), root: dirname(path), path }
}

function findUpwards(host: Host): string | undefined {
  for (let folder = host.cwd; ; folder = dirname(folder)) {
    for (const name of FILE_NAMES) {
      const path = join(folder, name)
      if (host.kindOf(path) === 'file') return path
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** JSON is YAML too, so one parser with positions serves both. */
function parseConfig(text: string, path: string): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', merge: false })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const [fault] = document.errors
  if (fault) throw new UsageError(`${at(fault.pos[0])}: ${firstLine(fault.message)}`)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    throw new UsageError(`${path}: Aliases are not allowed in a config`, 'write the value out')
  }
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.flatMap((issue) => describe(issue, document, at))
  throw new UsageError(problems.join('\n'), 'see `briefing schema config` for what may stand there')
}

function describe(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => string,
): string[] {
  const name = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const guess = closest(key, knownKeys(issue.path))
      const full = [...issue.path, key].join('.')
      const place = at(offsetOf(document, [...issue.path, key]))
      return `${place}: Unknown setting "${full}"${guess ? `, did you mean "${guess}"?` : ''}`
    })
  return [`${at(offsetOf(document, issue.path))}: ${name ? `"${name}": ` : ''}${issue.message}`]
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema = configJsonSchema()
  for (const part of path) {
    const next = schema.properties?.[String(part)]
    if (typeof next !== 'object') return []
    schema = next
  }
  return Object.keys(schema.properties ?? {})
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
