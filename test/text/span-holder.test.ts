/** Holds the search for a span that holds another to a look at all of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanHolder } from '../../src/text/span-holder.ts'
import { contains, type Span } from '../../src/text/span.ts'

const span = fc
  .tuple(fc.nat(30), fc.nat(10))
  .map(([start, length]): Span => ({ start, end: start + length }))

test('a span is held when one of them holds it', () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (spans, asked) => {
      const isHeld = spanHolder(spans)
      for (const one of asked) expect(isHeld(one)).toBe(spans.some((outer) => contains(outer, one)))
    }),
  )
})
