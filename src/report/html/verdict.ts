/** Shows a verdict in words, and as steps when it is one of the usual scale. */
import type { Element } from 'hast'
import { verdictScale, verdictStep } from '../verdict-scale.ts'
import { verdictWords } from '../words/verdict-words.ts'
import { element, rectangle } from './element.ts'

/** "Mostly supported" with three of four steps filled; in ink, because a verdict is a result and not a fault. */
export function verdictElement(verdict: string): Element {
  const step = verdictStep(verdict)
  return element('span', { className: ['verdict'] }, [
    step === undefined ? undefined : steps(step),
    verdictWords(verdict),
  ])
}

function steps(filled: number): Element {
  return element(
    'svg',
    { className: ['steps'], viewBox: '0 0 42 12', ariaHidden: 'true' },
    verdictScale.map((_, index) =>
      rectangle(index < filled ? 'on' : 'off', {
        x: 0.5 + index * 11,
        y: 1.5,
        width: 8,
        height: 9,
        rx: 1.5,
      }),
    ),
  )
}
