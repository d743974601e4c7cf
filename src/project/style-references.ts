/** Formats the references of a run in the CSL style that the user names. */
import {
  formatWithStyle,
  readLocale,
  readStyle,
  type Citeproc,
  type CslRefusal,
  type CslStyle,
  type StyledReferences,
} from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { Source } from '../model/source.ts'
import type { XmlElement } from '../syntax/xml-tree.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf } from './border.ts'
import { decodeText } from './decode-text.ts'
import { dirname, join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

/** The version that the tests run with. */
const INSTALL = 'npm install --save-dev citeproc@2.4.63'

/** A style's file, and whether the user named it on the command line. */
export interface StyleChoice {
  /** Absolute. */
  readonly path: string
  /**
   * Only then is citeproc looked for in the project too: checking a folder runs no code from it because
   * its config says so.
   */
  readonly byFlag: boolean
  readonly root: string
  /** BCP 47. */
  readonly lang: string
}

/** Throws `UsageError` when citeproc is missing, or the style or its locale cannot be used. */
export function styleReferences(
  host: Host,
  choice: StyleChoice,
  sources: readonly Source[],
): StyledReferences {
  const name = relative(host.cwd, choice.path)
  const text = readText(host, choice, choice.path, 'style')
  const style = readStyle(text)
  if (style.kind === 'refusal') throw refused('style', name, text, style)
  const citeproc = loadCiteproc(host, choice)
  const lang = style.defaultLocale ?? choice.lang
  const locales = readLocales(host, choice, style, citeproc)
  try {
    return formatWithStyle({ citeproc, style, name, locales, lang, sources })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const words = reason.replace(/^citeproc-js error: /, '').replace(/\s+/g, ' ')
    throw new UsageError(
      `Cannot use style "${name}": ${words}`,
      'check the style with a CSL validator',
    )
  }
}

function loadCiteproc(host: Host, { byFlag, root }: StyleChoice): Citeproc {
  const loaded = host.loadPackage('citeproc', byFlag ? [root] : [])
  if (!loaded.ok)
    throw new UsageError(
      `A CSL style needs the package "citeproc": ${loaded.reason}`,
      `install it beside briefing: ${INSTALL}`,
    )
  if (!isCiteproc(loaded.exports))
    throw new UsageError(
      'The package "citeproc" is not the one that is needed',
      `install ${INSTALL}`,
    )
  return loaded.exports
}

function isCiteproc(value: unknown): value is Citeproc {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Engine' in value &&
    typeof value.Engine === 'function' &&
    'Output' in value
  )
}

/** The locale files beside the style that it will ask for. English alone can do without one. */
function readLocales(
  host: Host,
  choice: StyleChoice,
  { defaultLocale }: CslStyle,
  { LANG_BASES }: Citeproc,
): ReadonlyMap<string, XmlElement> {
  const { path, lang: ofProject } = choice
  const lang = defaultLocale ?? ofProject
  const [language = '', region] = lang.split(/[-_]/)
  const base = (LANG_BASES[language.toLowerCase()] ?? 'en-US').replace('_', '-')
  const best = region === undefined ? base : `${language.toLowerCase()}-${region.toUpperCase()}`
  const locales = new Map<string, XmlElement>()
  for (const tag of new Set(['en-US', base, best])) {
    const file = join(dirname(path), `locales-${tag}.xml`)
    if (host.kindOf(file) === 'missing') continue
    const text = readText(host, choice, file, 'locale')
    const locale = readLocale(text)
    if ('kind' in locale) throw refused('locale', relative(host.cwd, file), text, locale)
    locales.set(tag, locale)
  }
  const found = locales.get(best) ?? locales.get(base)
  if (!found && language.toLowerCase() !== 'en')
    throw new UsageError(
      `The style's terms in language "${lang}" are missing: there is no "locales-${base}.xml" beside it`,
      'put the CSL locale file there, or set default-locale="en-US" in the style',
    )
  // Citeproc asks for both; where there is only one of the two, it speaks for both.
  if (found) for (const tag of [base, best]) if (!locales.has(tag)) locales.set(tag, found)
  return locales
}

function readText(host: Host, { byFlag, root }: StyleChoice, path: string, what: string): string {
  const name = relative(host.cwd, path)
  const file = byFlag ? host.readFile(path) : borderOf(host, root).read(path)
  if (!file.ok) throw new UsageError(`Cannot read ${what} "${name}": ${file.reason}`)
  const { text, fault } = decodeText(file.bytes)
  if (fault) throw new UsageError(`Cannot read ${what} "${name}": ${fault.message}`, fault.help)
  return text
}

function refused(
  what: string,
  name: string,
  text: string,
  { message, help, offset }: CslRefusal,
): UsageError {
  if (offset === undefined) return new UsageError(`Cannot use ${what} "${name}": ${message}`, help)
  const { line, column } = new TextFile(name, text).pointAt(Math.min(offset, text.length))
  return new UsageError(
    `${name}:${line}:${column}: ${message}`,
    help ?? `the ${what} must be well-formed XML`,
  )
}
