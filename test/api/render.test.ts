/** Holds `render`: a run in any format, as for a file. */
import { expect, it } from 'vitest'
import {
  check,
  defineReportFormat,
  render,
  renderBriefing,
  reportFormats,
  type Run,
} from '../../src/index.ts'

async function runOver(...paths: readonly string[]): Promise<Run> {
  const briefings = paths.map((path) => ({ path, text: '# Rents\n\nRents rose by 4 %.\n' }))
  return check(briefings, { today: '2026-05-12' })
}

it('prints without colour and with the paths of the report', async () => {
  const run = await runOver('rents.md')
  expect(await render(run, 'concise')).toBe(
    'rents.md:3:1: error: Claim has no citation (uncited-claim)\n',
  )
  expect(await render(run, 'pretty')).not.toContain('\u001b')
})

it.each(reportFormats)('prints $name, and ends it with a line feed', async ({ name }) => {
  expect(await render(await runOver('rents.md'), name)).toMatch(/\n$/)
})

it('prints for the display that it is told of', async () => {
  const run = await runOver('rents.md')
  expect(await render(run, 'pretty', { color: true })).toContain('\u001b')
  const showPath = (path: string): string => `../${path}`
  expect(await render(run, 'concise', { showPath })).toContain('../rents.md:3:1')
})

it('prints a format of one’s own', async () => {
  const count = defineReportFormat({
    name: 'count',
    summary: 'The number of errors.',
    mediaType: 'text/plain',
    extension: '.txt',
    render: ({ report }) => `${report.summary.errors}\n`,
  })
  expect(await render(await runOver('a.md', 'b.md'), count)).toBe('2\n')
})

it('refuses a format that there is not', async () => {
  const run = await runOver('rents.md')
  await expect(render(run, 'jsn')).rejects.toThrow(
    new RangeError('Unknown format "jsn", did you mean "json"?'),
  )
})

it('refuses several briefings where a format makes one text of each', async () => {
  const run = await runOver('a.md', 'b.md')
  await expect(render(run, 'markdown')).rejects.toThrow(
    new RangeError('The format "markdown" makes one text of each briefing, and there are 2'),
  )
})

it('prints the page of one briefing', async () => {
  const run = await runOver('a.md', 'b.md')
  const page = await renderBriefing(run, 1, 'html')
  expect(page).toMatch(/^<!doctype html>/i)
  expect(page).toContain('Claim has no citation')
})

it.each([
  [2, 'html', 'No briefing 2, the run has 1'],
  [0, 'sarif', 'The format "sarif" makes no file of one briefing'],
  [0, 'htm', 'Unknown format "htm", did you mean "html"?'],
])('has no page %i in %s', async (index, format, message) => {
  const page = renderBriefing(await runOver('a.md'), index, format)
  await expect(page).rejects.toThrow(new RangeError(message))
})
