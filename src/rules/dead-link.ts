/** Reports cited sources whose address was found dead by the last link check. */
import type { BibliographyEntry, ResolvedBriefing } from '../model/briefing.ts'
import { firstCitingPlace } from '../model/citing-place.ts'
import type { Finding } from '../model/diagnostic.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { compareDates, printPartialDate } from '../syntax/date-value.ts'

export const deadLink: BriefingRule = defineRule({
  id: 'dead-link',
  subject: 'briefing',
  summary: 'The address of a cited source leads nowhere any more.',
  rationale:
    'A reader who cannot open a source cannot check the claim. What `briefing sources links --record` found on two different days is in the registry under `custom.link`; no check asks the network itself.',
  severity: { draft: 'off', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- id: census\n  type: report\n  title: Census\n  URL: https://stats.example/census\n  custom:\n    link: { status: 404, checkedAt: 2026-11-18, failingSince: 2026-11-16 }\n',
    good: '- id: census\n  type: report\n  title: Census\n  URL: https://stats.example/census\n  custom:\n    link: { status: 200, checkedAt: 2026-11-18 }\n',
  },
  *check(briefing) {
    for (const entry of briefing.bibliography) {
      const finding = deadLinkOf(briefing, entry)
      if (finding) yield finding
    }
  },
})

function deadLinkOf(briefing: ResolvedBriefing, entry: BibliographyEntry): Finding | undefined {
  const { key, source } = entry
  const { failingSince, checkedAt } = source?.notes.link ?? {}
  // On one day alone it may have been the network, the server or the weather.
  if (!source || !failingSince || !checkedAt) return undefined
  if (compareDates(failingSince.start, checkedAt.start) >= 0) return undefined
  const location = firstCitingPlace(briefing, entry)
  if (!location) return undefined
  const [since, checked] = [failingSince, checkedAt].map(({ start }) => printPartialDate(start))
  const [copy] = source.notes.archives
  return {
    location,
    message: `Source "${key}" is a dead link: failing since ${since}, last checked ${checked}`,
    help: copy
      ? `make the archived copy its URL: ${copy.url}`
      : 'find its new address or an archived copy, or store it by `briefing sources capture --from`',
    related: [
      {
        location: fieldPlace(source, source.url === undefined ? 'DOI' : 'URL'),
        message: 'its address',
      },
    ],
  }
}
