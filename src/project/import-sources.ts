/** Plans what an import adds to a registry file, and makes the new text of that file. */
import type { Host } from '../host/host.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Source } from '../model/source.ts'
import { decodeRegistryFile, formatOf } from '../registry/decode-file.ts'
import { registryFormats } from '../registry/formats/index.ts'
import { isSame } from '../registry/same-data.ts'
import { TextFile } from '../text/text-file.ts'
import { appendSources, syntaxOf } from './append-sources.ts'
import { decodeText } from './decode-text.ts'
import { KnownSources } from './known-sources.ts'
import { openRegistry } from './open-registry.ts'
import { join } from './paths.ts'
import { UsageError } from './usage-error.ts'

export interface ImportRequest {
  /** As the user wrote them. */
  readonly files: readonly string[]
  /** The registry file to add to, which may be missing. */
  readonly into: string
  /** The name of a registry format; without it the names of the files decide. */
  readonly format?: string
  readonly config?: string
}

/** What an import does. Lines are whole, for people. */
export interface ImportPlan {
  /** The file to add to, with its text as it is. */
  readonly target: TextFile
  /** In the order of the files; their keys are new. */
  readonly added: readonly Source[]
  /** Entries of which the registry says everything already. */
  readonly unchanged: number
  /** Entries whose key is taken by another entry; they are not added. */
  readonly clashes: readonly string[]
  /** Entries that are added although another has the same DOI or URL. */
  readonly duplicates: readonly string[]
  /** What could not be read. */
  readonly problems: readonly string[]
}

/** Throws `UsageError` when a file cannot be read or added to. */
export async function planImport(host: Host, request: ImportRequest): Promise<ImportPlan> {
  const path = join(host.cwd, request.into)
  syntaxOf(request.into)
  const target = new TextFile(
    request.into,
    host.kindOf(path) === 'missing' ? '' : read(host, request.into).text,
  )
  const { registry, failures } = await openRegistry(host, request.config)
  if (failures[0] !== undefined)
    throw new UsageError(failures[0], 'mend it first, so that keys can be compared')
  const there = await decodeRegistryFile(target)
  const known = new KnownSources([...registry.sources, ...there.sources])
  const plan = {
    added: [] as Source[],
    unchanged: 0,
    clashes: [] as string[],
    duplicates: [] as string[],
  }
  const problems: string[] = []
  for (const name of request.files) {
    const file = read(host, name)
    const { sources, issues } = await decode(file, request.format)
    problems.push(...issues.map((issue) => problemLine(file, issue)))
    for (const source of sources) {
      const taken = known.byKey.get(source.key)
      if (taken && saysAll(taken, source)) plan.unchanged++
      else if (taken)
        plan.clashes.push(
          `${placeIn(file, source)}: Key "${source.key}" is taken by another entry in ${taken.location.path}; not added`,
        )
      else {
        const twin = known.twinOf(source)
        if (twin)
          plan.duplicates.push(
            `${placeIn(file, source)}: "${source.key}" has the same ${twin.by} as "${twin.source.key}" in ${twin.source.location.path}`,
          )
        plan.added.push(source)
        known.add(source)
      }
    }
  }
  return { target, ...plan, problems }
}

/** The new text of the file. Throws `UsageError` when the entries cannot be added. */
export function applyImport({ target, added }: ImportPlan): Promise<string> {
  return appendSources(target, added)
}

/** Formats without a place for our own fields bring back less than went out, which is no contradiction. */
function saysAll({ csl: known }: Source, { csl }: Source): boolean {
  return Object.entries(csl).every(([field, value]) => isSame(known[field], value))
}

function read(host: Host, name: string): TextFile {
  const file = host.readFile(join(host.cwd, name))
  if (!file.ok) throw new UsageError(`Cannot read "${name}": ${file.reason}`)
  const { text, fault } = decodeText(file.bytes)
  if (fault) throw new UsageError(`Cannot read "${name}": ${fault.message}`, fault.help)
  return new TextFile(name, text)
}

async function decode(file: TextFile, name: string | undefined): Promise<DecodedRegistryFile> {
  const format =
    name === undefined ? formatOf(file.path) : registryFormats.find((known) => known.name === name)
  if (format) return format.decode(file)
  throw new UsageError(
    `Cannot tell the format of "${file.path}"`,
    `name it with --format: ${registryFormats.map((known) => known.name).join(', ')}`,
  )
}

function problemLine(
  file: TextFile,
  { location, message, help }: DecodedRegistryFile['issues'][number],
): string {
  const { line, column } = file.pointAt(location.span.start)
  return `${file.path}:${line}:${column}: ${message}${help === undefined ? '' : ` (${help})`}`
}

function placeIn(file: TextFile, { fields, location }: Source): string {
  const { line, column } = file.pointAt((fields['id'] ?? location.span).start)
  return `${file.path}:${line}:${column}`
}
