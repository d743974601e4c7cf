/** Writes the JSON index of a site: what its briefings are, without what they say. */
import type { Run } from '../../model/report-format.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { indexSchemaUrl } from '../project-url.ts'
import { feedName } from './feed.ts'
import { indexEntries, type IndexEntry } from './index-entry.ts'
import { addressOf } from './page-address.ts'

/** The JSON index as a whole. */
export interface IndexDocument {
  readonly $schema: string
  /** New fields raise the part after the dot; readers ignore unknown keys. */
  readonly schemaVersion: '1.0'
  readonly tool: Report['tool']
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly site: Site
  /** Where the feed is published; absent when the site has no address. */
  readonly feed?: string
  readonly summary: Pick<Report['summary'], 'documents' | 'claims' | 'sources'>
  /** The most recently checked first. */
  readonly briefings: readonly IndexEntry[]
}

/** Pure: the same run gives the same bytes. */
export function renderIndexDocument(run: Run): string {
  return `${JSON.stringify(indexDocument(run), undefined, 2)}\n`
}

function indexDocument(run: Run): IndexDocument {
  const { tool, title, lang, summary } = run.report
  const { documents, claims, sources } = summary
  const { url, description, publisher } = run.site
  const feed = addressOf(feedName, run.site)
  return {
    $schema: indexSchemaUrl,
    schemaVersion: '1.0',
    tool,
    title,
    lang,
    site: {
      ...(url !== undefined && { url }),
      ...(description !== undefined && { description }),
      ...(publisher !== undefined && { publisher }),
    },
    ...(feed !== undefined && { feed }),
    summary: { documents, claims, sources },
    briefings: indexEntries(run).map(({ entry }) => entry),
  }
}
