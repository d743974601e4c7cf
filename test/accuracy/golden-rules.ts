/** Measures the Golden Rules and two further sets of rules, as prose and through Markdown. */
import * as z from 'zod'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { parseBriefing } from '../../src/markdown/parse-briefing.ts'
import { defaultZones } from '../../src/markdown/zones.ts'
import { split } from '../claims/block.ts'
import { intlSplitter } from './boundaries.ts'
import { readRows } from './data-sets.ts'
import type { Figure } from './figure.ts'

interface RuleCase {
  readonly text: string
  readonly gold: readonly string[]
  /** False for cases about lists and line ends, which Markdown settles. */
  readonly prose: boolean
}

const ruleCase: z.ZodType<RuleCase> = z.object({
  text: z.string(),
  gold: z.array(z.string()),
  prose: z.boolean().default(true),
})

/** The number of a list item, which Markdown takes off its text. */
const ITEM_NUMBER = /^\d{1,9}[.)]\s+/

export function measureGoldenRules(): Figure[] {
  const golden = readRows('seg-golden-rules/golden-rules-en.jsonl', ruleCase)
  const prose = golden.filter((rule) => rule.prose)
  const own = readRows('seg-golden-rules/briefing-rules-dev.jsonl', ruleCase)
  const sentencex = readRows('seg-golden-rules/sentencex-en.jsonl', ruleCase)
  return [
    compare('Golden Rules, prose', prose, `${prose.length} of ${prose.length}`),
    {
      name: 'Golden Rules, all through Markdown',
      target: '51 of 52',
      value: share(golden, splitMarkdown),
    },
    compare('rules of this product', own),
    compare('rules of sentencex (a guide)', sentencex),
  ]
}

function compare(name: string, cases: readonly RuleCase[], target?: string): Figure {
  return {
    name,
    ...(target !== undefined && { target }),
    value: share(cases, (text) => split(text)),
    intlSegmenter: share(cases, splitByIntl),
  }
}

function share(cases: readonly RuleCase[], splitter: (text: string) => string[]): string {
  const passed = cases.filter(({ text, gold }) => same(splitter(text), gold))
  return `${passed.length} of ${cases.length}`
}

function same(got: readonly string[], gold: readonly string[]): boolean {
  const fold = (parts: readonly string[]): string[] =>
    parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
  return JSON.stringify(fold(got)) === JSON.stringify(fold(gold))
}

function splitByIntl(text: string): string[] {
  let start = 0
  return intlSplitter(text).map((end) => {
    const sentence = text.slice(start, end)
    start = end
    return sentence
  })
}

/** The sentences of a text that is read as Markdown; the number of a list item is put back. */
function splitMarkdown(text: string): string[] {
  const briefing = parseBriefing({ path: 'rule.md', text }, { zones: defaultZones })
  const options = { policy: 'strict', lang: 'en', abbreviations: [] } as const
  return findSentences(briefing, options).map(({ block, textSpan }, index) => {
    const { kind, text: prose } = briefing.blocks[block] ?? { kind: 'paragraph', text: '' }
    const sentence = prose.slice(textSpan.start, textSpan.end)
    const number = index === 0 && kind === 'list-item' ? ITEM_NUMBER.exec(text)?.[0] : undefined
    return (number ?? '') + sentence
  })
}
