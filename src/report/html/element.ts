/** Makes hast elements. */
import type { Element, ElementContent, Properties } from 'hast'

/** An element, a text, or nothing. */
export type Child = ElementContent | string | undefined

/** An HTML or SVG element; texts are escaped when it is printed. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly Child[],
): Element {
  return { type: 'element', tagName, properties, children: contentsOf(children) }
}

/** The children as hast, without those that are nothing. */
export function contentsOf(children: readonly Child[]): ElementContent[] {
  const contents: ElementContent[] = []
  for (const child of children)
    if (child !== undefined)
      contents.push(typeof child === 'string' ? { type: 'text', value: child } : child)
  return contents
}

/** JSON for a script or a reader's machine; nothing runs it. `json` holds no "<". */
export function dataBlock(
  id: string | undefined,
  json: string,
  type = 'application/json',
): Element {
  return element('script', { type, ...(id !== undefined && { id }) }, [json])
}

/** Puts the same text between every two children. */
export function separated(children: readonly Child[], separator: string): readonly Child[] {
  return children.flatMap((child, index) => (index === 0 ? [child] : [separator, child]))
}

/** Place, size and corner radius in the units of the drawing. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx: number
}

/** A shape of a drawing; its numbers become text, which the types of hast want for SVG. */
export function shape(
  tagName: 'circle' | 'path' | 'rect' | 'text',
  className: string | undefined,
  attributes: Readonly<Record<string, number | string>>,
  words?: string,
): Element {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const)
  const properties = {
    ...(className !== undefined && { className: [className] }),
    ...Object.fromEntries(texts),
  }
  return element(tagName, properties, [words])
}

/** A rectangle for a drawing, sized by attributes because the page allows no style attribute. */
export function rectangle(className: string, { x, y, width, height, rx }: Rectangle): Element {
  return shape('rect', className, { x, y, width, height, rx })
}
