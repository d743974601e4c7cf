/** Holds the printer of pages to the common printer of hast, on any tree. */
import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { element, shape } from '../../../src/report/html/element.ts'
import { printAhead, printHtml } from '../../../src/report/html/print-html.ts'

const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'`=\0/\n—'.split('')), maxLength: 12 })
const value = fc.oneof(text, fc.constantFrom(undefined, 0, 2.5), fc.array(text, { maxLength: 3 }))
const texts = 'id className ariaLabel dataName dateTime httpEquiv charSet tabIndex viewBox x x=y <a'
const flags = 'hidden checked disabled open dataFootnotes'
const properties = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...texts.split(' ')), value, { maxKeys: 3 }),
    fc.dictionary(fc.constantFrom(...flags.split(' ')), fc.boolean(), { maxKeys: 2 }),
  )
  .map(([some, others]) => ({ ...some, ...others }))
const tagName = fc.constantFrom(
  ...'p span a svg rect title desc br input meta td script style'.split(' '),
)
const { tree } = fc.letrec<{ tree: Element; node: ElementContent }>((tie) => ({
  tree: fc.record({
    type: fc.constant('element' as const),
    tagName,
    properties,
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text' as const), value: text }),
    tie('tree'),
  ),
}))

test('prints any element as the common printer does', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const expected = toHtml(node).replace(/\0|&#x0;/g, '\uFFFD')
      // Scripts and style sheets stand as they are.
      expect(printHtml(node).replaceAll('\0', '\uFFFD')).toBe(expected)
    }),
  )
})

test('writes what is in a text or an attribute so that it cannot end either', () => {
  const node = element('a', { title: '"><script>', hidden: true }, [
    '</a><script>alert(1)</script>',
  ])
  expect(printHtml(node)).toBe(
    '<a title="&#x22;><script>" hidden>&#x3C;/a>&#x3C;script>alert(1)&#x3C;/script></a>',
  )
})

test('lets nothing through that HTML cannot hold, even as a reference', () => {
  const text = '\0\b\t\n\v\f\u001b\u007f\u0085\ufdd0\ufffe\uffff'
  const shown = '\ufffd\ufffd\t\n\ufffd\f\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd'
  expect(printHtml(element('p', { title: text }, [text]))).toBe(`<p title="${shown}">${shown}</p>`)
})

test('closes the shapes of a drawing, and no element that is always empty', () => {
  const drawing = element('svg', { viewBox: '0 0 1 1' }, [shape('rect', 'bar', { width: 1 })])
  expect(printHtml(element('p', {}, [drawing, element('br', {}, [])]))).toBe(
    '<p><svg viewBox="0 0 1 1"><rect class="bar" width="1"></rect></svg><br></p>',
  )
})

test('shows raw HTML as text, and no comment', () => {
  const raw = { type: 'raw' as const, value: '<b>' }
  const comment = { type: 'comment' as const, value: 'x' }
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [raw, comment] }
  expect(printHtml(node)).toBe('<p>&#x3C;b></p>')
})

test('an element whose content was printed ahead reads the same, with what it is given later behind', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 3 }), tree, (children, later) => {
      const whole = element('div', {}, [element('p', { id: 'a' }, [...children, later])])
      const expected = printHtml(whole)
      const paragraph = printAhead(element('p', { id: 'a' }, children))
      expect(paragraph.children).toEqual([])
      paragraph.children.push(later)
      expect(printHtml(element('div', {}, [paragraph]))).toBe(expected)
    }),
  )
})
