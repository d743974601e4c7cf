/** Ends a text: its sources, what to ask next and what was corrected. */
import type { BlockContent, PhrasingContent } from 'mdast'
import type { ClaimedBriefing } from '../../model/briefing.ts'
import type { ReferencePart } from '../../model/reference-part.ts'
import { dateWords } from '../date-words.ts'
import { furtherQuestions } from '../further-questions.ts'
import { referenceMarkdown } from '../reference/reference-markdown.ts'
import { formatReference } from '../reference/reference-of.ts'
import type { PageWords } from '../words/page-words.ts'

/** `styled` is what a CSL style made of the sources, by key; `lang` (BCP 47) is for the house style. */
export function closingBlocks(
  briefing: ClaimedBriefing,
  lang: string,
  words: PageWords,
  styled: ReadonlyMap<string, readonly ReferencePart[]> | undefined,
): readonly BlockContent[] {
  const { bibliography, frontMatter } = briefing
  const { foot } = words
  const references = bibliography.flatMap(({ source, citations }) => {
    if (!source || citations.length === 0) return []
    return [referenceMarkdown(styled?.get(source.key) ?? formatReference(source, lang))]
  })
  const corrections = (frontMatter.corrections ?? []).map(({ date, was, now, why }) => [
    text(`${dateWords(date, lang)}: ${foot.became(was, now)} ${why}`),
  ])
  const questions = furtherQuestions(briefing).map((question) => [text(question)])
  return [
    ...listUnder(words.sources.title, references),
    ...listUnder(foot.furtherQuestions, questions),
    ...listUnder(foot.corrections, corrections),
  ]
}

function listUnder(
  title: string,
  items: readonly (readonly PhrasingContent[])[],
): readonly BlockContent[] {
  if (items.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [text(title)] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((children) => ({
        type: 'listItem',
        children: [{ type: 'paragraph', children: [...children] }],
      })),
    },
  ]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
