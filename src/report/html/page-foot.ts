/** Ends a page: what to ask next, what was corrected, how to cite it, what built it. */
import type { Element } from 'hast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { FrontMatter } from '../../model/front-matter.ts'
import type { ReportDocument } from '../../model/report.ts'
import { dateWords } from '../date-words.ts'
import { furtherQuestions } from '../further-questions.ts'
import type { PageWords } from '../words/page-words.ts'
import { element } from './element.ts'
import { copyButton } from './reader-tools.ts'
import { timeElement } from './time-element.ts'

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
  { id, title, checked, published }: ReportDocument,
  { authors = [] }: FrontMatter,
  version: string,
  words: PageWords,
): Element {
  const {
    foot,
    lang,
    quotes: [open, close],
  } = words
  const names = authors.map(({ name }) => name).join(', ')
  const date = published ?? checked
  return element('footer', { className: ['foot'] }, [
    element('p', {}, [
      `${foot.cite} `,
      element('span', { id: 'citation' }, [
        names === '' ? undefined : `${names}. `,
        `${open}${title}${close}. `,
        ...(date === undefined ? [] : [timeElement(date, lang), '.']),
      ]),
      ' ',
      ...copyButton(words),
    ]),
    element('p', {}, [
      `${foot.builtBy(version)} `,
      element('a', { href: `${encodeURIComponent(id)}.json` }, [foot.jsonReport]),
      `. ${foot.meaning}`,
    ]),
  ])
}
