/** Finds and reads the project's settings. */
import type * as z from 'zod'
import type { Host } from '../host/host.ts'
import { rules as ownRules } from '../rules/index.ts'
import {
  keyPlaceOf,
  placeOf,
  plainValue,
  type PathStep,
  type PositionedValue,
} from '../syntax/positioned-value.ts'
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import { mandatoryIds, type Rule } from '../model/rule.ts'
import { closest, didYouMean } from '../text/closest.ts'
import type { Span } from '../text/span.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf } from './border.ts'
import { configJsonSchema, configSchema, type Config } from './config.ts'
import { decodeText, nulFault } from './decode-text.ts'
import { alwaysIgnored } from './find-files.ts'
import { dirname, join, relative } from './paths.ts'
import { refusalOf, refusalOfPattern } from './stored-path.ts'
import { UsageError } from './usage-error.ts'

/** The nearer the front, the more it counts where there are several. */
export const configNames: readonly string[] = [
  'briefing.config.yaml',
  'briefing.config.yml',
  'briefing.config.json',
]

/** In bytes; beyond, not even its length in characters is looked at. */
const MOST_BYTES = 1_000_000

/** Characters; faults are as many as are looked for one by one. */
const longest = 65_536

export interface FoundConfig {
  readonly config: Config
  /** The folder that globs and reported paths are relative to. */
  readonly root: string
  /** Absolute; absent when the defaults are in force. */
  readonly path?: string
  /** Where its settings stand; absent likewise. */
  readonly places?: ConfigPlaces
}

export interface ConfigPlaces {
  /** Its path as the user would write it from the current folder. */
  readonly file: TextFile
  /** Of the value at the end of `path`, or of the nearest around it. */
  readonly spanOf: (path: readonly PathStep[]) => Span
}

/**
 * Reads the file that `--config` names, else the nearest one from the current folder upwards, else
 * takes the defaults with the current folder as root. Throws `UsageError` with every problem.
 */
export function readConfig(
  host: Host,
  named: string | undefined,
  rules: readonly Rule[] = ownRules,
): FoundConfig {
  const path = named === undefined ? findUpwards(host) : join(host.cwd, named)
  if (path === undefined) return { config: configSchema.parse({}), root: host.cwd }
  const file =
    named === undefined
      ? borderOf(host, dirname(path)).read(path, MOST_BYTES)
      : host.readFile(path, MOST_BYTES)
  if (!file.ok) throw new UsageError(`Cannot read config "${named ?? path}": ${file.reason}`)
  return {
    ...parseConfig(file.bytes, relative(host.cwd, path), rules),
    root: dirname(path),
    path,
  }
}

