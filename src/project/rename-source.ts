/** Plans how a source gets another key in its registry and in every briefing; writes nothing. */
import { compileBriefing, indexRegistry, type ReadingOptions, type SourceText } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import { unreadKinds } from '../model/issue.ts'
import type { Registry, Source } from '../model/source.ts'
import { isCitableKey } from '../registry/decode-identifiers.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { foldKey } from '../registry/fold-key.ts'
import { renameKey } from '../registry/rename-key.ts'
import { renameCitedKey } from '../syntax/rename-cited-key.ts'
import { spellYamlKey } from '../syntax/yaml-key.ts'
import { applyEdits, type SpanEdit } from '../text/apply-edits.ts'
import { didYouMean } from '../text/closest.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf, type Border } from './border.ts'
import { readingOptions } from './compile-briefings.ts'
import { decodeText } from './decode-text.ts'
import { findConfiguredBriefings } from './find-files.ts'
import { limitsOf } from './limits-of.ts'
import { openRegistry } from './open-registry.ts'
import { join, relative } from './paths.ts'
import { refuseCostly } from './refuse-costly.ts'
import { UsageError } from './usage-error.ts'

/** What is to be written to one file; the path is relative to the project root. */
export interface PlannedWrite {
  readonly file: TextFile
  readonly edits: readonly SpanEdit[]
  readonly text: string
}

export interface RenamePlan {
  readonly root: string
  /** Registry files first. */
  readonly writes: readonly PlannedWrite[]
}

/**
 * Throws `UsageError` when the keys do not allow it, a file cannot be read, or an edit would change
 * what a file says beyond the key.
 */
export async function planRename(
  host: Host,
  oldKey: string,
  newKey: string,
  config: string | undefined,
): Promise<RenamePlan> {
  const { registry, files, failures, config: settings, root } = await openRegistry(host, config)
  const [failure] = failures
  if (failure !== undefined) throw new UsageError(failure, 'every file must be readable to rename')
  const source = checkKeys(registry, oldKey, newKey)
  const names = { oldKey, newKey }
  const writes: PlannedWrite[] = []
  for (const file of files) writes.push(await planRegistryFile(file, source, names))
  const options = readingOptions(settings, limitsOf(host))
  const read = briefingReader(registry, options)
  const paths = await findConfiguredBriefings(host, root, settings)
  const border = borderOf(host, root)
  const texts = paths.map((path) =>
    readBriefing(border, path, relative(host.cwd, join(root, path))),
  )
  for (const text of texts)
    writes.push(planBriefing(await refuseCostly(text, { host, options }), names, read))
  return { root, writes: writes.filter(({ edits }) => edits.length > 0) }
}

type BriefingReader = (text: SourceText) => ClaimedBriefing

function briefingReader(registry: Registry, options: ReadingOptions): BriefingReader {
  const index = indexRegistry(registry)
  return (text) => compileBriefing(text, index, options)
}

function readBriefing(border: Border, path: string, shown: string): SourceText {
  const file = border.read(path)
  if (!file.ok) throw new UsageError(`Cannot read "${shown}": ${file.reason}`)
  const { text, fault } = decodeText(file.bytes)
  if (fault) throw new UsageError(`${shown}: ${fault.message}`, fault.help)
  return { path, text, issues: [] }
}

interface Names {
  readonly oldKey: string
  readonly newKey: string
}

