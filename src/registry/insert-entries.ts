/** Adds entries to the text of a registry file in YAML or JSON and leaves every character of it as it is. */
import type { Source } from '../model/source.ts'
import type { PositionedMap, PositionedValue } from '../syntax/positioned-value.ts'
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import { isField } from './csl-fields.ts'
import { parseJsonTree } from './json-tree.ts'
import { printJsonEntries, printYamlEntries, printYamlMap } from './print-entries.ts'

/** Where entries go and how they are written there. */
interface Place {
  /** The list or the map by key that holds the entries. */
  readonly holder: PositionedValue & { readonly kind: 'list' | 'map' }
  /** Whether it is written with brackets, as always in JSON. */
  readonly isFlow: boolean
}

/** The new text; `undefined` when the file has no list of entries and no map of them. */
export function insertEntries(
  text: string,
  sources: readonly Source[],
  syntax: 'yaml' | 'json',
): string | undefined {
  const { root } = syntax === 'yaml' ? parseYamlTree(text) : parseJsonTree(text)
  if (!root || (root.kind === 'scalar' && root.value === null)) {
    const printed = syntax === 'yaml' ? printYamlEntries(sources) : printJsonEntries(sources)
    return hasNothing(text, syntax) ? withLineEnds(endLine(text) + printed, text) : undefined
  }
  const holder = findHolder(root)
  if (!holder) return undefined
  const isFlow = '[{'.includes(text[holder.start] ?? '')
  return isFlow
    ? insertInBrackets(text, { holder, isFlow }, sources)
    : insertInBlock(text, { holder, isFlow }, sources)
}

/** Whether there are only comments and marks that belong to no entry. */
function hasNothing(text: string, syntax: 'yaml' | 'json'): boolean {
  const bare = text.replace(/^\uFEFF/, '')
  return syntax === 'yaml' ? /^(?:[ \t]*(?:#.*|---)?(?:\r?\n|$))*$/.test(bare) : bare.trim() === ''
}

function findHolder(root: PositionedValue): Place['holder'] | undefined {
  if (root.kind === 'list') return root
  if (root.kind !== 'map') return undefined
  const references = root.pairs.find(({ key }) => key === 'references')?.value
  if (references?.kind === 'list') return references
  return isEntry(root) ? undefined : root
}

/** One entry that stands alone: fields of its own hold plain values. */
function isEntry({ pairs }: PositionedMap): boolean {
  return pairs.some(({ key, value }) => isField(key) && value.kind === 'scalar')
}

/** After the line on which the last entry ends, as far to the right as the first begins. */
function insertInBlock(text: string, { holder }: Place, sources: readonly Source[]): string {
  const printed = holder.kind === 'list' ? printYamlEntries(sources) : printYamlMap(sources)
  const lineStart = text.lastIndexOf('\n', holder.start - 1) + 1
  const margin = text.slice(lineStart, holder.start).replace(/[^\s]/g, ' ')
  const lines = printed.replace(/^(?=.)/gm, margin.replace('\uFEFF', ''))
  const lineEnd = text.indexOf('\n', holder.end)
  const at = lineEnd < 0 ? text.length : lineEnd + 1
  return endLine(text.slice(0, at)) + withLineEnds(lines, text) + text.slice(at)
}

function insertInBrackets(text: string, { holder }: Place, sources: readonly Source[]): string {
  const last = holder.kind === 'list' ? holder.items.at(-1) : holder.pairs.at(-1)?.value
  const entries = sources.map(({ key, csl: { id: _key, ...fields } }) =>
    holder.kind === 'list'
      ? JSON.stringify({ id: key, ...fields }, undefined, 2)
      : `${JSON.stringify(key)}: ${JSON.stringify(fields, undefined, 2)}`,
  )
  const lines = entries.map((entry) => `\n${entry}`.replaceAll('\n', '\n  ')).join(',')
  const at = last ? last.end : holder.start + 1
  const before = last ? ',' : ''
  const after = last ? '' : '\n'
  return text.slice(0, at) + withLineEnds(before + lines + after, text) + text.slice(at)
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') || text === '\uFEFF' ? text : `${text}\n`
}

/** What is added ends its lines as the file does. */
function withLineEnds(added: string, text: string): string {
  return text.includes('\r\n') ? added.replace(/\r?\n/g, '\r\n') : added
}
