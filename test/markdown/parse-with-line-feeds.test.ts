/** Holds trees of texts with carriage returns to those of the same texts with line feeds. */
import type { Nodes } from 'mdast'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { documents } from './random-documents.ts'

/** Type, line, column and what is left of the source, of each node. */
function outline(text: string): unknown[] {
  const seen: unknown[] = []
  const rest: Nodes[] = [parseMarkdown(text)]
  for (let node = rest.pop(); node; node = rest.pop()) {
    const { start, end } = node.position ?? {}
    const source = text.slice(start?.offset, end?.offset).replace(/\r\n?/g, '\n')
    const value = 'value' in node ? node.value : undefined
    seen.push([node.type, value, start?.line, start?.column, end?.line, end?.column, source])
    if ('children' in node) rest.push(...node.children)
  }
  return seen
}

it('keeps values, lines and columns, and points each node to its own source', () => {
  const text =
    '# Rents\n\nRents rose  \nby `a` [1,\np. 4].\n\n- ![a\n  b](c "d")\n- [ ] \n  | e |\n- [ ] \nf\n'
  for (const lineEnd of ['\r\n', '\r'])
    expect(outline(text.replaceAll('\n', lineEnd))).toEqual(outline(text))
  expect(outline(text.replace('\n', '\r\n'))).toEqual(outline(text))
})

it('does so for any document', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const text = document.replace(/\r\n?/g, '\n')
      expect(outline(text.replaceAll('\n', '\r\n'))).toEqual(outline(text))
    }),
  )
})
