/** Measures how fast text is split, classified and covered, on one core. */
import { coverSentences } from '../../src/claims/cover-sentences.ts'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { prose } from '../claims/block.ts'
import { goldParagraph } from './boundaries.ts'
import { readRows } from './data-sets.ts'

/** In UTF-16 units. */
const SIZES = [1_000_000, 5_000_000]

/** One line for each size; the last figures of a machine, so they are printed and not stored. */
export function measureSpeed(): string {
  const rows = readRows('seg-manubot-dev/deep-review-paragraphs.jsonl', goldParagraph)
  const sample = `${rows.map(({ text }) => text).join(' ')} `
  timeParagraph(sample)
  return SIZES.map((size) => {
    const text = sample.repeat(Math.ceil(size / sample.length)).slice(0, size)
    const seconds = timeParagraph(text)
    const megabytes = size / 1e6
    return `${megabytes} MB in one paragraph: ${(megabytes / seconds).toFixed(1)} MB/s (to reach: 1)`
  }).join('\n')
}

/** CPU seconds to split, classify and cover one paragraph. */
function timeParagraph(text: string): number {
  const briefing = prose([text])
  const start = process.cpuUsage()
  const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
  coverSentences({ ...briefing, sentences }, { scope: 'run', lang: 'en' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
