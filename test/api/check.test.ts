/** Holds `check`: the findings of texts, from nothing but its arguments. */
import { describe, expect, it } from 'vitest'
import {
  check,
  decodeRegistry,
  rules,
  type CheckOptions,
  type NamedText,
  type Run,
} from '../../src/index.ts'
import { shouting } from './shouting.ts'

const census = '- { id: census, type: report, title: Census, issued: 2025 }\n'
const sources: readonly NamedText[] = [{ path: 'sources.yaml', text: census }]
const today = '2026-05-12'

function briefing(text: string, path = 'rents.md'): NamedText {
  return { path, text: `---\ntitle: Rents\nchecked: 2026-05-01\n---\n\n${text}\n` }
}

function findings({ report }: Run): readonly string[] {
  return report.diagnostics.map(
    ({ path, range, severity, ruleId }) =>
      `${path}:${range.start.line}:${range.start.column} ${severity} ${ruleId}`,
  )
}

async function checked(text: string, options: Partial<CheckOptions> = {}): Promise<Run> {
  return check([briefing(text)], { sources, today, ...options })
}

describe('what is found', () => {
  it('is nothing where every claim has its source', async () => {
    const { report } = await checked('Rents rose by 4 % [@census].')
    expect(report.diagnostics).toEqual([])
    expect(report.summary).toMatchObject({ errors: 0 })
  })

  it('stands at lines and columns from 1', async () => {
    const run = await checked('Rents rose by 4 %. Rents fell [@censsu].')
    expect(findings(run)).toEqual([
      'rents.md:6:1 error uncited-claim',
      'rents.md:6:33 error unknown-source',
    ])
  })

  it('is in the registry too', async () => {
    const twice = [
      { path: 'a.yaml', text: census },
      { path: 'b.yaml', text: census },
    ]
    const run = await checked('Rents rose [@census].', { sources: twice })
    expect(findings(run)).toContainEqual(
      expect.stringMatching(/^b\.yaml:1:\d+ error duplicate-source/),
    )
  })

  it('is unknown without a registry', async () => {
    const run = await check([briefing('Rents rose [@census].')], { today })
    expect(findings(run)).toEqual(['rents.md:6:14 error unknown-source'])
  })

  it('is weighed by profile, severities and overrides, of which the last decides', async () => {
    const severityIn = async (options: Partial<CheckOptions>): Promise<string | undefined> =>
      (await checked('Rents rose by 4 %.', options)).report.diagnostics[0]?.severity
    const severities = { 'uncited-claim': 'note' } as const
    expect(await severityIn({})).toBe('error')
    expect(await severityIn({ profile: 'draft' })).toBe('warning')
    expect(await severityIn({ severities })).toBe('note')
    const overrides = [{ paths: new Set(['rents.md']), rules: { 'uncited-claim': 'off' } }] as const
    expect(await severityIn({ severities, overrides })).toBeUndefined()
  })

  it('is an unused source only among all the briefings there are', async () => {
    const text = 'Did rents rise?'
    expect(findings(await checked(text))).toEqual([])
    const complete = await checked(text, { complete: true })
    expect(complete.report.diagnostics.map(({ ruleId }) => ruleId)).toContain('unused-source')
  })

  it('hangs on the day that it is told', async () => {
    const text =
      '<!-- briefing-ignore uncited-claim: known in town until 2026-06-30 -->\n\nRents rose.'
    const rulesOn = async (day: string): Promise<readonly string[]> =>
      (await checked(text, { today: day })).report.diagnostics
        .filter(({ suppressed }) => !suppressed)
        .map(({ ruleId }) => ruleId)
    expect(await rulesOn(today)).not.toContain('uncited-claim')
    expect(await rulesOn('2026-07-01')).toContain('uncited-claim')
  })

  it('is found in what sources say, where that is given', async () => {
    const quoted = 'The census says that “rents rose by four per cent in that year” [@census].'
    const says = async (text: string): Promise<readonly string[]> => {
      const storedTexts = new Map([['census', { path: 'census.txt', text }]])
      return findings(await checked(quoted, { storedTexts }))
    }
    expect(findings(await checked(quoted))).toEqual([])
    expect(await says('In sum, rents rose by four per cent in that year.')).toEqual([])
    expect(await says('In sum, rents rose by nine per cent in that year.')).toEqual([
      expect.stringContaining('altered-quotation'),
    ])
  })
})

