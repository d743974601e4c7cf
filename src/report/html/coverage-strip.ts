/** Draws how much of a briefing is cited: the counts in words and one tick a sentence. */
import type { Element } from 'hast'
import type { ClaimCounts, ReportDocument, ReportSentence } from '../../model/report.ts'
import type { PageWords } from '../words/page-words.ts'
import { element, rectangle } from './element.ts'

/** With more sentences the ticks would be thinner than a pixel. */
const MOST_TICKS = 240
const TICK = { pitch: 40, width: 34 }
const BAR_WIDTH = 100

/** The strip below the head of a page. */
export function coverageStrip(
  { coverage, claims: sentences, bibliography }: ReportDocument,
  { coverage: words }: PageWords,
): Element {
  const cited = bibliography.filter(
    ({ resolved, citedBy }) => resolved && citedBy.length > 0,
  ).length
  const section = { className: ['coverage'], ariaLabel: words.title }
  if (coverage.checkable === 0)
    return element('section', section, [element('p', {}, [words.nothing])])
  return element('section', section, [
    element('p', { className: ['figure'] }, [
      String(coverage.cited),
      element('small', {}, [words.outOf(coverage.checkable)]),
    ]),
    element('p', {}, [
      element('b', {}, [words.cited(coverage.checkable)]),
      `${words.toSources(cited)} ${remainder(coverage, sentences, words)}`,
    ]),
    sentences.length > MOST_TICKS ? coverageBar(coverage) : ticks(sentences, words),
  ])
}

function remainder(
  { uncited, exempt, inherited }: ClaimCounts,
  sentences: readonly ReportSentence[],
  words: PageWords['coverage'],
): string {
  const unknown = sentences.filter(
    ({ status, citations }) => status === 'cited' && !citations.some(({ resolved }) => resolved),
  ).length
  const parts = [
    inherited === 0 ? '' : words.inherited(inherited),
    unknown === 0 ? '' : words.onlyUnknown(unknown),
    uncited === 0 ? '' : words.uncited(uncited),
    exempt === 0 ? '' : words.exempt(exempt),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function ticks(sentences: readonly ReportSentence[], words: PageWords['coverage']): Element {
  const width = Math.max(1, sentences.length * TICK.pitch - (TICK.pitch - TICK.width))
  const uncited = sentences.flatMap(({ status }, index) =>
    status === 'uncited' ? [index + 1] : [],
  )
  const label =
    uncited.length === 0
      ? words.ticksComplete
      : words.ticksLacking(sentences.length, uncited.join(', '))
  return element(
    'svg',
    {
      className: ['ticks'],
      viewBox: `0 0 ${width} 14`,
      preserveAspectRatio: 'none',
      role: 'img',
      ariaLabel: label,
    },
    sentences.map(({ status }, index) => tick(status, index * TICK.pitch)),
  )
}

/** Filled, hollow or thin, so that the shape tells what the colour does. */
function tick(status: ReportSentence['status'], x: number): Element {
  const shapes = {
    cited: { x, y: 4, width: TICK.width, height: 6, rx: 2 },
    uncited: { x: x + 1, y: 4.75, width: TICK.width - 2, height: 4.5, rx: 2 },
    exempt: { x, y: 6, width: TICK.width, height: 2, rx: 1 },
  }
  return rectangle(status, shapes[status])
}

/** The share that is cited as a bar; the words beside it say the same. */
export function coverageBar({ cited, checkable }: ClaimCounts): Element {
  const share = checkable === 0 ? 0 : (cited / checkable) * BAR_WIDTH
  const bar = { x: 0, y: 0, height: 6, rx: 2 }
  return element(
    'svg',
    {
      className: ['bar-chart'],
      viewBox: `0 0 ${BAR_WIDTH} 6`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
    },
    [
      rectangle('track', { ...bar, width: BAR_WIDTH }),
      rectangle('cited', { ...bar, width: Math.round(share * 100) / 100 }),
    ],
  )
}
