/** Measures how much of an encyclopaedia's paragraphs each scope covers; there is no right answer. */
import * as z from 'zod'
import { coverSentences } from '../../src/claims/cover-sentences.ts'
import { findSentences } from '../../src/claims/find-sentences.ts'
import { scopes } from '../../src/model/sentence.ts'
import { prose } from '../claims/block.ts'
import { readRows } from './data-sets.ts'
import { type Figure, percent } from './figure.ts'

const paragraph: z.ZodType<{ readonly text: string }> = z.object({ text: z.string() })

export function measureMarkerScope(): Figure[] {
  const rows = readRows('wikipedia-refs-dev/paragraphs.jsonl', paragraph)
  const briefing = prose(rows.map(({ text }) => text))
  const sentences = findSentences(briefing, { policy: 'strict', lang: 'en', abbreviations: [] })
  return scopes.map((scope): Figure => {
    const covered = coverSentences({ ...briefing, sentences }, { scope, lang: 'en' })
    const claims = covered.filter(({ kind }) => kind === 'claim')
    const cited = claims.filter(({ coverage }) => coverage.length > 0)
    return {
      name: `claims of an encyclopaedia (${claims.length}) covered under "${scope}"`,
      value: percent(cited.length, claims.length),
    }
  })
}
