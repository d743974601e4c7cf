/** Shows a verdict in words, and as steps when it is one of the usual scale. */
import type { Element } from 'hast'
import { verdictWords } from '../words/verdict-words.ts'
import { element, rectangle } from './element.ts'

/** From nothing to everything; in ink, because a verdict is a result and not a fault. */
const scale: readonly string[] = [
  'not supported',
  'partly supported',
  'mostly supported',
  'supported',
]

/** "mostly-supported" becomes "Mostly supported" with three of four steps filled. */
export function verdictElement(verdict: string): Element {
  const words = verdictWords(verdict)
  const step = scale.indexOf(words.toLowerCase())
  return element('span', { className: ['verdict'] }, [
    step < 0 ? undefined : steps(step + 1),
    words,
  ])
}

function steps(filled: number): Element {
  return element(
    'svg',
    { className: ['steps'], viewBox: '0 0 42 12', ariaHidden: 'true' },
    scale.map((_, index) =>
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
