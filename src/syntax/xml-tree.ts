/** Reads small XML files, such as CSL styles: elements, attributes and text, without DTDs. */

/** An element; `children` are elements and texts in their order. */
export interface XmlElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** What keeps a text from being XML, and where: a UTF-16 offset. */
export interface XmlFault {
  readonly message: string
  readonly offset: number
}

/** Deeper nesting than this is no style. */
const DEEPEST = 200

/** Comments, declarations, CDATA, tags and text; whatever else begins with "<" is a fault. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface OpenElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
  readonly offset: number
}

/** The root element, or what is wrong. White space between elements is dropped. */
export function parseXml(text: string): XmlElement | XmlFault {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  for (const match of text.replace(/^\uFEFF/, ' ').matchAll(TOKEN)) {
    const [token, slash, name, attributes = '', single] = match
    const offset = match.index
    if (token.startsWith('<!--') || token.startsWith('<?')) continue
    const parent = open.at(-1)
    if (name === undefined) {
      const fault = readText(token, offset, parent)
      if (fault) return fault
      continue
    }
    if (slash === '/') {
      if (parent?.name !== name) return { message: mismatch(name, parent), offset }
      open.pop()
      if (open.length === 0) root = parent
      continue
    }
    if (root || open.length > DEEPEST)
      return { message: root ? 'A second root element begins' : 'Elements nest too deep', offset }
    const element = { name, attrs: attributesOf(attributes), children: [], offset }
    parent?.children.push(element)
    if (single !== '/') open.push(element)
    else if (!parent) root = element
  }
  const unclosed = open.at(-1)
  if (unclosed)
    return { message: `Element "${unclosed.name}" is never closed`, offset: unclosed.offset }
  return root ?? { message: 'There is no element', offset: 0 }
}

/** Adds a stretch of text to its element. */
function readText(
  token: string,
  offset: number,
  parent: OpenElement | undefined,
): XmlFault | undefined {
  if (token === '<') return { message: 'A tag is not written as XML', offset }
  const isData = token.startsWith('<![CDATA[')
  if (!isData && token.trim() === '') return undefined
  if (!parent) return { message: 'Text stands outside the root element', offset }
  parent.children.push(isData ? token.slice(9, -3) : decodeXml(token))
  return undefined
}

function mismatch(name: string, parent: OpenElement | undefined): string {
  return parent ? `"</${name}>" closes element "${parent.name}"` : `"</${name}>" closes nothing`
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decodeXml(double ?? single ?? ''),
    ]),
  )
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** A reference that XML does not know stays as it is written. */
function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name)) ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}
