/** Finds the further questions that a rendering adds to the text. */
import type { ClaimedBriefing } from '../model/briefing.ts'

/** Those of the front matter that the text does not ask itself. */
export function furtherQuestions({
  blocks,
  sections,
  frontMatter,
}: ClaimedBriefing): readonly string[] {
  const asked = new Set(
    blocks
      .filter(({ section }) => sections[section]?.zone === 'questions')
      .map(({ text }) => text.trim()),
  )
  return (frontMatter.followups ?? []).filter((question) => !asked.has(question.trim()))
}
