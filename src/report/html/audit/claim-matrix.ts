/** Sets every claim against every source: which cites which, and what the source's text says. */
import type { Element } from 'hast'
import type { ReportCitation, ReportSentence } from '../../../model/report.ts'
import { claimNames } from '../claim-names.ts'
import { element, type Child } from '../element.ts'
import type { AuditInput } from './audit-input.ts'
import { auditTable } from './audit-table.ts'
import { matrixMark, matrixKey, type Mark } from './matrix-mark.ts'

/** A table of more cells than this is no picture any more, and makes a page heavy. */
const MOST_CELLS = 4000
const LONGEST_CLAIM = 90

/**
 * Rows are claims and cited sentences (a cell of markers alone is none), columns sources; nothing when
 * there is neither.
 */
export function claimMatrix({
  document,
  briefing,
  rendered,
  words,
}: AuditInput): Element | undefined {
  const columns = briefing.bibliography.filter(({ citations }) => citations.length > 0)
  const sentences = document.claims.filter(
    ({ status, citations, text }) => status !== 'exempt' || (citations.length > 0 && text !== ''),
  )
  if (sentences.length === 0 || columns.length === 0) return undefined
  const names = claimNames(document.claims)
  const shown = sentences.slice(0, Math.max(1, Math.floor(MOST_CELLS / columns.length)))
  const rest = sentences.length - shown.length
  const { audit } = words
  const hasInherited = shown.some(({ citations }) => citations.some(({ inherited }) => inherited))
  return auditTable({
    id: 'matrix',
    title: audit.matrix,
    className: 'matrix',
    head: [
      { text: audit.columns.claim },
      ...columns.map(({ number, source, key }) => ({
        text: element('a', { href: `#src-${number}`, title: source?.title ?? key }, [
          String(number),
        ]),
      })),
    ],
    rows: shown.map((sentence) =>
      element('tr', sentence.status === 'uncited' ? { className: ['lacks'] } : {}, [
        claimCell(sentence, names.get(sentence.id) ?? '', rendered.has(sentence.id)),
        ...columns.map(({ key }) => markCell(sentence.citations, key, words)),
      ]),
    ),
    after: [
      matrixKey(hasInherited, words),
      rest > 0 ? element('p', { className: ['note'] }, [audit.moreClaims(rest)]) : undefined,
    ],
  })
}

function claimCell({ id, text }: ReportSentence, name: string, linked: boolean): Element {
  const cut = text.length > LONGEST_CLAIM ? `${text.slice(0, LONGEST_CLAIM - 1).trimEnd()}…` : text
  const words: Child = linked ? element('a', { href: `#${id}` }, [cut]) : cut
  return element('th', { scope: 'row' }, [
    element('span', { className: ['name'] }, [name]),
    ' ',
    words,
  ])
}

/** The worst of what the citations of one source say about a claim. */
function markCell(
  citations: readonly ReportCitation[],
  key: string,
  words: AuditInput['words'],
): Element {
  const of = citations.filter(({ sourceId }) => sourceId === key)
  if (of.length === 0) return element('td', {}, [])
  const verdicts = of.map(({ verdict }) => verdict)
  const mark: Mark = verdicts.includes('fail')
    ? 'fail'
    : verdicts.includes('unchecked')
      ? 'unchecked'
      : 'pass'
  const inherited = of.every((citation) => citation.inherited)
  return element('td', {}, [matrixMark(mark, inherited, words)])
}
