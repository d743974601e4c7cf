import { describe, expect, it } from 'vitest'
import { printPartialDate } from '../../src/syntax/date-value.ts'
import { findDateMentions } from '../../src/syntax/date-mention.ts'

const found = (text: string): string[] =>
  findDateMentions(text).map(
    ({ date, span }) => `${text.slice(span.start, span.end)} = ${printPartialDate(date)}`,
  )

describe('findDateMentions', () => {
  it.each([
    ['The ferry sank on 3 November 2023.', ['3 November 2023 = 2023-11-03']],
    ['On November 3rd, 2023, it sank.', ['November 3rd, 2023 = 2023-11-03']],
    ['It sank on 2023-11-03.', ['2023-11-03 = 2023-11-03']],
    ['It sank in Nov. 2023.', ['Nov. 2023 = 2023-11']],
    ['It sank in 2023.', ['2023 = 2023']],
    ['Dated Oct. 31 to Nov. 7, 2025.', ['Oct. 31 = 2025-10-31', 'Nov. 7, 2025 = 2025-11-07']],
    [
      'In 2024, on 1 March and 2 March, it ran.',
      ['2024 = 2024', '1 March = 2024-03-01', '2 March = 2024-03-02'],
    ],
  ])('reads %j', (text, dates) => {
    expect(found(text)).toEqual(dates)
  })

  it.each([
    'On 3 November it sank.',
    'It sank on 31 February 2023.',
    'It cost 2,023 crowns and carried 2023.5 tons.',
    'They may march in 40 places.',
    'Rents rose by 2023 %.',
  ])('finds no date in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives its spans in text order, without overlaps', () => {
    const spans = findDateMentions('2023, 1 May 2024, June 2025 and 2026-01-02').map(
      ({ span }) => span,
    )
    expect(spans).toHaveLength(4)
    for (const [index, span] of spans.entries())
      expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
  })
})
