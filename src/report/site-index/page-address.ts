/** Names the files of a site and says where they are published. */
import type { Site } from '../../model/site.ts'

/** The file of a briefing's page. */
export function pageName(id: string): string {
  return `${id}.html`
}

/** The file of a briefing's JSON report. */
export function reportName(id: string): string {
  return `${id}.json`
}

/** The whole address of a file beside the index; `undefined` when the site has none. */
export function addressOf(name: string, { url }: Site): string | undefined {
  return url === undefined ? undefined : url + encodeURIComponent(name)
}
