/** Reads fields that were put together here as a registry would read them from a file. */
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { TextFile } from '../text/text-file.ts'
import type { EntryFields } from './page-entry.ts'

/** The source under a key, without the fields that cannot be; each of them is an issue. */
export async function decodeEntry(
  key: string,
  fields: EntryFields,
): Promise<{ readonly source: Source | undefined; readonly issues: readonly Issue[] }> {
  const { sources, issues } = await decodeRegistryFile(
    new TextFile('entry.json', JSON.stringify([{ id: key, ...inOrder(fields) }])),
  )
  return { source: sources[0], issues }
}

/** The order in which people write them; what is not here comes after, and `custom` last. */
const order = [
  'type',
  'title',
  'author',
  'editor',
  'container-title',
  'publisher',
  'publisher-place',
  'issued',
  'volume',
  'issue',
  'page',
  'number',
]
const last = ['language', 'ISBN', 'ISSN', 'DOI', 'URL', 'accessed', 'custom']

function inOrder(fields: EntryFields): EntryFields {
  const place = (field: string): number => {
    const front = order.indexOf(field)
    return front >= 0 ? front : order.length + 1 + last.indexOf(field)
  }
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => place(a) - place(b)))
}
