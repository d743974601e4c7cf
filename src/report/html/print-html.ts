/**
 * Prints hast as HTML, with every character escaped that could end a text or an attribute. U+FFFD stands for what
 * HTML cannot hold.
 */
import type { Element, Properties } from 'hast'
import { find, html, svg, type Schema } from 'property-information'
import { forbidden } from './forbidden-characters.ts'

/** Have no end tag in HTML. */
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** Elements of a drawing whose content is HTML again. */
const backToHtml: ReadonlySet<string> = new Set(['desc', 'foreignObject', 'title'])

/** Where the content of an element stands that was printed ahead; nobody else can make it. */
const printed: unique symbol = Symbol('printed')

interface PrintedElement extends Element {
  [printed]?: string
}

/**
 * The element and all in it. A property that is there or not, such as `hidden`, is `true` or `false`. The texts of
 * scripts and style sheets stand as they are: they are the program's own, or JSON without a "<". Comments are left
 * out, and raw HTML is shown as text.
 */
export function printHtml(node: Element): string {
  const pieces: string[] = []
  printElement(node, 'html', pieces)
  return pieces.join('')
}

/**
 * Prints the content of an HTML element before the rest of the page and drops its nodes, of which a long text has
 * so many that they would cost more room than all else. The element stays; what it is given later stands behind.
 */
export function printAhead(node: PrintedElement): Element {
  const pieces: string[] = []
  printContent(node, 'html', pieces)
  node[printed] = pieces.join('')
  node.children = []
  return node
}

type Space = 'html' | 'svg'

const schemas: Readonly<Record<Space, Schema>> = { html, svg }

function printElement(node: PrintedElement, outside: Space, pieces: string[]): void {
  const { tagName, properties } = node
  const space = spaceOf(tagName, outside)
  pieces.push(`<${tagName}${printProperties(properties, space)}>`)
  const start = pieces.length
  printContent(node, space, pieces)
  const isVoid = outside === 'html' && pieces.length === start && voids.has(tagName)
  if (!isVoid) pieces.push(`</${tagName}>`)
}

function printContent(node: PrintedElement, space: Space, pieces: string[]): void {
  const ahead = node[printed]
  if (ahead) pieces.push(ahead)
  const { tagName, children } = node
  const inside = space === 'svg' && backToHtml.has(tagName) ? 'html' : space
  const isOwnText = tagName === 'script' || tagName === 'style'
  for (const child of children)
    if (child.type === 'element') printElement(child, inside, pieces)
    else if (child.type !== 'comment' && child.value !== '')
      pieces.push(isOwnText ? child.value : child.value.replace(inText, stand))
}

function spaceOf(tagName: string, outside: Space): Space {
  return tagName === 'svg' ? 'svg' : outside
}

function printProperties(properties: Properties, space: Space): string {
  let text = ''
  for (const name in properties) {
    const value = properties[name]
    if (value === undefined || value === null || value === false) continue
    const attribute = attributeOf(name, space)
    if (value === true) text += ` ${attribute.name}`
    else text += ` ${attribute.name}="${valueOf(value, attribute).replace(inAttribute, stand)}"`
  }
  return text
}

function valueOf(value: NonNullable<Properties[string]>, { separator }: Attribute): string {
  return Array.isArray(value) ? value.join(separator).trim() : String(value)
}

const inText = new RegExp(`[<&${forbidden}]`, 'g')
const inAttribute = new RegExp(`["&'\`${forbidden}]`, 'g')

function stand(character: string): string {
  return /[<&"'`]/.test(character) ? reference(character) : '\uFFFD'
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
