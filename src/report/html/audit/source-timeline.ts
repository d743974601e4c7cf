/** Draws when the cited sources were published, against the day on which the briefing was checked. */
import type { Element } from 'hast'
import type { BibliographyEntry } from '../../../model/briefing.ts'
import type { PartialDate } from '../../../model/date.ts'
import { parseDateValue } from '../../../syntax/date-value.ts'
import { dateWords } from '../../date-words.ts'
import { element, shape, type Child } from '../element.ts'
import type { AuditInput } from './audit-input.ts'

const WIDTH = 860
const EDGE = 24
/** Dots stand on each other when they would touch. */
const DOT = { radius: 11, gap: 24 }
const MOST_ROWS = 6

/** A dated source on the line; `day` counts from year 0. */
interface Moment {
  readonly number: number
  readonly day: number
  readonly words: string
}

/** Nothing when no cited source has a date. */
export function sourceTimeline({ briefing, document, words }: AuditInput): Element | undefined {
  const cited = briefing.bibliography.filter(({ citations }) => citations.length > 0)
  const moments = cited
    .flatMap((entry) => momentOf(entry, words.lang) ?? [])
    .toSorted((a, b) => a.day - b.day)
  if (moments.length === 0) return undefined
  const checked = document.checked === undefined ? undefined : parseDateValue(document.checked)
  const checkedWords = checked && dateWords(checked, words.lang)
  const undated = cited
    .filter(({ number }) => !moments.some((moment) => moment.number === number))
    .map(({ number }) => number)
  const label = words.audit.timelineNote(
    moments.map(({ number, words: when }) => `${number}: ${when}`).join('; '),
    checkedWords,
  )
  return element('section', {}, [
    element('h2', { id: 'timeline' }, [words.audit.timeline]),
    drawing(moments, checked && dayNumber(checked.start), checkedWords, label, words),
    undated.length === 0
      ? undefined
      : element('p', { className: ['note'] }, [words.audit.undated(undated.join(', '))]),
  ])
}

function momentOf({ number, source }: BibliographyEntry, lang: string): Moment | undefined {
  const issued = source?.issued
  return issued && { number, day: dayNumber(issued.start), words: dateWords(issued, lang) }
}

/** A month without a day stands at its middle, a year without a month likewise. */
function dayNumber({ year, month, day }: PartialDate): number {
  return year * 365.25 + ((month ?? 7) - 1) * 30.44 + (day ?? (month === undefined ? 1 : 15))
}

function drawing(
  moments: readonly Moment[],
  checked: number | undefined,
  checkedWords: string | undefined,
  label: string,
  words: AuditInput['words'],
): Element {
  const days = [...moments.map(({ day }) => day), ...(checked === undefined ? [] : [checked])]
  const first = Math.min(...days)
  const length = Math.max(1, Math.max(...days) - first)
  const placeOf = (day: number): number =>
    Math.round(EDGE + ((day - first) / length) * (WIDTH - 2 * EDGE))
  const rows = rowsOf(moments.map(({ day }) => placeOf(day)))
  const axis = 34 + (Math.max(0, ...rows) + 1) * DOT.gap
  return element(
    'svg',
    {
      className: ['timeline'],
      viewBox: `0 0 ${WIDTH} ${axis + 24}`,
      role: 'img',
      ariaLabel: label,
    },
    [
      element('path', { className: ['axis'], d: `M${EDGE - 12} ${axis}H${WIDTH - EDGE + 12}` }, []),
      ...yearTicks(first, length, axis, placeOf),
      ...(checked === undefined || checkedWords === undefined
        ? []
        : checkedLine(placeOf(checked), axis, words.audit.checkedOn(checkedWords))),
      ...moments.flatMap(({ number, day }, index) =>
        dot(number, placeOf(day), axis - 14 - (rows[index] ?? 0) * DOT.gap),
      ),
    ],
  )
}

/** The lowest row in which each dot, from left to right, touches no other. */
function rowsOf(places: readonly number[]): readonly number[] {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place)
    const row = free >= 0 ? free : Math.min(ends.length, MOST_ROWS - 1)
    ends[row] = place + DOT.gap
    return row
  })
}

function dot(number: number, x: number, y: number): readonly Child[] {
  return [
    shape('circle', 'dot', { cx: x, cy: y, r: DOT.radius }),
    shape('text', 'in-dot', { x, y: y + 4, textAnchor: 'middle' }, String(number)),
  ]
}

function checkedLine(x: number, axis: number, label: string): readonly Child[] {
  const isRight = x > WIDTH / 2
  return [
    element('path', { className: ['checked'], d: `M${x} 24V${axis}` }, []),
    shape(
      'text',
      'checked-on',
      { x: isRight ? x - 4 : x + 4, y: 18, textAnchor: isRight ? 'end' : 'start' },
      label,
    ),
  ]
}

/** A tick and a number at the beginning of years, as many as have room. */
function yearTicks(
  first: number,
  length: number,
  axis: number,
  placeOf: (day: number) => number,
): readonly Child[] {
  const from = Math.ceil(first / 365.25)
  const to = Math.floor((first + length) / 365.25)
  const step = Math.max(1, Math.ceil((to - from + 1) / 12))
  const ticks: Child[] = []
  for (let year = from; year <= to; year += step) {
    const x = placeOf(year * 365.25)
    ticks.push(element('path', { className: ['tick'], d: `M${x} ${axis - 5}V${axis + 5}` }, []))
    ticks.push(shape('text', undefined, { x, y: axis + 19, textAnchor: 'middle' }, String(year)))
  }
  return ticks
}
