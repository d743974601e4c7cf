/** Draws the marks of the matrix; their shapes say what their colours do. */
import type { Element } from 'hast'
import type { Verdict } from '../../../model/evidence.ts'
import type { PageWords } from '../../words/page-words.ts'
import { element, shape } from '../element.ts'

export type Mark = Verdict

/** A disc for found, a cross for not found, a ring for unchecked; with a bar below when inherited. */
export function matrixMark(mark: Mark, inherited: boolean, words: PageWords): Element {
  const verdict = words.evidence.verdicts[mark]
  const label = inherited ? `${verdict}, ${words.audit.inheritedMark}` : verdict
  return drawing(mark, inherited, { role: 'img', ariaLabel: label })
}

/** What the marks mean, in words; `inherited` when some mark is. */
export function matrixKey(inherited: boolean, words: PageWords): Element {
  const marks: readonly Mark[] = ['pass', 'fail', 'unchecked']
  return element('ul', { className: ['key'] }, [
    ...marks.map((mark) =>
      element('li', {}, [
        drawing(mark, false, { ariaHidden: 'true' }),
        words.evidence.verdicts[mark],
      ]),
    ),
    ...(inherited
      ? [
          element('li', {}, [
            drawing('pass', true, { ariaHidden: 'true' }),
            words.audit.inheritedMark,
          ]),
        ]
      : []),
    element('li', {}, [words.audit.matrixNote]),
  ])
}

function drawing(
  mark: Mark,
  inherited: boolean,
  properties: Readonly<Record<string, string>>,
): Element {
  return element('svg', { className: ['mark', mark], viewBox: '0 0 14 14', ...properties }, [
    mark === 'fail'
      ? shape('path', undefined, { d: 'M3 3l8 8M11 3l-8 8' })
      : shape('circle', undefined, { cx: 7, cy: 6, r: mark === 'pass' ? 4.5 : 4 }),
    inherited ? shape('path', 'under', { d: 'M2 13h10' }) : undefined,
  ])
}
