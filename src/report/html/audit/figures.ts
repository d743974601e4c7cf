/** Sums a briefing up in a few figures, each with its count. */
import type { Element } from 'hast'
import { severities } from '../../../model/diagnostic.ts'
import { sourcesCitedIn } from '../../../model/named-sources.ts'
import { element, separated, type Child } from '../element.ts'
import type { AuditInput } from './audit-input.ts'

/** Coverage, gaps, problems, evidence and sources. */
export function figures({ document, briefing, found, words }: AuditInput): Element {
  const { coverage, evidence } = document
  const { audit } = words
  const cited = sourcesCitedIn(briefing)
  const primary = cited.filter(({ notes }) => notes.tier === 'primary').length
  const kept = cited.filter(
    ({ notes }) => notes.archives.length > 0 || notes.snapshot !== undefined,
  ).length
  const { pass, fail, unchecked, total } = evidence.citations
  return element('dl', { className: ['figures'] }, [
    figure(audit.coverage, [
      coverage.pct === undefined ? '–' : words.percent(coverage.pct),
      small(`${coverage.cited}${words.coverage.outOf(coverage.checkable)}`),
    ]),
    figure(audit.uncitedClaims, [strong(coverage.uncited, 'error')]),
    figure(audit.problems, problemCounts(found, words)),
    figure(words.evidence.title, [
      ...countOf(pass, words.evidence.verdicts.pass, 'ok'),
      ...countOf(fail, words.evidence.verdicts.fail, 'error'),
      ...countOf(unchecked, words.evidence.verdicts.unchecked, 'warning'),
      ...(total === 0 ? ['0'] : []),
    ]),
    figure(audit.sources, [String(cited.length), small(audit.primary(primary))]),
    figure(audit.archived, [String(kept), small(audit.outOf(cited.length))]),
  ])
}

function figure(term: string, content: readonly Child[]): Element {
  return element('div', {}, [
    element('dt', {}, [term]),
    element(
      'dd',
      {},
      separated(
        content.filter((child) => child !== undefined),
        ' ',
      ),
    ),
  ])
}

function problemCounts(
  found: AuditInput['found'],
  { audit }: AuditInput['words'],
): readonly Child[] {
  const open = found.filter(({ suppressed }) => !suppressed)
  const counts = severities.flatMap((severity) => {
    const count = open.filter((one) => one.severity === severity).length
    return countOf(count, audit.severities[severity](count), severity)
  })
  return counts.length > 0 ? counts : ['0']
}

/** The number and what it counts; nothing for none. */
function countOf(count: number, what: string, tone: string): readonly Child[] {
  return count === 0 ? [] : [strong(count, tone), small(what)]
}

function strong(count: number, tone: string): Child {
  return count === 0 ? '0' : element('span', { className: ['tone', tone] }, [String(count)])
}

function small(text: string): Element {
  return element('small', {}, [text])
}
