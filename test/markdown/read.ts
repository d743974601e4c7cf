/** Reads small briefings for the tests of this folder, with the things that tests look at in words. */
import type { Nodes } from 'mdast'
import { parseBriefing } from '../../src/markdown/parse-briefing.ts'
import { defaultZones } from '../../src/markdown/zones.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import type { Span } from '../../src/text/span.ts'

/** The briefing that a text makes with the default zones. */
export function read(text: string): Briefing {
  return parseBriefing({ path: 'ferry.md', text }, { zones: defaultZones })
}

/** Form and source text of each citation. */
export function cited(text: string): string[] {
  return read(text).citations.map(({ form, span }) => `${form} ${slice(text, span)}`)
}

/** Kind, message and source text of each issue. */
export function issuesOf(text: string): string[] {
  return read(text).issues.map(
    ({ kind, message, location }) => `${kind}: ${message}: ${slice(text, location.span)}`,
  )
}

/** The stretch of a text that a span covers. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Type and words of every leaf in tree order: `text "a "`, `citation "[1]"`. */
export function leaves(node: Nodes): string[] {
  if ('children' in node) return node.children.flatMap((child) => leaves(child))
  return [`${node.type}${'value' in node ? ` ${JSON.stringify(node.value)}` : ''}`]
}
