/** Says where the project lives on the web: the one place to change when it moves. */
import type { RuleDocumentation } from '../model/rule.ts'

/** The project's page. */
export const projectUrl = 'https://github.com/briefing/briefing'

/** Identifies the JSON Schema that a report follows. */
export const reportSchemaUrl: string = `${projectUrl}/schema/report-1.json`

/** Identifies the JSON Schema that a JSON index follows. */
export const indexSchemaUrl: string = `${projectUrl}/schema/index-1.json`

/** Where a rule is explained: where it says, else among the rules of this package. */
export function ruleUrl({ id, url }: Pick<RuleDocumentation, 'id' | 'url'>): string {
  return url ?? `${projectUrl}/blob/main/src/rules/README.md#${encodeURIComponent(id)}`
}
