/** Holds `fix`: what can be mended is mended, and nothing else is touched. */
import { expect, it } from 'vitest'
import { decodeRegistry, fix, type NamedText } from '../../src/index.ts'

const today = '2026-05-12'
const sources = [
  {
    path: 'sources.yaml',
    text: '- { id: census, type: report, title: Census, issued: 2025 }\n- { id: harbour, type: webpage, title: Timetable }\n',
  },
]

const slips: NamedText = {
  path: 'rents.md',
  text: '\uFEFF---\r\ntitel: Rents\r\nsources: [census]\r\n---\r\n\r\nRents rose [1;1] \u{1F3E0}. They fell [@harbour]. And then?\r\n',
}

it('mends what is safe, byte for byte nothing else, until nothing is left', async () => {
  const { text, counts, run } = await fix(slips, { sources, today })
  expect(text).toBe(
    '\uFEFF---\r\ntitle: Rents\r\nsources: [census, harbour]\r\n---\r\n\r\nRents rose [1] \u{1F3E0}. They fell [@harbour]. And then?\r\n',
  )
  expect(counts.get('malformed-marker')).toBe(1)
  expect(run.report.diagnostics.filter(({ fixes }) => fixes)).toEqual([])
  expect(run.briefings[0]?.text).toBe(text)
  const again = await fix({ path: 'rents.md', text }, { sources, today })
  expect(again).toMatchObject({ text, counts: new Map() })
})

it('guesses only when it may', async () => {
  const briefing = { path: 'rents.md', text: 'Rents rose [@censsu].\n' }
  const decoded = await decodeRegistry(sources)
  expect((await fix(briefing, { sources: decoded, today })).text).toBe(briefing.text)
  const guessed = await fix(briefing, { sources: decoded, today, unsafe: true })
  expect(guessed.text).toBe('Rents rose [@census].\n')
  expect([...guessed.counts]).toEqual([['unknown-source', 1]])
})

it('fixes no finding that the author set aside', async () => {
  const text =
    '<!-- briefing-ignore malformed-marker: as printed -->\n\nRents rose [1;2] [@census].\n'
  const fixed = await fix({ path: 'rents.md', text }, { sources, today })
  expect(fixed.text).toBe(text)
})

it('takes a briefing without a registry, and refuses what check refuses', async () => {
  const open = { path: 'rents.md', text: 'Rents rose.\n' }
  expect((await fix(open, { today })).run.report.summary.errors).toBe(1)
  await expect(fix(open, { today: 'soon' })).rejects.toThrow(RangeError)
})
