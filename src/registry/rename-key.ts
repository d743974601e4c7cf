/** Works out the edits that give a source another key in one registry file, and touch nothing else. */
import type { PositionedMap, PositionedValue } from '../syntax/positioned-value.ts'
import { spellYamlKey } from '../syntax/yaml-key.ts'
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import type { TextFile } from '../text/text-file.ts'
import { parseJsonTree } from './json-tree.ts'

/** Fields of ours that name other sources. */
const naming: ReadonlySet<string> = new Set(['supersededBy', 'derived-from', 'origin'])

const BIBTEX_REFERENCE = /\b(?:crossref|xdata|xref|related|entryset)\s*=\s*[{"]([^{}"]*)[}"]/dgi

/**
 * An edit for each place that has the key: the entry itself at `places`, which decoding found, and fields
 * that name the source. Spellings are kept: quotation marks stay, and are added where the syntax needs them.
 */
export function renameKey(
  { path, text }: TextFile,
  places: readonly Span[],
  oldKey: string,
  newKey: string,
): readonly SpanEdit[] {
  const name = path.toLowerCase()
  const isJson = name.endsWith('.json')
  const isYaml = /\.ya?ml$/.test(name)
  const spans = [...places]
  if (isJson || isYaml) {
    const { root } = isJson ? parseJsonTree(text) : parseYamlTree(text)
    if (root) spans.push(...entryKeys(root, oldKey), ...namedKeys(root, oldKey))
  } else if (name.endsWith('.bib')) spans.push(...bibtexReferences(text, oldKey))
  const byStart = new Map(spans.map((span) => [span.start, span]))
  return [...byStart.values()].map(({ start, end }) => {
    const span = { start, end }
    const written = text.slice(start, end)
    return { span, text: isJson || isYaml ? spellYamlKey(written, newKey) : newKey }
  })
}

/** The key where files repeat it: above an entry in a map by key, and as the entry's own `id`. */
function entryKeys(root: PositionedValue, key: string): readonly Span[] {
  if (root.kind === 'scalar') return []
  const lists = root.kind === 'map' ? root.pairs.map(({ value }) => value) : []
  const entries = [root, ...lists, ...(root.kind === 'list' ? root.items : [])]
  const nested = lists.flatMap((value) => (value.kind === 'list' ? value.items : []))
  const ids = [...entries, ...nested].flatMap((entry) =>
    entry.kind === 'map' ? idOf(entry, key) : [],
  )
  const keyed =
    root.kind === 'map'
      ? root.pairs.filter((pair) => pair.key === key && pair.value.kind === 'map')
      : []
  return [...ids, ...keyed]
}

function idOf({ pairs }: PositionedMap, key: string): readonly Span[] {
  return pairs
    .filter((pair) => pair.key === 'id' && pair.value.kind === 'scalar' && pair.value.text === key)
    .map(({ value }) => value)
}

/** The values of our fields that are the key, wherever they stand. */
function namedKeys(value: PositionedValue, key: string): readonly Span[] {
  if (value.kind === 'scalar') return []
  if (value.kind === 'list') return value.items.flatMap((item) => namedKeys(item, key))
  return value.pairs.flatMap((pair) => {
    if (!naming.has(pair.key)) return namedKeys(pair.value, key)
    const values = pair.value.kind === 'list' ? pair.value.items : [pair.value]
    return values.filter((item) => item.kind === 'scalar' && item.text === key)
  })
}

function bibtexReferences(text: string, key: string): readonly Span[] {
  const spans: Span[] = []
  for (const { 1: list = '', indices } of text.matchAll(BIBTEX_REFERENCE)) {
    let start = indices?.[1]?.[0] ?? 0
    for (const part of list.split(',')) {
      const lead = part.length - part.trimStart().length
      if (part.trim() === key) spans.push({ start: start + lead, end: start + lead + key.length })
      start += part.length + 1
    }
  }
  return spans
}
