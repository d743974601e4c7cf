/** Spells keys in YAML and JSON. */
import { parseYamlTree } from './yaml-tree.ts'

/** A key as YAML, or JSON where `written` is quoted so, must spell it in the place of `written`. */
export function spellYamlKey(written: string, key: string): string {
  if (written.startsWith('"')) return JSON.stringify(key)
  if (written.startsWith("'") || !isPlain(key)) return `'${key.replaceAll("'", "''")}'`
  return key
}

/** Whether YAML reads the key as this very text in any place, without quotation marks. */
function isPlain(key: string): boolean {
  const { root, problems } = parseYamlTree(`{${key}: [${key}]}`)
  const [pair, ...others] = root?.kind === 'map' ? root.pairs : []
  if (!pair || others.length > 0 || problems.length > 0 || pair.value.kind !== 'list') return false
  const [item, ...more] = pair.value.items
  return pair.key === key && more.length === 0 && item?.kind === 'scalar' && item.value === key
}
