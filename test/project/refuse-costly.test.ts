/** Holds the trial of costly texts: which are tried, how often, and what they are refused with. */
import { describe, expect, it } from 'vitest'
import {
  defaultZones,
  readBriefing,
  type ReadingOptions,
  type SourceText,
} from '../../src/compile.ts'
import type { AsideOutcome, Budget } from '../../src/host/aside.ts'
import { refuseCostly } from '../../src/project/refuse-costly.ts'

const costly: SourceText = {
  path: 'costly.md',
  text: '> > > a\nb\n'.repeat(4000),
  issues: [],
}
const plain: SourceText = { path: 'plain.md', text: 'Rents rose [1].\n', issues: [] }
const options: ReadingOptions = {
  zones: defaultZones,
  policy: 'balanced',
  scope: 'sentence',
  lang: 'en',
  abbreviations: [],
}

/** A host whose thread always answers the same. */
function hostThat(answers: AsideOutcome): {
  readonly budgets: Budget[]
  tryAside(work: unknown, budget: Budget): Promise<AsideOutcome>
} {
  const budgets: Budget[] = []
  return {
    budgets,
    tryAside: async (_work, budget) => {
      budgets.push(budget)
      return Promise.resolve(answers)
    },
  }
}

async function refusalWhen(answer: AsideOutcome, seconds?: number): Promise<string | undefined> {
  const raised = seconds === undefined ? {} : { seconds }
  const bounds = { host: { ...hostThat(answer), raised }, options }
  const { refusal } = await refuseCostly(costly, bounds)
  return refusal?.message
}

describe('a costly text', () => {
  it('is refused with what it had too little of', async () => {
    expect(await refusalWhen('out-of-time')).toBe('Reading takes more than 3 seconds')
    expect(await refusalWhen('out-of-time', 1)).toBe('Reading takes more than 1 second')
    expect(await refusalWhen('out-of-memory')).toBe('Reading takes more than 512 MB of memory')
    expect(await refusalWhen('failed')).toBe('Text is too complex to be read')
  })

  it('is read when its trial came to an end, and where there is none', async () => {
    expect(await refusalWhen('done')).toBeUndefined()
    expect(await refusalWhen('unavailable')).toBeUndefined()
  })

  it('is tried once as long as it stays, and others not at all', async () => {
    const host = hostThat('out-of-time')
    const tried = new WeakMap<SourceText, SourceText>()
    const bounds = { host: { ...host, raised: { seconds: 2 } }, options }
    expect(await refuseCostly(plain, bounds, tried)).toBe(plain)
    const first = await refuseCostly(costly, bounds, tried)
    const second = await refuseCostly(costly, bounds, tried)
    expect(host.budgets).toEqual([{ milliseconds: 2000, megabytes: 512 }])
    expect(first.mayTakeLong).toBe(true)
    expect(second).toBe(first)
  })
})

describe('what the fast lane reads to find out', () => {
  const plainly = (paragraphs: number): SourceText => ({
    path: 'long.md',
    text: 'Rents rose [1].\n\n'.repeat(paragraphs),
    issues: [],
  })
  const bounds = { host: { ...hostThat('failed'), raised: {} }, options }

  it('is not read again: the briefing is the same', async () => {
    const long = plainly(4000)
    const text = await refuseCostly(long, bounds)
    expect(text.tree?.children).toHaveLength(4000)
    const briefing = readBriefing(text, options)
    expect(briefing.tree).toBe(text.tree)
    expect(briefing).toStrictEqual(readBriefing(long, options))
  })

  it('does not stay with a text that stays', async () => {
    const long = plainly(4000)
    expect(await refuseCostly(long, bounds, new WeakMap())).toBe(long)
  })
})