describe('a run', () => {
  it('is equal for equal input, and for a registry that was decoded before', async () => {
    const decoded = await decodeRegistry(sources)
    const runs = [await checked('Rents rose.'), await checked('Rents rose.', { sources: decoded })]
    expect(runs[0]?.report).toEqual(runs[1]?.report)
    expect(JSON.stringify(runs[0]?.report)).toBe(JSON.stringify(runs[1]?.report))
  })

  it('carries title, site and the reasons that were asked for', async () => {
    const site = { url: 'https://desk.example/', publisher: 'Northshore Desk' }
    const run = await checked('Rents rose.', { title: 'Rents', site, explain: true })
    expect(run.report.title).toBe('Rents')
    expect(run.site).toEqual(site)
    expect(JSON.stringify(run.report.documents[0]?.claims[0])).toContain('boundary')
  })

  it('has no time of its own', async () => {
    expect(JSON.stringify((await checked('Rents rose.')).report)).not.toContain('durationMs')
  })
})

describe('a rule of one’s own', () => {
  it('speaks beside ours, with its own severities and page', async () => {
    const run = await checked('Rents rose [@census]!', { rules: [...rules, shouting] })
    expect(run.report.diagnostics).toMatchObject([
      { ruleId: 'shouting', severity: 'warning', helpUri: 'https://desk.example/rules#shouting' },
    ])
  })

  it('can be switched off by name, and silenced in the text', async () => {
    const options = { rules: [...rules, shouting] }
    const off = await checked('Rents rose [@census]!', {
      ...options,
      severities: { shouting: 'off' },
    })
    expect(findings(off)).toEqual([])
    const ignored = '<!-- briefing-ignore shouting: it is a quotation -->\n\nRents rose [@census]!'
    const { diagnostics } = (await checked(ignored, options)).report
    expect(diagnostics.map(({ suppressed }) => Boolean(suppressed))).toEqual([true])
  })

  it.each([
    [[...rules, { ...shouting, id: 'uncited-claim' }], 'Two rules have the id "uncited-claim"'],
    [[{ ...shouting, id: 'Shouting' }], 'Rule id "Shouting" is not in kebab-case'],
  ])('has an id that a comment can name, and no other rule has', async (own, message) => {
    await expect(checked('', { rules: own })).rejects.toThrow(new RangeError(message))
  })
})

describe('slips', () => {
  it.each([
    [{ today: '12 May' }, 'Option "today" is no day like "2026-05-12": "12 May"'],
    [{ today: '2026-02-30' }, 'Option "today" is no day like "2026-05-12": "2026-02-30"'],
    [{ profile: 'reviw' }, 'Unknown profile "reviw", did you mean "review"?'],
    [{ scope: 'page' }, 'Unknown scope "page", choose one of sentence, run, paragraph'],
    [
      { severities: { 'uncited-clam': 'off' } },
      'Unknown rule "uncited-clam", did you mean "uncited-claim"?',
    ],
    [
      { severities: { 'uncited-claim': 'fatal' } },
      'Severity "fatal" of "uncited-claim" is none of error, warning, note, off',
    ],
    [
      { severities: { 'too-deep': 'off' } },
      'Rule "too-deep" is always an error: it says what was not read',
    ],
  ])('%j is refused', async (options, message) => {
    // As plain JavaScript may call it.
    const slip = options as unknown as Partial<CheckOptions>
    await expect(checked('Rents rose.', slip)).rejects.toThrow(new RangeError(message))
  })

  it.each([
    ['Rents rose.', 'No array of briefings: String'],
    [[{ text: 'Rents rose.' }], 'Path of briefing 1 is not a string: Undefined'],
    [[{ path: 'rents.md', text: null }], 'Text of briefing "rents.md" is not a string: Null'],
  ])('%j are no briefings', async (briefings, message) => {
    // As plain JavaScript may call it.
    const slip = briefings as unknown as readonly NamedText[]
    await expect(check(slip, { today })).rejects.toThrow(new TypeError(message))
  })

  it('no two briefings have one path', async () => {
    await expect(check([briefing('A.'), briefing('B.')], { today })).rejects.toThrow(
      new RangeError('Two briefings have the path "rents.md"'),
    )
  })
})
