/** Reads XML strictly, as far as the formats write it: anything else is an error. */

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

const token =
  /<\/(?<closed>[\w-]+)>|<(?<opened>[\w-]+)(?<attributes>(?: [\w-]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<]+)/gy
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** The root element; throws where the text is not well-formed. */
export function parseXml(xml: string): XmlElement {
  if (!xml.startsWith(declaration)) throw new Error('no declaration')
  if (!/^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(xml))
    throw new Error('a character that XML 1.0 cannot hold')
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  const body = xml.slice(declaration.length)
  let end = 0
  for (const { 0: all, index, groups = {} } of body.matchAll(token)) {
    end = index + all.length
    const parent = open.at(-1) ?? document
    if (groups['text'] !== undefined) parent.text += unescapeXml(groups['text'])
    else if (groups['closed'] !== undefined) {
      if (open.pop()?.name !== groups['closed']) throw new Error(`unexpected ${all}`)
    } else {
      const element = elementOf(groups['opened'] ?? '', groups['attributes'] ?? '')
      parent.children.push(element)
      if (groups['empty'] === undefined) open.push(element)
    }
  }
  const [root, ...others] = document.children
  if (end < body.length) throw new Error(`cannot read on at ${body.slice(end, end + 40)}`)
  if (open.length > 1 || !root || others.length > 0 || document.text.trim() !== '')
    throw new Error('not one root element')
  return root
}

/** Every element of that name below the given one. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ])
}

function elementOf(name: string, list: string): OpenElement {
  const pairs = [...list.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, unescapeXml(value)] as const,
  )
  if (new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new Error(`${name} has an attribute twice`)
  return { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+);|(\w+);)?/g, (all, code?: string, entity?: string) => {
    const character =
      code === undefined ? entities[entity ?? ''] : String.fromCodePoint(Number.parseInt(code, 16))
    if (character === undefined) throw new Error(`bad reference ${all}`)
    return character
  })
}
