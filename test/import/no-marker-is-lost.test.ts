/** Holds the law of the import: each marker of a report is mapped or said to be lost, and the rest stays. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

const number = fc.integer({ min: 1, max: 6 })
const address = number.map((n) => `https://t.example/${n}`)
/** Every form, with numbers that the list has and numbers that it lacks. */
const marker = fc.oneof(
  number.map((n) => `[${n}]`),
  fc.tuple(number, number).map(([a, b]) => `[${a}, ${b}]`),
  number.map((n) => `【${n}】`),
  number.map((n) => `【${n}†source】`),
  number.map((n) => `[${n}†L1-L4]`),
  number.map((n) => `[cite: ${n}]`),
  number.map((n) => `[citation:${n}]`),
  number.map((n) => `[Source ${n}]`),
  number.map((n) => `[^${n}]`),
  number.map((n) => `<sup>${n}</sup>`),
  fc.constantFrom(
    '¹',
    '²,³',
    'citeturn0search1',
    'turn1view2',
    '\uE200cite\uE202turn0search3\uE201',
  ),
  fc.constantFrom('[cite_start]', ':contentReference[oaicite:1]{index=1}', '[web:3]', '[1;2'),
  fc.tuple(number, address).map(([n, url]) => `[${n}](${url})`),
  fc.tuple(number, address).map(([n, url]) => `[[${n}]](${url})`),
  address.map((url) => `([tides](${url}?utm_source=x#:~:text=late))`),
  address.map((url) => `(${url})`),
  fc.constant('[@key, p. 4]'),
)
const list = fc.constantFrom(
  '',
  '\n\n## Sources\n\n1. Tides https://t.example/1\n2. [Ferries](https://t.example/2)\n3. https://t.example/9\n',
  '\n[1] Tides https://t.example/1\n[2] https://t.example/2',
  '\n\n[1]: https://t.example/1\n[2]: <https://t.example/2> "Ferries"\n',
  '\n\nReferences:\n[1] https://t.example/1 [2] https://t.example/2\n',
  '\n\n[^1]: https://t.example/1\n\n[^2]: Without the islands.\n',
)
const sentences = fc.array(
  fc.tuple(fc.constantFrom('Late', 'The ferry was late', '- Rents'), marker),
  {
    minLength: 1,
    maxLength: 8,
  },
)

describe('a report of every kind of marker', () => {
  it('loses none of them', () => {
    fc.assert(
      fc.property(sentences, list, fc.constantFrom('\n', '\r\n'), (parts, sources, lineEnd) => {
        let text = ''
        const placed = parts.map(([words, raw]) => {
          const start = text.length + words.length + 1
          text += `${words} ${raw} so.${lineEnd}${lineEnd}`
          return { start, end: start + raw.length }
        })
        text = text.trimEnd() + sources.replaceAll('\n', lineEnd)
        const { text: written, report } = importText(text)
        for (const { start, end } of placed) {
          const found = report.markers.find(({ span }) => span.start < end && start < span.end)
          expect(found, text.slice(start, end)).toBeDefined()
          const isMapped = found?.items.some(({ source }) => source !== undefined)
          const isKept =
            found?.effect === 'remove' || found?.kind === 'key' || found?.kind === 'footnote'
          expect(isMapped || isKept || found?.loss !== undefined, text.slice(start, end)).toBe(true)
        }
        const replaced = new Set(report.clusters.flatMap(({ markers }) => markers))
        const staying = report.markers.filter(
          (one) => !replaced.has(one) && one.effect === 'stay' && !one.raw.includes('utm_'),
        )
        for (const { raw } of staying) expect(written).toContain(raw)
      }),
    )
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '1',
    '2',
    '.',
    '\n',
    '\n\n',
    ' ',
    '\r\n',
    '>',
    '- ',
    '# Sources',
    '†',
    '【',
    '】',
    '^',
    '\\',
    'https://t.example/a',
    '[1]',
    '[1]: ',
    '[^1]',
    '[^1]: ',
    'Sources:',
    '<sup>',
    '</sup>',
    '<br>',
    '|',
    'x',
    '¹',
    '⁻',
    '\uE200',
    '\uE201',
    'cite',
    'turn0search1',
    '1. ',
    '2. ',
    '---',
    '\t',
    'مد',
    '\uFEFF',
    '```',
    '*',
    '**',
    '😀',
  )
  it('is read without an error, and edited in places that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const { text: written, report } = importText(text)
        const spans = [...report.clusters, ...report.edits].map(({ span }) => span)
        const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
        for (const [index, span] of sorted.entries())
          expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0)
        expect(importText(written).report.markers.filter(({ kind }) => kind === 'number')).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every byte outside of the markers and lists', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const { text: written, report } = importText(text)
        const clusters = report.clusters.map(({ span }) => ({ span, text: undefined }))
        let rest = written
        let offset = 0
        for (const { span } of [...clusters, ...report.edits].toSorted(
          (a, b) => a.span.start - b.span.start,
        )) {
          const kept = text.slice(offset, span.start)
          const at = rest.indexOf(kept)
          expect(at).toBeGreaterThanOrEqual(0)
          rest = rest.slice(at + kept.length)
          offset = span.end
        }
        expect(rest.endsWith(text.slice(offset))).toBe(true)
      }),
    )
  })
})
