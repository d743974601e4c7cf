/** Tries the stage as a whole: verdicts, groups, what is unchecked, and that no text makes it throw. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExample, type Example } from '../compile-example.ts'
import type { EvidencedBriefing } from '../../src/model/evidence.ts'

async function gather(example: Example): Promise<EvidencedBriefing> {
  const { briefings } = await compileExample(example)
  const [briefing] = briefings
  if (!briefing) throw new Error('nothing was compiled')
  return briefing
}

const stored = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts))

const resultsOf = ({ evidence }: EvidencedBriefing): string[] =>
  evidence.flatMap(({ specifics }) => specifics.map(({ text, result }) => `${text}: ${result}`))

describe('gatherEvidence', () => {
  it('leaves a source without text unchecked, and what it might have', async () => {
    const briefing = await gather({
      briefing: 'Rents rose by 5 % in 2024 [@census] [@gazette].\n',
      stored: stored({ census: 'Rents rose in 2024.' }),
    })
    expect(resultsOf(briefing)).toEqual(['5 %: unchecked', '2024: found'])
    expect(briefing.evidence[0]?.cited.map(({ verdict, gap }) => [verdict, gap])).toEqual([
      ['pass', undefined],
      ['unchecked', 'no-text'],
    ])
  })

  it('fails a source whose claim names what it lacks', async () => {
    const briefing = await gather({
      briefing: 'Rents rose by 5 % in 2024 [@census].\n',
      stored: stored({ census: 'Rents rose in 2024.' }),
    })
    expect(resultsOf(briefing)).toEqual(['5 %: missing', '2024: found'])
    expect(briefing.evidence[0]?.cited[0]).toMatchObject({
      verdict: 'fail',
      reason: '1 of 2 specifics found',
    })
  })

  it('looks in the other groups of the sentence before it calls anything missing', async () => {
    const briefing = await gather({
      briefing: 'Rents rose by 5 % [@census], while fares fell by 3 % [@harbour].\n',
      stored: stored({ census: 'Fares fell by 3 %.', harbour: 'Rents rose by 5 %.' }),
    })
    expect(resultsOf(briefing)).toEqual(['5 %: found', '3 %: found'])
  })

  it('never says that a claim is supported because it has nothing to check', async () => {
    const briefing = await gather({
      briefing: 'Tenants are unhappy [@census].\n',
      stored: stored({ census: 'The ferry sails at noon.' }),
    })
    expect(briefing.evidence[0]?.cited[0]?.verdict).toBe('unchecked')
  })

  it('checks pinned words in their own source, at their place', async () => {
    const text = 'The ferry returns [@gazette, p. 4, "run again after the summer"].\n'
    const briefing = await gather({
      briefing: text,
      stored: stored({ gazette: 'It will run again before the summer.' }),
    })
    const pinned = briefing.evidence[0]?.cited[0]?.pinned
    expect(pinned?.result).toBe('altered')
    expect(text.slice(pinned?.span.start, pinned?.span.end)).toBe('run again after the summer')
    const { start, end } = pinned?.difference?.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe('after')
  })

  it('gives passages that are in the stored text, with CRLF too', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = `It was late.${end}${end}Rents rose by${end}4 % in 2024, the office said. It was cold.`
      const briefing = await gather({
        briefing: `Rents “rose by 4 % in 2024” [@census].${end}`,
        stored: stored({ census: text }),
      })
      const passage = briefing.evidence[0]?.specifics[0]?.passage
      expect(passage?.exact).toBe(`rose by${end}4 % in 2024`)
      expect(text.slice(passage?.span.start, passage?.span.end)).toBe(passage?.exact)
      expect(text).toContain(`${passage?.prefix}${passage?.exact}${passage?.suffix}`)
    }
  })

  it('reads the words of a block quote as a quotation, and inherits nothing unchecked', async () => {
    const briefing = await gather({
      briefing: 'They promised.\n\n> The ferry sails each day.\n>\n> — The mayor [@gazette]\n',
      stored: stored({ gazette: 'The ferry sails every day.' }),
    })
    expect(resultsOf(briefing)).toEqual(['The ferry sails each day.: altered'])
  })

  it('is total', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        async (claim, text) => {
          const { evidence } = await gather({
            briefing: `${claim} [@census]\n`,
            stored: stored({ census: text }),
          })
          const passages = evidence.flatMap(({ specifics }) =>
            specifics.flatMap(({ passage }) => passage ?? []),
          )
          const cut = passages.map(({ span }) => text.slice(span.start, span.end))
          expect(cut).toEqual(passages.map(({ exact }) => exact))
        },
      ),
      { numRuns: 50 },
    )
  })
})
