/** Measures whether every sentence of whole reports points to its own words in the source. */
import { findSentences } from '../../src/claims/find-sentences.ts'
import { parseBriefing } from '../../src/markdown/parse-briefing.ts'
import { defaultZones } from '../../src/markdown/zones.ts'
import type { Block } from '../../src/model/briefing.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import { readReports } from './data-sets.ts'
import { type Figure, percent } from './figure.ts'

/** The same report as other systems and other alphabets write it. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text.replaceAll('\r\n', '\n'),
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  emoji: (text) => text.replaceAll(' the ', ' the 🚢 '),
}

export function measureOffsets(): Figure[] {
  const reports = ['reports-drb-dev', 'reports-onyx-dev'].flatMap(readReports)
  return Object.entries(writings).map(([name, write]): Figure => {
    let right = 0
    let all = 0
    for (const report of reports) {
      const text = write(report)
      const briefing = parseBriefing({ path: 'report.md', text }, { zones: defaultZones })
      const options = { policy: 'strict', lang: 'en', abbreviations: [] } as const
      const sentences = findSentences(briefing, options)
      all += sentences.length
      right += sentences.filter((sentence, index) =>
        pointsHome(sentence, sentences[index - 1], briefing.blocks[sentence.block], text),
      ).length
    }
    return {
      name: `offsets of ${all} sentences, ${name}`,
      target: '100',
      value: percent(right, all),
    }
  })
}

/** Whether a sentence stands behind the one before it and its ends are its own characters. */
function pointsHome(
  { span, textSpan, block: index }: Sentence,
  before: Sentence | undefined,
  block: Block | undefined,
  source: string,
): boolean {
  if (!block) return false
  const overlaps = before?.block === index && before.span.end > span.start
  const plain = block.text.slice(textSpan.start, textSpan.end)
  return (
    !overlaps &&
    source.startsWith(firstWord(plain), span.start) &&
    source.slice(span.start, span.end).endsWith(lastWord(plain))
  )
}

/** Letters and digits only: no escape, entity or line end stands for them in the source. */
function firstWord(text: string): string {
  return /^[\p{L}\p{N}\p{S}]*/u.exec(text)?.[0] ?? ''
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}\p{Emoji_Presentation}]*$/u.exec(text)?.[0] ?? ''
}
