/** Ends a page: what to ask next, what was corrected, how to cite it, what built it. */
import type { Element } from 'hast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { FrontMatter } from '../../model/front-matter.ts'
import type { ReportDocument } from '../../model/report.ts'
import { dateWords } from '../date-words.ts'
import { element } from './element.ts'
import { timeElement } from './time-element.ts'

/** Further questions and corrections, where the front matter has any. */
export function closingSections(briefing: ClaimedBriefing): readonly Element[] {
  const { corrections = [] } = briefing.frontMatter
  const changes = corrections.map(({ date, was, now, why }) =>
    element('li', {}, [
      element('b', {}, [dateWords(date)]),
      ': “',
      element('del', {}, [was]),
      '” became “',
      element('ins', {}, [now]),
      `”. ${why}`,
    ]),
  )
  const questions = furtherQuestions(briefing).map((question) => element('li', {}, [question]))
  return [
    ...closingSection('followups', 'Further questions', questions),
    ...closingSection('corrections', 'Corrections', changes),
  ]
}

function closingSection(id: string, title: string, items: readonly Element[]): readonly Element[] {
  if (items.length === 0) return []
  const list = element('ul', { className: ['plain'] }, items)
  return [element('section', { className: ['wide'] }, [element('h2', { id }, [title]), list])]
}

/** Those of the front matter that the text does not ask itself. */
function furtherQuestions({ blocks, sections, frontMatter }: ClaimedBriefing): readonly string[] {
  const asked = new Set(
    blocks
      .filter(({ section }) => sections[section]?.zone === 'questions')
      .map(({ text }) => text.trim()),
  )
  return (frontMatter.followups ?? []).filter((question) => !asked.has(question.trim()))
}

/** The last lines of a page. */
export function pageFoot(
  { id, title, checked, published }: ReportDocument,
  { authors = [] }: FrontMatter,
  version: string,
): Element {
  const names = authors.map(({ name }) => name).join(', ')
  const date = published ?? checked
  return element('footer', { className: ['foot'] }, [
    element('p', {}, [
      'Cite this briefing: ',
      names === '' ? undefined : `${names}. `,
      `“${title}”. `,
      ...(date === undefined ? [] : [timeElement(date), '.']),
    ]),
    element('p', {}, [
      `Built by briefing ${version}. `,
      element('a', { href: `${encodeURIComponent(id)}.json` }, ['JSON report']),
      '. “Cited” means that a source is named for the claim, not that the claim is true.',
    ]),
  ])
}
