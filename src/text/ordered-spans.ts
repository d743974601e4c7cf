/** Walks spans alongside other stretches of a text, so that both are read once. */
import { type Span, overlaps } from './span.ts'

/** Spans in text order, asked about one stretch of text after another. */
export class OrderedSpans<Item extends Span> {
  readonly #spans: readonly Item[]
  #next = 0

  constructor(spans: readonly Item[]) {
    this.#spans = spans
  }

  /** The spans that share a character with `stretch`, which must not start before an earlier one. */
  overlapping(stretch: Span): Item[] {
    while ((this.#spans[this.#next]?.end ?? Infinity) <= stretch.start) this.#next++
    const found: Item[] = []
    for (let index = this.#next; ; index++) {
      const span = this.#spans[index]
      if (!span || span.start >= stretch.end) return found
      if (overlaps(span, stretch)) found.push(span)
    }
  }
}
