/** Lists what the stored text of each source says about each claim that cites it. */
import type { Element } from 'hast'
import type { ReportCitation, ReportSentence, ReportSpecific } from '../../../model/report.ts'
import { claimNames } from '../claim-names.ts'
import { element, type Child } from '../element.ts'
import { restNote } from '../rest-note.ts'
import type { AuditInput } from './audit-input.ts'
import { auditTable } from './audit-table.ts'

/** Long lists are for the JSON report. */
const MOST_ROWS = 400
const LONGEST_PASSAGE = 240

/** A sentence's citation of one source. */
interface Held {
  readonly sentence: ReportSentence
  readonly citation: ReportCitation
}

const rank = { fail: 0, unchecked: 1, pass: 2 } as const

/**
 * Rows that need a look first: not found, then unchecked, then found. Citations of which nothing could
 * be looked up are summed up by their reason. Nothing without citations.
 */
export function evidenceTable({ document, rendered, words }: AuditInput): Element | undefined {
  const names = claimNames(document.claims)
  const held = document.claims.flatMap((sentence) =>
    sentence.citations.map((citation) => ({ sentence, citation })),
  )
  if (held.length === 0) return undefined
  const rows = held
    .filter((each) => !isBlank(each))
    .toSorted((a, b) => rank[a.citation.verdict] - rank[b.citation.verdict])
  const rest = rows.length - MOST_ROWS
  const { columns } = words.audit
  return auditTable({
    id: 'evidence',
    title: words.evidence.title,
    note: words.evidence.note,
    className: 'evidence',
    head: [
      { text: columns.claim },
      { text: columns.source },
      { text: columns.result },
      { text: columns.words },
    ],
    rows: rows
      .slice(0, MOST_ROWS)
      .map(({ sentence, citation }) =>
        row(sentence, citation, names.get(sentence.id) ?? '', rendered, words),
      ),
    after: [restNote(rest, words), ...blankNotes(held.filter(isBlank), words)],
  })
}

function isBlank({ citation: { verdict, passage, verifier, quote } }: Held): boolean {
  return verdict === 'unchecked' && !passage && !verifier && !quote
}

/** "Unchecked, no stored text: 1, 2, 5", a line for each reason. */
function blankNotes(blank: readonly Held[], words: AuditInput['words']): readonly Element[] {
  const sources = new Map<string, Set<string>>()
  for (const { citation } of blank) {
    const named = sources.get(citation.reason) ?? new Set()
    named.add(String(citation.number ?? citation.sourceId ?? '–'))
    sources.set(citation.reason, named)
  }
  return [...sources].map(([reason, named]) =>
    element('p', { className: ['note'] }, [
      element('b', { className: ['verdict-word', 'unchecked'] }, [
        words.evidence.verdicts.unchecked,
      ]),
      `, ${reason}: ${words.sources.title} ${[...named].join(', ')}`,
    ]),
  )
}

function row(
  { id, specifics }: ReportSentence,
  citation: ReportCitation,
  name: string,
  rendered: ReadonlySet<string>,
  words: AuditInput['words'],
): Element {
  const { verdict, number, sourceId, inherited, passage, quote } = citation
  const own = [...specifics, ...(quote ? [quote] : [])].filter(
    (specific) => specific.sourceId === undefined || specific.sourceId === sourceId,
  )
  const label = rendered.has(id) ? element('a', { href: `#${id}` }, [name]) : name
  return element('tr', { className: [verdict] }, [
    element('th', { scope: 'row' }, [label]),
    element('td', {}, [
      number === undefined
        ? (sourceId ?? '–')
        : element('a', { href: `#src-${number}` }, [String(number)]),
    ]),
    element('td', {}, [
      element('span', { className: ['verdict-word', verdict] }, [words.evidence.verdicts[verdict]]),
      inherited ? element('small', {}, [` ${words.audit.inheritedMark}`]) : undefined,
    ]),
    element('td', {}, [
      ...own.map((specific) => specificLine(specific, words)),
      own.some((specific) => specific.passage) || passage === undefined
        ? undefined
        : element('p', {}, [`${words.evidence.closest}: `, excerpt(passage.quote.exact, words)]),
    ]),
  ])
}

function specificLine(
  { kind, text, result, difference }: ReportSpecific,
  words: AuditInput['words'],
): Element {
  const said = difference
    ? words.evidence.sourceHas(quoted(difference.stored === '' ? '–' : difference.stored, words))
    : undefined
  return element('p', {}, [
    `${words.evidence.kinds[kind]} ${quoted(text, words)}: `,
    element('b', { className: ['result', result] }, [words.evidence.results[result]]),
    said === undefined ? undefined : `; ${said}`,
  ])
}

function excerpt(text: string, words: AuditInput['words']): Child {
  const cut = text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE).trimEnd()} …` : text
  return element('q', {}, [quoted(cut, words)])
}

function quoted(text: string, { quotes: [open, close] }: AuditInput['words']): string {
  return `${open}${text}${close}`
}
