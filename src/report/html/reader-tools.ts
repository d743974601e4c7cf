/** Holds what the script of a page brings to life: the source card, the list of keys, the copy button. */
import type { Element } from 'hast'
import type { PageWords } from '../words/page-words.ts'
import { element } from './element.ts'

/** Opens the list of keys; hidden until a script can. */
export function keysButton({ keys }: PageWords): Element {
  return element('button', { type: 'button', id: 'keys-button', hidden: true }, [keys.title])
}

/** Copies what the element with this id says; hidden until a script can. */
export function copyButton(id: string, words: string): Element {
  return element('button', { type: 'button', dataCopies: id, hidden: true }, [words])
}

/** Says that something was copied; empty until then. */
export function copyReport({ foot }: PageWords): Element {
  return element('span', { id: 'said', role: 'status', dataCopied: foot.copied }, [])
}

/** Says that the claim a link leads to is no longer there in the same words; hidden until a script knows. */
export function goneNotice({ text }: PageWords): Element {
  return element('p', { id: 'gone', className: ['disclaimer'], role: 'status', hidden: true }, [
    text.gone,
  ])
}

/** Empty until the reader points at a citation. */
export function sourceCardHolder(): Element {
  return element('div', { className: ['card'], id: 'card', role: 'dialog', hidden: true }, [])
}

/** What single keys do, and the switch that turns them off. */
export function keysDialog({ keys }: PageWords): Element {
  const rows = [
    ['n p', keys.nextProblem],
    ['j k', keys.nextClaim],
    ['a', keys.audit],
    ['c', keys.copyLink],
  ] as const
  return element('dialog', { id: 'keys', ariaLabelledBy: ['keys-title'] }, [
    element('h2', { id: 'keys-title' }, [keys.title]),
    element(
      'dl',
      {},
      rows.flatMap(([key, words]) => [element('dt', {}, [key]), element('dd', {}, [words])]),
    ),
    element('form', { method: 'dialog' }, [
      element('label', {}, [
        element('input', { type: 'checkbox', id: 'keys-on', checked: true }, []),
        ` ${keys.on}`,
      ]),
      element('button', { type: 'submit' }, [keys.close]),
    ]),
  ])
}
