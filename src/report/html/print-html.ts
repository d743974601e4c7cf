/** Prints hast as HTML, with every character escaped that could end a text or an attribute. */
import type { Element, ElementContent, Properties } from 'hast'
import { find, html, svg, type Schema } from 'property-information'

/** Have no end tag in HTML. */
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** Elements of a drawing whose content is HTML again. */
const backToHtml: ReadonlySet<string> = new Set(['desc', 'foreignObject', 'title'])

/**
 * The element and all in it. A property that is there or not, such as `hidden`, is `true` or `false`. The texts of
 * scripts and style sheets stand as they are: they are the program's own, or JSON without a "<". Comments are left
 * out, and raw HTML is shown as text.
 */
export function printHtml(node: Element): string {
  return printElement(node, 'html')
}

type Space = 'html' | 'svg'

const schemas: Readonly<Record<Space, Schema>> = { html, svg }

function printElement({ tagName, properties, children }: Element, outside: Space): string {
  const space = spaceOf(tagName, outside)
  const start = `<${tagName}${printProperties(properties, space)}>`
  const inside = space === 'svg' && backToHtml.has(tagName) ? 'html' : space
  const isOwnText = tagName === 'script' || tagName === 'style'
  let content = ''
  for (const child of children) content += printChild(child, inside, isOwnText)
  const isVoid = outside === 'html' && content === '' && voids.has(tagName)
  return isVoid ? start : `${start}${content}</${tagName}>`
}

function spaceOf(tagName: string, outside: Space): Space {
  return tagName === 'svg' ? 'svg' : outside
}

function printChild(node: ElementContent, space: Space, isOwnText: boolean): string {
  if (node.type === 'element') return printElement(node, space)
  if (node.type === 'comment') return ''
  return isOwnText ? node.value : node.value.replace(/[<&]/g, reference)
}

function printProperties(properties: Properties, space: Space): string {
  let text = ''
  for (const name in properties) {
    const value = properties[name]
    if (value === undefined || value === null || value === false) continue
    const attribute = attributeOf(name, space)
    if (value === true) text += ` ${attribute.name}`
    else text += ` ${attribute.name}="${valueOf(value, attribute).replace(/[\0"&'`]/g, reference)}"`
  }
  return text
}

function valueOf(value: NonNullable<Properties[string]>, { separator }: Attribute): string {
  return Array.isArray(value) ? value.join(separator).trim() : String(value)
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

/** How a property of hast is written. */
interface Attribute {
  readonly name: string
  /** Stands between the values of a list. */
  readonly separator: string
}

/** The program's pages use some dozens, each thousands of times. */
const known: Readonly<Record<Space, Map<string, Attribute>>> = { html: new Map(), svg: new Map() }

function attributeOf(property: string, space: Space): Attribute {
  const attribute = known[space].get(property) ?? lookUp(property, space)
  known[space].set(property, attribute)
  return attribute
}

function lookUp(property: string, space: Space): Attribute {
  const { attribute, commaSeparated } = find(schemas[space], property)
  return {
    name: attribute.replace(/[\0\s"&'/<=>`]/g, reference),
    separator: commaSeparated ? ', ' : ' ',
  }
}
