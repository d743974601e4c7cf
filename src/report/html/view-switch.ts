/** Lets the reader choose between reading and audit; the style sheet does the rest, without a script. */
import type { Element } from 'hast'
import type { PageWords } from '../words/page-words.ts'
import { element } from './element.ts'

/** `open` is the number of open findings. */
export function viewSwitch(open: number, { navigation }: PageWords): Element {
  return element('fieldset', { className: ['switch'] }, [
    element('legend', { className: ['hidden'] }, [navigation.view]),
    element('label', {}, [
      element('input', { type: 'radio', name: 'view', id: 'view-read', checked: true }, []),
      navigation.read,
    ]),
    element('label', {}, [
      element('input', { type: 'radio', name: 'view', id: 'view-audit' }, []),
      navigation.audit,
      open === 0 ? undefined : ' ',
      open === 0
        ? undefined
        : element('span', { className: ['badge'] }, [
            String(open),
            element('span', { className: ['hidden'] }, [
              ` ${navigation.problems(open).replace(/^\d+\s/, '')}`,
            ]),
          ]),
    ]),
  ])
}
