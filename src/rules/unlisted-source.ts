/** Reports cited sources that the front matter's list lacks. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import { fixIn, type Fix } from '../model/diagnostic.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { appendToYamlList } from '../syntax/yaml-list.ts'

export const unlistedSource: BriefingRule = defineRule({
  id: 'unlisted-source',
  subject: 'briefing',
  summary: 'A cited source is missing from the front matter’s list.',
  rationale:
    'A list of sources in the front matter fixes their numbers and promises to be complete. A source outside it gets a number that no author chose and that changes as the text does.',
  severity: { draft: 'warning', review: 'warning', publish: 'error' },
  fixable: 'safe',
  since: '0.1.0',
  examples: {
    bad: '---\nsources: [census]\n---\n\nRents rose by 4 % in 2024 [1] [@gazette].\n',
    good: '---\nsources: [census, gazette]\n---\n\nRents rose by 4 % in 2024 [1] [@gazette].\n',
  },
  *check(briefing) {
    const { path, frontMatter, bibliography, citations } = briefing
    if (!frontMatter.sources?.length) return
    const canGrow = mayGrow(briefing)
    for (const { key, source, listed, citations: citing } of bibliography) {
      // An unknown key is `unknown-source`, which would say the same twice.
      if (!source || listed) continue
      const first = citations[citing[0] ?? -1]?.items.find((item) => item.key === key)
      if (!first) continue
      const fix = canGrow ? addToList(briefing, key) : undefined
      yield {
        location: { path, span: first.span },
        message: `Source "${key}" is not in the front matter’s list`,
        help: `add ${key} to \`sources\``,
        ...(fix && { fix }),
      }
    }
  },
})

/** A number that leads nowhere would get a source that its author did not mean; a broken list ends anywhere. */
function mayGrow({ citations, issues }: ClaimedBriefing): boolean {
  return (
    issues.every(({ kind }) => kind !== 'invalid-front-matter') &&
    citations.every(({ items }) =>
      items.every(({ target, key }) => target.kind !== 'number' || key !== undefined),
    )
  )
}

function addToList({ path, text, frontMatter }: ClaimedBriefing, key: string): Fix | undefined {
  const places = (frontMatter.sources ?? []).map(({ span }) => span)
  const edit = appendToYamlList(text, places, key)
  return edit && fixIn(path, { title: `Add ${key} to sources`, safety: 'safe', edits: [edit] })
}
