/** Turns the front matter into the head of a text: title, dek, verdict, dates and names. */
import type { BlockContent, PhrasingContent } from 'mdast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { DateValue } from '../../model/date.ts'
import type { Person } from '../../model/front-matter.ts'
import { dateWords } from '../date-words.ts'
import { verdictWords } from '../words/verdict-words.ts'
import type { PageWords } from '../words/page-words.ts'

/** `title` is that of the report; nothing but it when the front matter says no more. */
export function headBlocks(
  { frontMatter }: ClaimedBriefing,
  title: string,
  words: PageWords,
): readonly BlockContent[] {
  const { question, claimReviewed, summary, disclaimer } = frontMatter
  const [open, close] = words.quotes
  const claim = claimReviewed && `${words.head.claimReviewed} ${open}${claimReviewed}${close}`
  const facts = factsOf(frontMatter, words)
  return [
    { type: 'heading', depth: 1, children: [text(title)] },
    ...(question === undefined || question === title ? [] : [paragraph(text(question))]),
    ...(claim === undefined ? [] : [paragraph(text(claim))]),
    ...(summary === undefined
      ? []
      : [paragraph({ type: 'emphasis', children: [text(summary.trim())] })]),
    ...(facts.length === 0 ? [] : [paragraph(...facts)]),
    ...(disclaimer === undefined
      ? []
      : [{ type: 'blockquote' as const, children: [paragraph(text(disclaimer.trim()))] }]),
  ]
}

function factsOf(
  {
    verdict,
    checked,
    published,
    updated,
    authors,
    reviewers,
    status,
  }: ClaimedBriefing['frontMatter'],
  { head, lang }: PageWords,
): readonly PhrasingContent[] {
  const stage = { draft: head.draft, review: head.inReview, published: undefined }
  const dated = (word: string, date: DateValue | undefined): string | undefined =>
    date && `${word} ${dateWords(date, lang)}`
  const rest = [
    status && stage[status],
    dated(head.checked, checked),
    dated(head.published, published),
    dated(head.updated, updated),
    byline(head.by, authors),
    byline(head.reviewedBy, reviewers),
  ].filter((fact) => fact !== undefined)
  const said = rest.join(' · ')
  if (verdict === undefined) return said === '' ? [] : [text(said)]
  const strong: PhrasingContent = { type: 'strong', children: [text(verdictWords(verdict))] }
  return said === '' ? [strong] : [strong, text(` · ${said}`)]
}

function byline(word: string, people: readonly Person[] = []): string | undefined {
  const names = people.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
  return names.length === 0 ? undefined : `${word} ${names.join(', ')}`
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/g, ' ') }
}
