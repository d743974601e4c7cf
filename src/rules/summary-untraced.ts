/** Reports numbers and names in the summary that no cited sentence of the body holds. */
import { ownWords } from '../model/own-words.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { ClaimedSentence } from '../model/sentence.ts'

/** Digits with their separators; and words with a capital that do not open the sentence. */
const NUMBER = /\p{Nd}+(?:[.,\u00a0\u202f ]\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu
const NAME = /(?<=[\p{Ll}\p{Nd},;:)”"’] )\p{Lu}[\p{L}\p{M}’'-]{2,}/gu

/** How a body may spell the small numbers of a summary. */
const numberWords: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  one: '1',
  first: '1',
  two: '2',
  second: '2',
  twice: '2',
  three: '3',
  third: '3',
  four: '4',
  fourth: '4',
  five: '5',
  fifth: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
})

export const summaryUntraced: BriefingRule = defineRule({
  id: 'summary-untraced',
  subject: 'briefing',
  summary: 'The summary holds a number or name that the body never cites.',
  rationale:
    'A summary repeats what the body shows. A number or name that stands in the summary alone cannot be traced to the place where it is backed.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '## Summary\n\nRents rose by 6 % [@census].\n\n## What the census shows\n\nRents rose by 4 % [@census].\n',
    good: '## Summary\n\nRents rose by 4 % [@census].\n\n## What the census shows\n\nRents rose by 4 % [@census].\n',
  },
  *check(briefing) {
    const { path, title, sentences } = briefing
    const inBody = sentences.filter((sentence) => zoneOf(briefing, sentence) === 'body')
    const cited = inBody.filter(({ coverage }) => coverage.length > 0)
    if (cited.length === 0) return
    const headings = inBody.filter(({ kind }) => kind === 'heading')
    // What the whole briefing is about needs no trace of its own.
    const subject = [
      title,
      briefing.frontMatter.question ?? '',
      ...headings.map(({ text }) => text),
    ]
    const traced = new Set([...cited.map(({ text }) => text), ...subject].flatMap(traces))
    for (const sentence of sentences) {
      if (sentence.kind !== 'claim' || zoneOf(briefing, sentence) !== 'summary') continue
      const missing = specifics(ownWords(sentence)).filter((specific) => !traced.has(specific))
      if (missing.length === 0) continue
      const named = [...new Set(missing)].map((specific) => `"${specific}"`).join(', ')
      yield {
        location: { path, span: sentence.span },
        message: `Summary says what no cited sentence of the body does: ${named}`,
        help: 'cite it in the body too, or correct the summary',
        sentence: sentence.id,
      }
    }
  },
})

function zoneOf(
  { blocks, sections }: ClaimedBriefing,
  { block }: ClaimedSentence,
): string | undefined {
  return sections[blocks[block]?.section ?? -1]?.zone
}

/** Numbers without their separators, and names. */
function specifics(text: string): string[] {
  return [...numbers(text), ...[...text.matchAll(NAME)].map(([name]) => plain(name))]
}

/** Everything in a text that a number or a name of the summary can be traced to. */
function traces(text: string): string[] {
  const words = text.split(/[^\p{L}\p{M}’'-]+/u).map(plain)
  return [
    ...numbers(text),
    ...words,
    ...words.flatMap((word) => numberWords[word.toLowerCase()] ?? []),
  ]
}

function numbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number.replace(/[\s\u00a0\u202f,]/gu, ''))
}

/** A possessive is the same name. */
function plain(name: string): string {
  return name.replace(/[’']s$/u, '')
}
