/** Ends a page: what to ask next, what was corrected, how to cite it, what built it. */
import type { Element } from 'hast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import { dateWords } from '../date-words.ts'
import { furtherQuestions } from '../further-questions.ts'
import type { IndexEntry } from '../site-index/index-entry.ts'
import type { OwnCitation } from '../site-index/own-citation.ts'
import type { PageWords } from '../words/page-words.ts'
import { element } from './element.ts'
import { copyButton, copyReport } from './reader-tools.ts'
import { referenceElements } from './reference-elements.ts'

/** Further questions and corrections, where the front matter has any. */
export function closingSections(
  briefing: ClaimedBriefing,
  { foot, lang }: PageWords,
): readonly Element[] {
  const { corrections = [] } = briefing.frontMatter
  const changes = corrections.map(({ date, was, now, why }) =>
    element('li', {}, [
      element('b', {}, [dateWords(date, lang)]),
      `: ${foot.became(was, now)} ${why}`,
    ]),
  )
  const questions = furtherQuestions(briefing).map((question) => element('li', {}, [question]))
  return [
    ...closingSection('followups', foot.furtherQuestions, questions),
    ...closingSection('corrections', foot.corrections, changes),
  ]
}

function closingSection(id: string, title: string, items: readonly Element[]): readonly Element[] {
  if (items.length === 0) return []
  const list = element('ul', { className: ['plain'] }, items)
  return [element('section', { className: ['wide'] }, [element('h2', { id }, [title]), list])]
}

/** The last lines of a page. */
export function pageFoot(
  { report }: IndexEntry,
  { reference, cslJson, bibtex }: OwnCitation,
  version: string,
  words: PageWords,
): Element {
  const { foot } = words
  return element('footer', { className: ['foot'] }, [
    element('p', {}, [
      `${foot.cite} `,
      element('span', { id: 'citation' }, referenceElements(reference)),
      ' ',
      copyButton('citation', foot.copy),
      ' ',
      copyReport(words),
    ]),
    copyable('bibtex', 'BibTeX', bibtex, words),
    copyable('csl-json', 'CSL-JSON', cslJson, words),
    element('p', {}, [
      `${foot.builtBy(version)} `,
      element('a', { href: encodeURIComponent(report) }, [foot.jsonReport]),
      `. ${foot.meaning}`,
    ]),
  ])
}

/** Folded away, because few want it. */
function copyable(id: string, name: string, text: string, { foot }: PageWords): Element {
  return element('details', { className: ['copyable'] }, [
    element('summary', {}, [name]),
    element('pre', { id, dir: 'ltr', tabIndex: 0, ariaLabel: name, role: 'group' }, [text]),
    copyButton(id, foot.copyAs(name)),
  ])
}
