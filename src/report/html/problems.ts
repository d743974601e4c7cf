/** Lists what the compiler found in a briefing, with links to the words. */
import type { Element } from 'hast'
import type { ReportDiagnostic } from '../../model/report.ts'
import type { ClaimedSentence } from '../../model/sentence.ts'
import type { PageWords } from '../words/page-words.ts'
import { claimNames } from './claim-names.ts'
import { element, type Child } from './element.ts'
import { restNote } from './rest-note.ts'
import type { AuditInput } from './audit/audit-input.ts'

/** Long lists are for the terminal and for JSON. */
const MOST_PROBLEMS = 500

/** Open findings first, then those that the author silenced. */
export function problems({ found, briefing, document, rendered, words }: AuditInput): Element {
  const open = found.filter(({ suppressed }) => !suppressed)
  const silenced = found.filter(({ suppressed }) => suppressed)
  const shown = [...open, ...silenced].slice(0, MOST_PROBLEMS)
  const rest = found.length - shown.length
  const sentences = briefing.sentences
    .filter(({ id }) => rendered.has(id))
    .toSorted((a, b) => a.span.start - b.span.start)
  const names = claimNames(document.claims)
  return element('section', { className: ['problems'] }, [
    element('h2', { id: 'problems' }, [words.audit.problems]),
    shown.length === 0
      ? element('p', { className: ['note'] }, [words.audit.noProblems])
      : element(
          'ol',
          {},
          shown.map((diagnostic) => {
            const sentence = sentenceAt(sentences, diagnostic.range.start.offset)
            return problem(diagnostic, sentence, sentence && names.get(sentence.id), words)
          }),
        ),
    restNote(rest, words),
  ])
}

function problem(
  diagnostic: ReportDiagnostic,
  sentence: ClaimedSentence | undefined,
  name: string | undefined,
  { audit }: PageWords,
): Element {
  const { severity, message, help, ruleId, path, range, suppressed } = diagnostic
  const word = suppressed ? audit.silenced : sentenceCase(audit.severities[severity](1))
  const place = `${path}:${range.start.line}:${range.start.column}`
  return element('li', {}, [
    element('span', { className: ['severity', suppressed ? 'silenced' : severity] }, [word]),
    element('div', {}, [
      element('p', {}, [sentence ? element('a', { href: `#${sentence.id}` }, [message]) : message]),
      suppressed &&
        element('p', { className: ['help'] }, [`${audit.reasonGiven} ${suppressed.justification}`]),
      help === undefined || suppressed
        ? undefined
        : element('p', { className: ['help'] }, [sentenceCase(help)]),
      element('p', { className: ['place'] }, placeParts(place, ruleId, name)),
    ]),
  ])
}

/** The sentence that a place is in, by bisection. */
function sentenceAt(
  sentences: readonly ClaimedSentence[],
  offset: number,
): ClaimedSentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const candidate = sentences[low - 1]
  return candidate && offset <= candidate.span.end ? candidate : undefined
}

function placeParts(place: string, ruleId: string, name: string | undefined): readonly Child[] {
  return [
    name === undefined ? undefined : element('span', { className: ['name'] }, [name]),
    name === undefined ? undefined : ' ',
    element('code', {}, [place]),
    ' ',
    element('code', {}, [ruleId]),
  ]
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
