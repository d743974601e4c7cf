/** Reports cited web sources of which no copy is kept. */
import { firstCitingPlace } from '../model/citing-place.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { Source } from '../model/source.ts'
import { canonicalUrl } from '../syntax/canonical-url.ts'
import { isArchiveHost } from '../syntax/web-hosts.ts'

export const missingArchive: BriefingRule = defineRule({
  id: 'missing-archive',
  subject: 'briefing',
  summary: 'A cited web source has no archived or stored copy.',
  rationale:
    'Pages move, change and go. Without a copy under `custom.archive` or `custom.snapshot` a reader who comes later cannot see what the briefing was checked against. A DOI is kept by its publisher and needs none.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- { id: census, type: report, title: Census, URL: https://stats.example/census }\n',
    good: '- id: census\n  type: report\n  title: Census\n  URL: https://stats.example/census\n  custom:\n    archive: [{ url: https://web.archive.org/web/2026/https://stats.example/census }]\n',
  },
  *check(briefing) {
    for (const entry of briefing.bibliography) {
      const { key, source } = entry
      const location = source && isOnlyOnline(source) && firstCitingPlace(briefing, entry)
      if (!location) continue
      yield {
        location,
        message: `Source "${key}" has no archived copy`,
        help: 'add `custom.archive`, or store it by `briefing sources capture`',
        related: [{ location: fieldPlace(source, 'URL'), message: 'address of the page' }],
      }
    }
  },
})

function isOnlyOnline({ url, doi, notes }: Source): boolean {
  if (url === undefined || doi !== undefined) return false
  if (notes.archives.length > 0 || notes.snapshot) return false
  const address = canonicalUrl(url) ?? ''
  const host = address.replace(/[/?#].*$/s, '')
  return host !== 'doi.org' && !isArchiveHost(host)
}
