/** Draws how much of a briefing is cited: the counts in words and one tick a sentence. */
import type { Element } from 'hast'
import type { ClaimCounts, ReportDocument, ReportSentence } from '../../model/report.ts'
import { countNoun } from '../../text/count-noun.ts'
import { element, rectangle } from './element.ts'

/** With more sentences the ticks would be thinner than a pixel. */
const MOST_TICKS = 240
const TICK = { pitch: 40, width: 34 }
const BAR_WIDTH = 100

/** The strip below the head of a page. */
export function coverageStrip({
  coverage,
  claims: sentences,
  bibliography,
}: ReportDocument): Element {
  const cited = bibliography.filter(
    ({ resolved, citedBy }) => resolved && citedBy.length > 0,
  ).length
  const section = { className: ['coverage'], ariaLabel: 'Citation coverage' }
  if (coverage.checkable === 0)
    return element('section', section, [element('p', {}, ['Nothing here needs a citation.'])])
  return element('section', section, [
    element('p', { className: ['figure'] }, [
      String(coverage.cited),
      element('small', {}, [` of ${coverage.checkable}`]),
    ]),
    element('p', {}, [
      element('b', {}, [coverage.checkable === 1 ? 'claim is cited' : 'claims are cited']),
      `, to ${countNoun(cited, 'source')}. ${remainder(coverage, sentences)}`,
    ]),
    sentences.length > MOST_TICKS ? coverageBar(coverage) : ticks(sentences),
  ])
}

function remainder(
  { uncited, exempt, inherited }: ClaimCounts,
  sentences: readonly ReportSentence[],
): string {
  const unknown = sentences.filter(
    ({ status, citations }) => status === 'cited' && !citations.some(({ resolved }) => resolved),
  ).length
  const parts = [
    inherited === 0 ? '' : `${inherited} by a marker outside the sentence.`,
    unknown === 0 ? '' : `${unknown} ${unknown === 1 ? 'cites' : 'cite'} only unknown sources.`,
    uncited === 0 ? '' : `${uncited} still ${uncited === 1 ? 'needs' : 'need'} one.`,
    exempt === 0 ? '' : `${countNoun(exempt, 'sentence')} ${exempt === 1 ? 'needs' : 'need'} none.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function ticks(sentences: readonly ReportSentence[]): Element {
  const width = Math.max(1, sentences.length * TICK.pitch - (TICK.pitch - TICK.width))
  const uncited = sentences.flatMap(({ status }, index) =>
    status === 'uncited' ? [index + 1] : [],
  )
  const label =
    uncited.length === 0
      ? 'No sentence lacks a source'
      : `Of ${countNoun(sentences.length, 'sentence')} in order, without a source: ${uncited.join(', ')}`
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
