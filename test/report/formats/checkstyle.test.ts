/** Reads Checkstyle reports back as XML. */
import { expect, it } from 'vitest'
import { checkstyle } from '../../../src/report/formats/checkstyle.ts'
import { runOf } from '../fixture.ts'
import { briefing, display, hostileRun, hugeRun, machineRun } from './machine-run.ts'
import { elementsOf, parseXml } from './parse-xml.ts'

it('groups open findings by file', async () => {
  const root = parseXml(await checkstyle.render(machineRun(), display))
  expect(root).toMatchObject({ name: 'checkstyle', attributes: { version: '4.3' } })
  const [ferry, sources] = root.children
  expect(root.children).toHaveLength(2)
  expect(ferry?.attributes).toEqual({ name: 'docs/briefings/ferry.md' })
  expect(ferry?.children.map(({ attributes }) => attributes)).toEqual([
    {
      line: '3',
      column: '28',
      severity: 'error',
      message: 'Claim has no citation; cite a source, as in [@key]',
      source: 'briefing.uncited-claim',
    },
    {
      line: '7',
      column: '7',
      severity: 'warning',
      message: 'Unknown source "{harbor}"; did you mean "harbour"?',
      source: 'briefing.unknown-source',
    },
  ])
  expect(sources?.children[0]?.attributes).toMatchObject({ severity: 'info' })
})

it('gives every character back that XML can hold, and drops the others', async () => {
  const payload = `</file>"'&<b>]]>&amp;\r\n\t\u0085\u202e\u0000\u001b\ufffe\ud800é𐐀`
  const root = parseXml(await checkstyle.render(hostileRun(payload), display))
  const kept = `</file>"'&<b>]]>&amp;\r\n\t\u0085\u202eé𐐀`
  const [error] = elementsOf(root, 'error')
  expect(root.children[0]?.attributes['name']).toBe(`docs/briefings/${kept}.md`)
  expect(error?.attributes['message']).toBe(`${kept}; ${kept}`)
})

it('puts no raw line end, control or bidirectional character into a log', async () => {
  const printed = await checkstyle.render(hostileRun('rents\r\u0085\u202e\u2028rose'), display)
  expect(printed).not.toMatch(/[\r\u0085\u202e\u2028]/)
})

it('is empty for a clean run and keeps every one of 25,000 findings', async () => {
  const clean = parseXml(await checkstyle.render(runOf({ briefings: [briefing] }), display))
  expect(clean.children).toEqual([])
  const huge = parseXml(await checkstyle.render(hugeRun(25_000), display))
  expect(elementsOf(huge, 'error')).toHaveLength(25_000)
})
