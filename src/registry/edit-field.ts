/** Sets one of our own fields in a registry file, and proves that nothing else changed. */
import {
  plainValue,
  type PathStep,
  type PositionedMap,
  type PositionedTree,
  type PositionedValue,
} from '../syntax/positioned-value.ts'
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import { applyEdits, type SpanEdit } from '../text/apply-edits.ts'
import type { TextFile } from '../text/text-file.ts'
import { findEntry } from './decode-entries.ts'
import { editJson } from './edit-json.ts'
import { editYaml } from './edit-yaml.ts'
import { parseJsonTree } from './json-tree.ts'
import type { PlainValue } from './plain-value.ts'
import { quoted } from './quoted.ts'

/** The new text and the edits that make it, or why there are none: lower case, without a period. */
export type FieldEdit =
  | { readonly ok: true; readonly text: string; readonly edits: readonly SpanEdit[] }
  | { readonly ok: false; readonly reason: string }

interface Syntax {
  readonly extensions: RegExp
  parse(text: string): PositionedTree
  edit: typeof editYaml
}

const syntaxes: readonly Syntax[] = [
  { extensions: /\.ya?ml$/i, parse: parseYamlTree, edit: editYaml },
  { extensions: /\.json$/i, parse: parseJsonTree, edit: editJson },
]

/** Sets the field at `path` below `custom` of the entry with the key. */
export function editField(
  file: TextFile,
  key: string,
  path: readonly string[],
  value: PlainValue,
): FieldEdit {
  const syntax = syntaxes.find(({ extensions }) => extensions.test(file.path))
  if (!syntax) return refuse('its format has no place for it')
  const { root, problems } = syntax.parse(file.text)
  const entry = root && findEntry(root, key)
  if (!root || !entry) return refuse(`it has no entry ${quoted(key)}`)
  if (problems.some(({ damaging }) => damaging)) return refuse('it has syntax errors')
  const target = { root, map: entry.map, steps: entry.steps }
  return setAndProve(syntax, file.text, target, ['custom', ...path], value)
}

interface Target {
  readonly root: PositionedValue
  readonly map: PositionedMap
  /** From the root to the map. */
  readonly steps: readonly PathStep[]
}

/** Reads the edited text again: it must say what the old one said, and the new value. */
function setAndProve(
  { parse, edit }: Syntax,
  text: string,
  { root, map, steps }: Target,
  path: readonly string[],
  value: PlainValue,
): FieldEdit {
  const blocked = blockingValue(map, path)
  if (blocked !== undefined) return refuse(`its ${quoted(blocked)} is no map of fields`)
  const edits = edit(text, map, path, value)
  const edited = applyEdits(text, edits)
  const after = parse(edited.text).root
  const expected = setIn(toPlain(root), [...steps, ...path], value)
  if (edited.dropped.length > 0 || !after || !isEqual(toPlain(after), expected))
    return refuse(
      `${quoted(path.join('.'))} cannot be written there without changing something else`,
    )
  return { ok: true, text: edited.text, edits }
}

/** The first part of the path that holds something else than a map, or than nothing. */
function blockingValue(map: PositionedMap, path: readonly string[]): string | undefined {
  let around = map
  for (const [index, key] of path.slice(0, -1).entries()) {
    const value = around.pairs.find((pair) => pair.key === key)?.value
    if (!value || (value.kind === 'scalar' && value.value === null)) return undefined
    if (value.kind !== 'map') return path.slice(0, index + 1).join('.')
    around = value
  }
  return undefined
}

function toPlain(value: PositionedValue): unknown {
  return plainValue(value, {
    scalarOf: ({ value: scalar, text }) => (Number.isNaN(scalar) ? text : scalar),
    onRefused: () => undefined,
  })
}

function setIn(plain: unknown, [step, ...rest]: readonly PathStep[], value: PlainValue): unknown {
  if (step === undefined) return value
  if (Array.isArray(plain))
    return plain.map((item, index) => (index === step ? setIn(item, rest, value) : item))
  const fields: Readonly<Record<string, unknown>> =
    typeof plain === 'object' && plain !== null ? { ...plain } : {}
  return { ...fields, [step]: setIn(fields[step], rest, value) }
}

/** Equal as plain data; the order of a map's members does not matter. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  )
}

function refuse(reason: string): FieldEdit {
  return { ok: false, reason }
}
