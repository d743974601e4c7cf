/** Lists what the compiler found in a briefing, with links to the words. */
import type { Element } from 'hast'
import type { ReportDiagnostic } from '../../model/report.ts'
import type { ClaimedSentence } from '../../model/sentence.ts'
import { element, type Child } from './element.ts'

/** Long lists are for the terminal and for JSON. */
const MOST_PROBLEMS = 500

/**
 * Open findings first, then those that the author silenced; nothing when there are neither.
 * `sentences` are those on the page, in order of place.
 */
export function problems(
  diagnostics: readonly ReportDiagnostic[],
  sentences: readonly ClaimedSentence[],
): Element | undefined {
  if (diagnostics.length === 0) return undefined
  const open = diagnostics.filter(({ suppressed }) => !suppressed)
  const silenced = diagnostics.filter(({ suppressed }) => suppressed)
  const shown = [...open, ...silenced].slice(0, MOST_PROBLEMS)
  const rest = diagnostics.length - shown.length
  return element('section', { className: ['wide', 'problems'] }, [
    element('h2', { id: 'problems' }, ['Problems']),
    element(
      'ol',
      {},
      shown.map((diagnostic) => problem(diagnostic, sentences)),
    ),
    rest > 0 ? element('p', {}, [`${rest} more are in the JSON report.`]) : undefined,
  ])
}

function problem(diagnostic: ReportDiagnostic, sentences: readonly ClaimedSentence[]): Element {
  const { severity, message, help, ruleId, path, range, suppressed } = diagnostic
  const word = suppressed ? 'silenced' : severity
  const place = `${path}:${range.start.line}:${range.start.column}`
  const sentence = sentenceAt(sentences, range.start.offset)
  return element('li', {}, [
    element('span', { className: ['severity', word] }, [word]),
    element('div', {}, [
      element('p', {}, [sentence ? element('a', { href: `#${sentence.id}` }, [message]) : message]),
      suppressed &&
        element('p', { className: ['help'] }, [`Reason given: ${suppressed.justification}`]),
      ...(help === undefined || suppressed
        ? []
        : [element('p', { className: ['help'] }, [sentenceCase(help)])]),
      element('p', { className: ['place'] }, placeParts(place, ruleId)),
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

function placeParts(place: string, ruleId: string): readonly Child[] {
  return [element('code', {}, [place]), ' ', element('code', {}, [ruleId])]
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
