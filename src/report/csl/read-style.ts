/** Reads a CSL style and makes it fit for a list in our own order. */
import { parseXml, type XmlElement, type XmlFault } from '../../syntax/xml-tree.ts'

/** A style that can format a bibliography. */
export interface CslStyle {
  readonly kind: 'style'
  readonly tree: XmlElement
  /** BCP 47, when the style insists on a language. */
  readonly defaultLocale?: string
}

/** Why a file is no style that can be used; `offset` where the place is known. */
export interface CslRefusal {
  readonly kind: 'refusal'
  readonly message: string
  readonly help?: string
  readonly offset?: number
}

/**
 * The style without what goes against our order and our numbers: its own numbers, and the dashes for an
 * author who stands in the entry before.
 */
export function readStyle(text: string): CslStyle | CslRefusal {
  const root = parseXml(text)
  if (isFault(root)) return { kind: 'refusal', ...root }
  if (root.name !== 'style') {
    const help = 'a CSL style is an XML file that begins with <style>'
    return { kind: 'refusal', message: `Root element "${root.name}" is not "style"`, help }
  }
  const parent = parentOf(root)
  if (parent !== undefined) {
    const name = parent.split('/').at(-1) ?? parent
    return {
      kind: 'refusal',
      message: `It only points to its parent "${name}"`,
      help: `use the parent's file instead: ${parent}`,
    }
  }
  if (!root.children.some((child) => isElement(child, 'bibliography'))) {
    const help = 'choose a style that formats a bibliography'
    return { kind: 'refusal', message: 'It formats no bibliography', help }
  }
  if (root.attrs['version'] === undefined) {
    const help = 'add version="1.0" to <style>'
    return { kind: 'refusal', message: 'It does not say of which version of CSL it is', help }
  }
  const missing = undefinedMacro(root)
  if (missing !== undefined)
    return { kind: 'refusal', message: `Macro "${missing}" is used and not defined` }
  const defaultLocale = root.attrs['default-locale']
  const tree = withoutNumbers(root)
  return { kind: 'style', tree, ...(defaultLocale !== undefined && { defaultLocale }) }
}

/** A locale file's tree. */
export function readLocale(text: string): XmlElement | CslRefusal {
  const root = parseXml(text)
  if (isFault(root)) return { kind: 'refusal', ...root }
  if (root.name === 'locale') return filled(root)
  return { kind: 'refusal', message: `Root element "${root.name}" is not "locale"` }
}

function isFault(value: XmlElement | XmlFault): value is XmlFault {
  return 'message' in value
}

function isElement(child: XmlElement | string, name: string): child is XmlElement {
  return typeof child !== 'string' && child.name === name
}

/** The address of the style that a dependent one stands for. */
function parentOf(root: XmlElement): string | undefined {
  const header = root.children.find((child) => isElement(child, 'info'))
  if (header === undefined || typeof header === 'string') return undefined
  for (const child of header.children)
    if (isElement(child, 'link') && child.attrs['rel'] === 'independent-parent')
      return child.attrs['href'] ?? ''
  return undefined
}

/** The first macro that is called and that the style lacks: citeproc would print nothing in its place. */
function undefinedMacro(root: XmlElement): string | undefined {
  const defined = new Set(
    root.children.flatMap((child) =>
      isElement(child, 'macro') ? (child.attrs['name'] ?? []) : [],
    ),
  )
  const waiting: XmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const called = element.attrs['macro']
    if (called !== undefined && !defined.has(called)) return called
    for (const child of element.children) if (typeof child !== 'string') waiting.push(child)
  }
  return undefined
}

const dropped: ReadonlySet<string> = new Set([
  'subsequent-author-substitute',
  'subsequent-author-substitute-rule',
  'second-field-align',
])

function withoutNumbers(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlElement['children'] => {
    if (typeof child === 'string') return [child]
    const isNumber = child.name === 'text' || child.name === 'number'
    if (isNumber && child.attrs['variable'] === 'citation-number') return []
    const kept = withoutNumbers(child)
    const emptied = kept.children.length === 0 && child.children.length > 0
    return emptied && child.name === 'group' ? [] : [kept]
  })
  const attrs = Object.entries(element.attrs).filter(([name]) => !dropped.has(name))
  return filled({ name: element.name, attrs: Object.fromEntries(attrs), children })
}

/** An empty term is the empty text to citeproc, and not nothing. */
function filled(element: XmlElement): XmlElement {
  const { name, attrs } = element
  const isTerm = name === 'term' || name === 'single' || name === 'multiple'
  if (isTerm && element.children.length === 0) return { name, attrs, children: [''] }
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : filled(child),
  )
  return { name, attrs, children }
}
