/** Shows what a briefing is, what it found, as of when, and who says so. */
import type { Element } from 'hast'
import type { FrontMatter, Person } from '../../model/front-matter.ts'
import type { ReportDocument } from '../../model/report.ts'
import { element, separated, type Child } from './element.ts'
import { linkTo } from './links.ts'
import { timeElement } from './time-element.ts'
import type { PageWords } from '../words/page-words.ts'
import { verdictElement } from './verdict.ts'

const WORDS_PER_MINUTE = 220

/** The head of a page. `wordCount` is that of the whole text. */
export function pageHead(
  document: ReportDocument,
  frontMatter: FrontMatter,
  wordCount: number,
  words: PageWords,
): Element {
  const { head } = words
  const { title, question, summary, verdict } = document
  const { claimReviewed, status } = frontMatter
  const kind = verdict === undefined && claimReviewed === undefined ? head.briefing : head.factCheck
  const stage = { draft: head.draft, review: head.inReview, published: undefined }
  const kicker = [kind, status && stage[status]].filter(Boolean).join(' · ')
  return element('header', { className: ['head'] }, [
    element('p', { className: ['kicker'] }, [kicker]),
    element('h1', {}, [title]),
    question === undefined || question === title ? undefined : paragraph('question', question),
    claimReviewed === undefined
      ? undefined
      : paragraph(
          'question',
          `${head.claimReviewed} ${words.quotes[0]}${claimReviewed}${words.quotes[1]}`,
        ),
    summary === undefined ? undefined : paragraph('dek', summary),
    element('ul', { className: ['facts'] }, facts(document, frontMatter, wordCount, words)),
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
  { head, lang }: PageWords,
): readonly Element[] {
  const minutes = Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))
  const items: (readonly Child[])[] = [
    verdict === undefined ? [] : [verdictElement(verdict)],
    dated(head.checked, checked, lang),
    dated(head.published, published, lang),
    dated(head.updated, updated, lang),
    byline(head.by, authors),
    byline(head.reviewedBy, reviewers),
    [head.minutes(minutes)],
  ]
  return items.filter((item) => item.length > 0).map((item) => element('li', {}, item))
}

function dated(word: string, date: string | undefined, lang: string): readonly Child[] {
  return date === undefined ? [] : [`${word} `, timeElement(date, lang)]
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
