/** Makes the look of the pages of what the config says: reads the logo, measures the colours. */
import { weakContrasts, type WeakContrast } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { Issue } from '../model/issue.ts'
import type { Look } from '../model/look.ts'
import { TextFile } from '../text/text-file.ts'
import { join, relative } from './paths.ts'
import type { FoundConfig } from './read-config.ts'
import { readLogo } from './read-logo.ts'
import { UsageError } from './usage-error.ts'

/** A look, what is hard to read in it, and the file that says so. */
export interface FoundLook {
  readonly look: Look
  readonly issues: readonly Issue[]
  /** The config, its path relative to the project; absent when there is none. */
  readonly file?: TextFile
  /** The absolute path of the logo. */
  readonly logo?: string
}

/** Throws `UsageError` at the place of a logo that cannot be shown. */
export function readLook(
  host: Pick<Host, 'readFile' | 'realPath'>,
  { config, root, path, places }: FoundConfig,
): FoundLook {
  const { logo, colours, fonts } = config.site
  if (!places || path === undefined) return { look: {}, issues: [] }
  const read = logo === undefined ? undefined : readLogo(host, root, logo)
  if (read && !read.ok) {
    const { line, column } = places.file.pointAt(places.spanOf(['site', 'logo']).start)
    throw new UsageError(
      `${places.file.path}:${line}:${column}: Cannot show logo "${logo}": ${read.reason}`,
      read.help,
    )
  }
  const look: Look = {
    ...(read && { logo: read.address }),
    ...(colours && { colours }),
    ...(fonts && { fonts }),
  }
  const file = new TextFile(relative(root, path), places.file.text)
  const issues = weakContrasts(look).map((weak): Issue => {
    const span = places.spanOf(['site', 'colours', weak.scheme, weak.setting])
    return { kind: 'low-contrast', ...wordsOf(weak), location: { path: file.path, span } }
  })
  return { look, issues, file, ...(logo !== undefined && { logo: join(root, logo) }) }
}

function wordsOf(weak: WeakContrast): Pick<Issue, 'message' | 'help'> {
  const { scheme, setting, front, frontColour, ground, groundColour, ratio, wanted } = weak
  // Rounded down, or 4.49 would read as the 4.5 that it is not.
  const shown = Math.floor(ratio * 10) / 10
  const pair = `"${front}" (${frontColour}) on "${ground}" (${groundColour})`
  const what = wanted > 3 ? 'words' : 'controls'
  const towards = (setting === front) === (scheme === 'light') ? 'darker' : 'lighter'
  return {
    message: `Contrast of ${pair} in the ${scheme} colours is ${shown}, and WCAG AA asks for ${wanted} for ${what}`,
    help: `choose a ${towards} "${setting}"`,
  }
}
