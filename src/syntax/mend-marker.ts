/** Makes the edits that put a marker right. */
import type { CiteItem } from '../model/citation.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'

/** Takes a stretch out. */
export function removal(start: number, end: number): SpanEdit {
  return { span: { start, end }, text: '' }
}

/** Takes out the spaces just inside the brackets. */
export function edgeSpaces(raw: string): readonly SpanEdit[] {
  const before = /^\[\s+/.exec(raw)?.[0].length ?? 1
  const after = /\s+\]$/.exec(raw)?.[0].length ?? 1
  return [
    ...(before > 1 ? [removal(1, before)] : []),
    ...(after > 1 ? [removal(raw.length - after, raw.length - 1)] : []),
  ]
}

/** Puts `mark` and a space where a separator stands; one that goes over a line end keeps its line end. */
export function setSeparator(start: number, separator: string, mark: ',' | ';'): SpanEdit {
  const lineEnd = separator.indexOf('\n')
  return lineEnd < 0
    ? { span: { start, end: start + separator.length }, text: `${mark} ` }
    : { span: { start, end: start + lineEnd }, text: mark }
}

/** What containers put at the start of the next line is not in the marker, so line ends are left alone. */
export function holdsLineEnd(raw: string, { start, end }: Span): boolean {
  return raw.slice(start, end).includes('\n')
}

/** Whether two markers name the same sources in the same way. */
export function sameItems(a: readonly CiteItem[], b: readonly CiteItem[]): boolean {
  const said = (items: readonly CiteItem[]): string =>
    JSON.stringify(
      items.map(({ target, mode, prefix, locator, quote, suffix }) => [
        target,
        mode,
        prefix,
        locator,
        quote,
        suffix,
      ]),
    )
  return said(a) === said(b)
}
