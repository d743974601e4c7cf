/** Shows what a briefing is, what it found, as of when, and who says so. */
import type { Element } from 'hast'
import type { FrontMatter, Person } from '../../model/front-matter.ts'
import type { ReportDocument } from '../../model/report.ts'
import { element, separated, type Child } from './element.ts'
import { linkTo } from './links.ts'
import { timeElement } from './time-element.ts'
import { verdictElement } from './verdict.ts'

const WORDS_PER_MINUTE = 220

const statusWords = { draft: 'Draft', review: 'In review', published: undefined } as const

/** The head of a page. `wordCount` is that of the whole text. */
export function pageHead(
  document: ReportDocument,
  frontMatter: FrontMatter,
  wordCount: number,
): Element {
  const { title, question, summary, verdict } = document
  const { claimReviewed, status } = frontMatter
  const kind = verdict === undefined && claimReviewed === undefined ? 'Briefing' : 'Fact-check'
  const kicker = [kind, status && statusWords[status]].filter(Boolean).join(' · ')
  return element('header', { className: ['head'] }, [
    element('p', { className: ['kicker'] }, [kicker]),
    element('h1', {}, [title]),
    question === undefined || question === title ? undefined : paragraph('question', question),
    claimReviewed === undefined
      ? undefined
      : paragraph('question', `The claim: “${claimReviewed}”`),
    summary === undefined ? undefined : paragraph('dek', summary),
    element('ul', { className: ['facts'] }, facts(document, frontMatter, wordCount)),
    frontMatter.disclaimer === undefined
      ? undefined
      : paragraph('disclaimer', frontMatter.disclaimer),
  ])
}

function paragraph(className: string, words: string): Element {
  return element('p', { className: [className] }, [words])
}

function facts(
  { verdict, checked, published, updated }: ReportDocument,
  { authors = [], reviewers = [] }: FrontMatter,
  wordCount: number,
): readonly Element[] {
  const minutes = Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))
  const items: (readonly Child[])[] = [
    verdict === undefined ? [] : [verdictElement(verdict)],
    dated('Checked', checked),
    dated('Published', published),
    dated('Updated', updated),
    byline('By', authors),
    byline('Reviewed by', reviewers),
    [`${minutes} min read`],
  ]
  return items.filter((item) => item.length > 0).map((item) => element('li', {}, item))
}

function dated(word: string, date: string | undefined): readonly Child[] {
  return date === undefined ? [] : [`${word} `, timeElement(date)]
}

function byline(word: string, people: readonly Person[]): readonly Child[] {
  if (people.length === 0) return []
  return [`${word} `, ...separated(people.map(personElement), ', ')]
}

function personElement({ name, url, role }: Person): Element {
  const strong = element('b', {}, [name])
  return element('span', {}, [
    ...(url === undefined ? [strong] : linkTo(url, [strong])),
    role === undefined ? undefined : ` (${role})`,
  ])
}
