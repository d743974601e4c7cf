/** Prints every sentence with what it is taken for, why, and what covers it. */
import type { Section } from '../../model/briefing.ts'
import type { CitedEvidence, Evidence, EvidencedBriefing, Specific } from '../../model/evidence.ts'
import {
  defineReportFormat,
  type Display,
  type ReportFormat,
  type Run,
} from '../../model/report-format.ts'
import type { ClaimedSentence, Coverage } from '../../model/sentence.ts'
import { TextFile } from '../../text/text-file.ts'
import { statusOf } from '../coverage.ts'
import { graphemesOf, graphemeWidth } from '../display-width.ts'
import { summaryLine } from '../summary-line.ts'
import { escapeText, joinText, paint, print, type TerminalText } from '../../text/terminal-text.ts'

export const claims: ReportFormat = defineReportFormat({
  name: 'claims',
  summary:
    'Every sentence with its kind, the reason, its score, what covers it and what its sources say.',
  mediaType: 'text/plain',
  extension: '.txt',
  render(run, display) {
    const lines = run.briefings.flatMap((briefing) => briefingLines(briefing, run, display))
    return `${joinText([...lines, summaryLine(run.report, display)], '\n')}\n`
  },
})

function briefingLines(
  briefing: EvidencedBriefing,
  { fileOf }: Run,
  display: Display,
): TerminalText[] {
  const file = fileOf(briefing.path) ?? new TextFile(briefing.path, '')
  const lines: TerminalText[] = []
  const evidence = new Map(
    briefing.evidence.map((part) => [`${part.sentence}/${part.coverage}`, part]),
  )
  let current: Section | undefined
  for (const [index, sentence] of briefing.sentences.entries()) {
    const section = briefing.sections[briefing.blocks[sentence.block]?.section ?? -1]
    if (section && section !== current) {
      const name = print`${escapeText(display.showPath(briefing.path))} · ${escapeText(section.title || '(before the first heading)')} · ${escapeText(section.zone)}`
      lines.push(display.color ? paint(name, ['bold']) : name, print``)
      current = section
    }
    lines.push(...sentenceLines(sentence, briefing, file, display))
    for (const [part, coverage] of sentence.coverage.entries())
      lines.push(
        coverageLine(coverage, briefing.citations),
        ...evidenceLines(evidence.get(`${index}/${part}`)),
      )
    lines.push(print``)
  }
  return lines
}

function sentenceLines(
  sentence: ClaimedSentence,
  { path }: EvidencedBriefing,
  file: TextFile,
  display: Display,
): TerminalText[] {
  const { kind, reason, boundary, score, features, span, text } = sentence
  const { line, column } = file.pointAt(span.start)
  const status = statusOf(sentence)
  const verdict = print`${escapeText(kind)}, ${escapeText(status)}`
  const painted = display.color && status === 'uncited' ? paint(verdict, ['bold', 'red']) : verdict
  const weights = features.map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight}`)
  const shown = weights.length > 0 ? ` = ${weights.join(' ')}` : ''
  return [
    print`  ${escapeText(display.showPath(path))}:${line}:${column}  ${painted}`,
    print`    ${shorten(text, display.width - 4)}`,
    print`    why    ${escapeText(reason)}`,
    print`    ends   ${escapeText(boundary)}`,
    print`    score  ${escapeText(`${score}${shown}`)}`,
  ]
}

/** The markers, the sources behind them, and the rule of scope that gave them. */
function coverageLine(
  { citations: indices, by, inherited }: Coverage,
  citations: EvidencedBriefing['citations'],
): TerminalText {
  const words = indices.flatMap((index) => {
    const citation = citations[index]
    if (!citation) return []
    const keys = citation.items.map(({ source, key }) => source ?? (key ? `${key}?` : 'unknown'))
    return [`${citation.raw} (${keys.join(', ')})`]
  })
  const scope = `by ${by}${inherited ? ', inherited' : ''}`
  return print`    cited  ${escapeText(words.join(' '))} ${escapeText(scope)}`
}

/** What each source says, and each specific that was looked up in them. */
function evidenceLines(evidence: Evidence | undefined): readonly TerminalText[] {
  if (!evidence) return []
  const pinned = evidence.cited.flatMap((cited) => cited.pinned ?? [])
  return [
    ...evidence.cited.flatMap(citedLines),
    ...[...pinned, ...evidence.specifics].map(specificLine),
  ]
}

function citedLines({ source, verdict, reason, idle, verifier }: CitedEvidence): TerminalText[] {
  const name = source ?? 'unknown source'
  const words = `${name}: ${verdict}, ${reason}${idle ? ', idle' : ''}`
  const answer = verifier && `${name}: verifier says ${verifier.verdict}, ${verifier.reason}`
  return [
    print`    held   ${escapeText(words)}`,
    ...(answer === undefined ? [] : [print`    held   ${escapeText(answer)}`]),
  ]
}

function specificLine({ kind, text, result, passage, difference }: Specific): TerminalText {
  const where = passage ? ` in ${passage.source}` : ''
  const change = difference ? `: "${difference.written}" for "${difference.stored}"` : ''
  return print`    seeks  ${escapeText(`${kind} "${text}" ${result}${where}${change}`)}`
}

/** As much of the text as the columns hold. */
function shorten(text: string, columns: number): TerminalText {
  const safe = escapeText(text)
  let width = 0
  let end = 0
  for (const grapheme of graphemesOf(safe)) {
    width += graphemeWidth(grapheme)
    if (width > columns - 1) return print`${escapeText(safe.slice(0, end))}…`
    end += grapheme.length
  }
  return safe
}
