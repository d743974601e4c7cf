/** Appends sources to the text of a registry file, and proves that nothing else changed. */
import type { Source } from '../model/source.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { insertEntries } from '../registry/insert-entries.ts'
import { isSame } from '../registry/same-data.ts'
import { TextFile } from '../text/text-file.ts'
import { UsageError } from './usage-error.ts'

/**
 * The new text. Throws `UsageError` when the entries cannot be added without a change to what the file
 * says: the text is read again, and must hold what it held and what was added.
 */
export async function appendSources(target: TextFile, added: readonly Source[]): Promise<string> {
  if (added.length === 0) return target.text
  const text = insertEntries(target.text, added, syntaxOf(target.path))
  const before = await decodeRegistryFile(target)
  const after =
    text === undefined ? undefined : await decodeRegistryFile(new TextFile(target.path, text))
  const expected = [...before.sources, ...added].map(({ csl }) => csl)
  const isWhole =
    after?.sources.length === expected.length &&
    expected.every((csl, index) => isSame(after.sources[index]?.csl, csl))
  if (text === undefined || !isWhole)
    throw new UsageError(
      `Cannot add entries to "${target.path}"`,
      'mend what `briefing check` says of it, or name another file with --into',
    )
  return text
}

/** Throws `UsageError` for a file in which entries cannot be added. */
export function syntaxOf(path: string): 'yaml' | 'json' {
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  if (/\.json$/i.test(path)) return 'json'
  throw new UsageError(`Cannot add entries to "${path}"`, 'name a .yaml or .json file with --into')
}
