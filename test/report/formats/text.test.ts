/** Holds the formats for terminals to their exact output. */
import { expect, test } from 'vitest'
import type { Display, Run } from '../../../src/model/report-format.ts'
import { concise } from '../../../src/report/formats/concise.ts'
import { pretty } from '../../../src/report/formats/pretty.ts'
import { briefingOf, findingAt, runOf, sourceOf, type RunFixture } from '../fixture.ts'

const path = 'briefings/ferry.md'
const text = 'Crossings take longer [1]. The remark was shared widely.\n'
const plain: Display = { color: false, width: 80, quiet: false, showPath: (path: string) => path }

function ferryRun(fields: Partial<RunFixture> = {}): Run {
  return runOf({
    briefings: [briefingOf({ path, text, sources: [sourceOf('harbour')] })],
    texts: { [path]: text },
    durationMs: 412,
    ...fields,
  })
}

const uncited = findingAt(path, text, 'The remark was shared widely.')
const warning = findingAt(path, text, '1', {
  rule: 'unused-source',
  severity: 'warning',
  message: 'Source "harbour" is never cited',
  related: [{ location: { path, span: { start: 0, end: 9 } }, message: 'listed here' }],
})
const { help: _, ...withoutHelp } = warning

test('a finding shows its place, message, words, help and other places', async () => {
  const run = ferryRun({ diagnostics: [withoutHelp, uncited] })
  expect(await pretty.render(run, plain)).toBe(`briefings/ferry.md:1:24  warning  unused-source
  Source "harbour" is never cited

  1 │ Crossings take longer [1]. The remark was shared widely.
    │                        ^
  see   briefings/ferry.md:1:1  listed here

briefings/ferry.md:1:28  error  uncited-claim
  Claim has no citation

  1 │ Crossings take longer [1]. The remark was shared widely.
    │                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help  cite a source, as in [@key]

✖ 1 error, 1 warning in 1 of 1 briefing · 1 of 2 claims cited (50 %) · 1 of 1 citation unchecked · 0.4 s
`)
})

test('quiet leaves warnings out and keeps the totals', async () => {
  const shown = await pretty.render(ferryRun({ diagnostics: [warning] }), { ...plain, quiet: true })
  expect(shown).toBe(
    '⚠ 1 warning in 1 of 1 briefing · 1 of 2 claims cited (50 %) · 1 of 1 citation unchecked · 0.4 s\n',
  )
  expect(
    await concise.render(ferryRun({ diagnostics: [warning] }), { ...plain, quiet: true }),
  ).toBe('')
})

test('a clean run is one calm line', async () => {
  expect(await pretty.render(ferryRun(), plain)).toBe(
    '✔ Nothing to report in 1 briefing · 1 of 2 claims cited (50 %) · 1 of 1 citation unchecked · 0.4 s\n',
  )
})

test('silenced findings, unread files and findings elsewhere are mentioned', async () => {
  const silenced = { ...uncited, reason: 'common knowledge', suppression: { start: 0, end: 1 } }
  const elsewhere = findingAt('sources/all.yaml', 'harbour', 'harbour', { severity: 'note' })
  const { help: __, ...note } = elsewhere
  const run = ferryRun({ suppressed: [silenced], diagnostics: [note], allRead: false })
  expect(await pretty.render(run, plain)).toBe(`sources/all.yaml:1:1  note  uncited-claim
  Claim has no citation

✖ 1 note outside the briefings · 1 of 2 claims cited (50 %) · 1 of 1 citation unchecked · 1 finding silenced · not every file could be read · 0.4 s
`)
})

test('colour is there only when asked for, and only around our own words', async () => {
  const run = ferryRun({ diagnostics: [uncited] })
  const colored = await pretty.render(run, { ...plain, color: true })
  expect(
    colored.startsWith('\u001b[1mbriefings/ferry.md:1:28\u001b[0m  \u001b[1;31merror\u001b[0m'),
  ).toBe(true)
  // oxlint-disable-next-line no-control-regex -- SGR codes are what it takes away
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(await pretty.render(run, plain))
})

test('concise is one line a finding', async () => {
  expect(await concise.render(ferryRun({ diagnostics: [withoutHelp, uncited] }), plain)).toBe(
    [
      'briefings/ferry.md:1:24: warning: Source "harbour" is never cited (unused-source)',
      'briefings/ferry.md:1:28: error: Claim has no citation (uncited-claim)',
      '',
    ].join('\n'),
  )
})

test('paths, messages and words from files cannot command the terminal', async () => {
  const evil = 'fer\u001b[2Jry\u202e.md'
  const evilText = 'Rents \u001b]0;owned\u0007 rose.'
  const finding = findingAt(evil, evilText, 'rose', { message: 'Unknown "\u009b31m\n::error"' })
  const run = runOf({
    briefings: [briefingOf({ path: evil, text: evilText })],
    texts: { [evil]: evilText },
    diagnostics: [finding],
  })
  for (const format of [pretty, concise])
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(await format.render(run, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\x7f-\x9f]/u)
  expect(await concise.render(run, plain)).toBe(
    'fer\\u001b[2Jry\\u202e.md:1:18: error: Unknown "\\u009b31m\\n::error" (uncited-claim)\n',
  )
})
