/** Reads JUnit reports back as XML and counts as a test page does. */
import { expect, it } from 'vitest'
import { junit } from '../../../src/report/formats/junit.ts'
import { briefingOf, findingAt, runOf } from '../fixture.ts'
import { briefing, display, hostileRun, hugeRun, machineRun, path, text } from './machine-run.ts'
import { elementsOf, parseXml } from './parse-xml.ts'

it('makes a suite of a briefing and a test of each claim', async () => {
  const root = parseXml(await junit.render(machineRun(), display))
  const counts = { tests: '4', failures: '1', errors: '0', skipped: '1' }
  expect(root).toMatchObject({ name: 'testsuites', attributes: { name: 'briefing', ...counts } })
  const [suite] = root.children
  expect(suite?.attributes).toEqual({ name: 'docs/briefings/ferry.md', ...counts })
  const properties = elementsOf(root, 'property').map(({ attributes }) => attributes)
  expect(properties).toContainEqual({ name: 'coverage', value: '25' })
  expect(properties).toContainEqual({ name: 'claims', value: '4' })
  const tests = elementsOf(root, 'testcase')
  expect(tests.map(({ attributes }) => attributes['name'])).toEqual([
    'Crossings take longer.',
    'The remark was shared widely.',
    '“𐐀é” rents rose.',
    'Tides fell.',
  ])
  expect(tests[2]?.attributes).toMatchObject({ classname: 'Rents & tides', line: '7' })
})

it('fails for errors, mentions warnings, skips what was silenced', async () => {
  const tests = elementsOf(parseXml(await junit.render(machineRun(), display)), 'testcase')
  const outcomes = tests.map(({ children }) => children.map(({ name }) => name))
  expect(outcomes).toEqual([[], ['failure'], ['system-out'], ['skipped']])
  expect(tests[1]?.children[0]).toMatchObject({
    attributes: {
      type: 'uncited-claim',
      message: 'Claim has no citation; cite a source, as in [@key]',
    },
    text: 'docs/briefings/ferry.md:3:28: error: Claim has no citation; cite a source, as in [@key] (uncited-claim)',
  })
  expect(tests[2]?.children[0]?.text).toContain('7:7: warning: Unknown source "{harbor}"')
  expect(tests[3]?.children[0]?.attributes).toEqual({
    message: 'uncited-claim silenced: common <knowledge>',
  })
})

it('makes a failed test of an error that is about no claim, also outside the briefings', async () => {
  const { sentence: _, ...loose } = findingAt(path, text, 'Ferries', { message: 'Title is odd' })
  const registry = findingAt('sources/all.yaml', 'pier', 'pier', { message: 'Source has no type' })
  const run = runOf({
    briefings: [briefing],
    texts: { [path]: text },
    diagnostics: [loose, registry],
  })
  const root = parseXml(await junit.render(run, display))
  expect(root.attributes).toMatchObject({ tests: '6', failures: '2' })
  const failed = elementsOf(root, 'testcase').filter(({ children }) => children.length > 0)
  expect(failed.map(({ attributes }) => attributes['name'])).toEqual([
    'Title is odd',
    'Source has no type',
  ])
  expect(root.children[1]?.attributes).toMatchObject({ name: 'docs/sources/all.yaml', tests: '1' })
})

it('names tests by at most 80 characters and no two alike', async () => {
  const claim = `Rents rose ${'and rose '.repeat(20)}again.`
  const run = runOf({ briefings: [briefingOf({ text: `${claim}\n\n${claim}\n` })] })
  const root = parseXml(await junit.render(run, display))
  const names = elementsOf(root, 'testcase').map(({ attributes }) => attributes['name'] ?? '')
  expect(names[0]).toHaveLength(80)
  expect(names[1]).toBe(`${names[0]}-2`)
})

it('stays well-formed whatever the texts hold, and whatever their number', async () => {
  const hostile = parseXml(
    await junit.render(hostileRun(`</testsuite>]]>"'&\u0000\u001b\ufffe\ud800`), display),
  )
  expect(elementsOf(hostile, 'failure')[0]?.attributes['message']).toBe(
    `</testsuite>]]>"'&; </testsuite>]]>"'&`,
  )
  const huge = parseXml(await junit.render(hugeRun(25_000), display))
  expect(elementsOf(huge, 'failure')[0]?.text.split('\n')).toHaveLength(8333)
})

it('gives the time where it is known, and no remarks when quiet', async () => {
  const timed = parseXml(
    await junit.render(runOf({ briefings: [briefing], durationMs: 412 }), display),
  )
  expect(timed.attributes['time']).toBe('0.412')
  const quiet = parseXml(await junit.render(machineRun(), { ...display, quiet: true }))
  expect(quiet.attributes['time']).toBeUndefined()
  expect(elementsOf(quiet, 'system-out')).toEqual([])
})
