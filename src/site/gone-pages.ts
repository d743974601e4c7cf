/** Finds the pages that earlier builds have left of briefings that are gone. */
import type { Host } from '../host/host.ts'
import { join } from '../project/paths.ts'

/** Bytes of data that are looked at; a page whose data is longer is not told of. */
const LONGEST_DATA = 64_000_000

/**
 * The names of pages in the folder that are not among `names`. Nobody else's page is taken for one of a build: the
 * data that a build writes with each must stand beside it, and say so.
 */
export async function gonePages(
  host: Pick<Host, 'glob' | 'readFile'>,
  folder: string,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found = await host.glob(folder, ['**/*.html'], [])
  return found.filter((name) => !names.has(name) && isOfBuild(host, folder, name.slice(0, -5)))
}

function isOfBuild(host: Pick<Host, 'readFile'>, folder: string, id: string): boolean {
  const read = host.readFile(join(folder, `${id}.json`), LONGEST_DATA)
  if (!read.ok) return false
  try {
    const data = JSON.parse(new TextDecoder().decode(read.bytes)) as {
      tool?: { name?: unknown }
      documents?: { id?: unknown }[]
    } | null
    return data?.tool?.name === 'briefing' && data.documents?.[0]?.id === id
  } catch {
    return false
  }
}