function checkKeys(
  { sources, duplicates, issues }: Registry,
  oldKey: string,
  newKey: string,
): Source {
  const source = sources.find(({ key }) => key === oldKey)
  if (!source) {
    const keys = sources.map(({ key }) => key)
    const help = didYouMean(oldKey, keys, '`briefing sources list -f keys` prints the keys')
    throw new UsageError(`Unknown source "${oldKey}"`, help)
  }
  if (newKey === oldKey) throw new UsageError(`The new key is the old one: "${newKey}"`)
  if (!isCitableKey(newKey))
    throw new UsageError(
      `Key "${newKey}" fits into no marker`,
      'use letters, digits and the characters : . # $ % & - + ? < > ~ /',
    )
  const taken = sources.find(({ key }) => key !== oldKey && foldKey(key) === foldKey(newKey))
  if (taken) {
    const how = taken.key === newKey ? 'exists' : `differs from "${taken.key}" only in case`
    throw new UsageError(`Key "${newKey}" ${how}`, `see ${taken.location.path}, or choose another`)
  }
  if (duplicates.some(({ key }) => key === oldKey))
    throw new UsageError(`Source "${oldKey}" is defined twice`, 'remove one of the two first')
  const broken = issues.find(
    ({ kind, message }) => unreadKinds.has(kind) || message.startsWith('File '),
  )
  if (broken) throw new UsageError(`${broken.location.path}: ${broken.message}`, broken.help)
  return source
}

async function planRegistryFile(
  file: TextFile,
  source: Source,
  { oldKey, newKey }: Names,
): Promise<PlannedWrite> {
  const own = file.path === source.location.path ? source.fields['id'] : undefined
  const edits = renameKey(file, own ? [own] : [], oldKey, newKey)
  const { text, dropped } = applyEdits(file.text, edits)
  const [before, after] = await Promise.all(
    [file, new TextFile(file.path, text)].map((one) => decodeRegistryFile(one)),
  )
  const expected = JSON.stringify(before?.sources.map((one) => identity(one, oldKey, newKey)))
  const found = JSON.stringify(after?.sources.map((one) => identity(one, newKey, newKey)))
  if (dropped.length > 0 || expected !== found) throw refusal(file, own?.start, oldKey)
  return { file, edits, text }
}

/** What renaming may change of an entry, with the new key in the place of the old. */
function identity({ key, notes }: Source, oldKey: string, newKey: string): readonly unknown[] {
  const renamed = (one: string | undefined): string | undefined => (one === oldKey ? newKey : one)
  const { supersededBy, derivedFrom } = notes
  return [renamed(key), renamed(supersededBy), derivedFrom.map(renamed)]
}

function planBriefing(
  source: SourceText,
  { oldKey, newKey }: Names,
  read: BriefingReader,
): PlannedWrite {
  const file = new TextFile(source.path, source.text)
  const briefing = read(source)
  const unread = briefing.issues.find(({ kind }) => unreadKinds.has(kind))
  if (unread) throw new UsageError(`${file.path}: ${unread.message}`, unread.help)
  const listed = (briefing.frontMatter.sources ?? [])
    .filter(({ key }) => key === oldKey)
    .map(({ span }) => ({
      span,
      text: spellYamlKey(file.text.slice(span.start, span.end), newKey),
    }))
  const edits = [...listed, ...renameCitedKey(file.text, briefing.citations, oldKey, newKey)]
  const { text, dropped } = applyEdits(file.text, edits)
  if (edits.length === 0) return { file, edits, text }
  const after = read({ ...source, text })
  const same = JSON.stringify(namesIn(briefing, oldKey, newKey)) === JSON.stringify(namesIn(after))
  if (dropped.length > 0 || !same) throw refusal(file, edits[0]?.span.start, oldKey)
  return { file, edits, text }
}

/** Every source that a briefing names, in order, with the new key in the place of the old. */
function namesIn(
  { frontMatter, citations }: ClaimedBriefing,
  oldKey?: string,
  newKey?: string,
): readonly unknown[] {
  const renamed = (key: string): string | undefined => (key === oldKey ? newKey : key)
  const cited = citations.map(({ form, items }) => [
    form,
    ...items.map(({ target }) => (target.kind === 'key' ? renamed(target.key) : target)),
  ])
  return [frontMatter.sources?.map(({ key }) => renamed(key)), cited]
}

function refusal(file: TextFile, offset: number | undefined, oldKey: string): UsageError {
  const { line, column } = file.pointAt(offset ?? 0)
  return new UsageError(
    `${file.path}:${line}:${column}: "${oldKey}" cannot be renamed here without changing more than the key`,
    'choose a key of letters, digits and hyphens, or write the key plainly in the file first',
  )
}
