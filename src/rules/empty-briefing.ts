/** Reports briefings without a body. */
import { type Issue, unreadKinds } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const emptyBriefing: BriefingRule = defineRule({
  id: 'empty-briefing',
  subject: 'briefing',
  summary: 'The briefing has no text.',
  rationale:
    'A file without prose passes every other check, and a green check of nothing misleads.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '---\ntitle: Rents in the old town\n---\n',
    good: '---\ntitle: Rents in the old town\n---\n\nRents rose by 4 % [@census].\n',
  },
  *check({ path, frontMatter, hasBody, issues }) {
    // A briefing that could not be read is not empty, and another rule says so.
    if (hasBody || issues.some(isUnread)) return
    const { start, end } = frontMatter.span
    yield {
      location: { path, span: { start: end, end } },
      message: end > start ? 'Briefing has no text below its front matter' : 'Briefing is empty',
      help: 'write the briefing, or remove the file',
    }
  },
})

function isUnread({ kind }: Issue): boolean {
  return kind === 'invalid-encoding' || unreadKinds.has(kind)
}