function findUpwards(host: Host): string | undefined {
  for (let folder = host.cwd; ; folder = dirname(folder)) {
    for (const name of configNames) {
      const path = join(folder, name)
      // Where it cannot be said what stands there, reading it says why.
      if (!['missing', 'folder'].includes(host.kindOf(path))) return path
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** What is wrong at one place of the config. */
interface Fault {
  readonly message: string
  readonly help?: string
  readonly span: Span
}

/** JSON is YAML too, so one reader serves both. */
export function parseConfig(
  bytes: Uint8Array,
  path: string,
  rules: readonly Rule[],
): Required<Pick<FoundConfig, 'config' | 'places'>> {
  const { text, fault = nulFault(text) } = decodeText(bytes)
  const file = new TextFile(path, text)
  if (fault) throw refusal(file, [{ ...fault, span: { start: fault.offset, end: fault.offset } }])
  if (text.length > longest)
    throw refusal(file, [{ message: 'Config is longer than 64 KB', span: { start: 0, end: 0 } }])
  const { root, problems } = parseYamlTree(text)
  const faults: Fault[] = [...problems]
  const value = root && plainSettings(root, faults)
  if (faults.length > 0) throw refusal(file, faults)
  const parsed = configSchema.safeParse(value ?? {}, { error: objection })
  const tree = root ?? emptyTree
  if (!parsed.success)
    throw refusal(
      file,
      parsed.error.issues.flatMap((issue) => faultsOf(issue, tree)),
    )
  const misnamed = misnamedRules(parsed.data, tree, rules)
  if (misnamed.length > 0) throw refusal(file, misnamed)
  const astray = straySettings(parsed.data, tree)
  if (astray.length > 0) throw refusal(file, astray)
  return { config: parsed.data, places: { file, spanOf: (steps) => placeOf(tree, steps) } }
}

const emptyTree: PositionedValue = { kind: 'map', pairs: [], start: 0, end: 0 }

/** A setting without a value is left out, and its default holds. */
function plainSettings(root: PositionedValue, faults: Fault[]): unknown {
  return plainValue(root, {
    scalarOf: ({ value }) => value ?? undefined,
    onRefused: (pair) => {
      const what = pair.key === '__proto__' ? 'means nothing' : 'stands here twice'
      faults.push({ message: `Setting "${pair.key}" ${what}`, span: pair })
    },
  })
}

function refusal(file: TextFile, faults: readonly Fault[]): UsageError {
  const lines = faults.map(({ message, span }) => {
    const { line, column } = file.pointAt(span.start)
    return `${file.path}:${line}:${column}: ${message}`
  })
  const help = faults[0]?.help ?? 'see `briefing schema config` for what may stand there'
  return new UsageError(lines, help)
}

function faultsOf(issue: z.core.$ZodIssue, root: PositionedValue): Fault[] {
  const path = issue.path.filter((step): step is PathStep => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map((key) => {
      const full = [...path, key]
      const guess = closest(key, known)
      const message = `Unknown setting "${full.join('.')}"${guess ? `, did you mean "${guess}"?` : ''}`
      return { message, span: keyPlaceOf(root, full) }
    })
  }
  const subject = path.length === 0 ? 'Config' : `Setting "${path.join('.')}"`
  return [{ message: `${subject} ${issue.message}`, span: placeOf(root, path) }]
}

/** What a value must be, as the end of a sentence; a wording of the schema's own comes first. */
function objection(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `must be ${typeWords[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), issue.input)
  return issue.code === 'too_small' ? 'must not be empty' : undefined
}

function oneOf(choices: readonly string[], given: unknown): string {
  const guess = typeof given === 'string' ? closest(given, choices) : undefined
  return `must be one of ${choices.join(', ')}${guess ? `; did you mean "${guess}"?` : ''}`
}

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'text',
}

function knownKeys(path: readonly PathStep[]): string[] {
  let schema = configJsonSchema()
  for (const part of path) {
    const next = schema.properties?.[String(part)]
    if (typeof next !== 'object') return []
    schema = next
  }
  return Object.keys(schema.properties ?? {})
}

/** Files and folders that no config may name: those outside its folder, and those that no system keeps as written. */
function straySettings(
  { briefings, sources, outDir, csl }: Config,
  root: PositionedValue,
): Fault[] {
  const patterns = Object.entries({ briefings, sources }).flatMap(([setting, all]) =>
    all.map((value, at) => ({ steps: [setting, at], value, reason: refusalOfPattern(value) })),
  )
  const paths = Object.entries({ outDir, csl }).map(([setting, value = '']) => {
    const path = value.replace(/(?<=[^/])\/+$/, '')
    const reason = (setting === 'outDir' && refusalOfOutDir(path)) || refusalOf(path, 'config')
    return { steps: [setting], value, reason: path === '' ? undefined : reason }
  })
  return [...patterns, ...paths].flatMap(({ steps, value, reason }) =>
    reason === undefined
      ? []
      : [
          {
            message: `Setting "${steps.join('.')}" cannot be "${value}": ${reason}`,
            help: 'name what is in the folder of the config; flags may name other places',
            span: placeOf(root, steps),
          },
        ],
  )
}

/** Styles may well come with a package, but no page goes there. */
function refusalOfOutDir(path: string): string | undefined {
  const foreign = path.split('/').find((name) => alwaysIgnored.has(name.toLowerCase()))
  return foreign === undefined ? undefined : `"${foreign}" holds nothing of a project`
}

/** Rules that are not there, and rules that no config may set. */
function misnamedRules(
  { rules: configured, overrides }: Config,
  root: PositionedValue,
  rules: readonly Rule[],
): Fault[] {
  const ids = new Set(rules.map(({ id }) => id))
  const mandatory = mandatoryIds(rules)
  const named = [
    ...Object.keys(configured).map((id) => ({ id, steps: ['rules', id] })),
    ...overrides.flatMap((override, index) =>
      Object.keys(override.rules).map((id) => ({ id, steps: ['overrides', index, 'rules', id] })),
    ),
  ]
  return named
    .filter(({ id }) => !ids.has(id) || mandatory.has(id))
    .map(({ id, steps }) => {
      const hint = didYouMean(id, ids, '`briefing explain` lists the rules')
      const message = mandatory.has(id)
        ? `Rule "${id}" is always an error: it says what was not read`
        : `Unknown rule "${id}", ${hint}`
      return { message, span: keyPlaceOf(root, steps) }
    })
}
