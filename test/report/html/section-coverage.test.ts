/** Checks the table that says how much of each section is cited. */
import { expect, it } from 'vitest'
import { renderPage } from '../../../src/report/html/page.ts'
import { compileExample } from '../../compile-example.ts'

async function tableOf(briefing: string): Promise<string> {
  const page = renderPage(await compileExample({ briefing }), 0)
  return /<h2 id="sections">.*?<\/section>/s.exec(page)?.[0] ?? ''
}

function titles(table: string): string[] {
  return [...table.matchAll(/<th scope="row"><a [^>]*>(Part \d+)</g)].map(([, title = '']) => title)
}

it('has a row for each section, in order', async () => {
  const table = await tableOf('## Part 1\n\nRents rose.\n\n## Part 2\n\nThey fell [@census].\n')
  expect(titles(table)).toEqual(['Part 1', 'Part 2'])
  expect(table).not.toContain('JSON report')
})

it('shows of very many sections those first that lack a source, and counts the rest', async () => {
  const parts = Array.from(
    { length: 450 },
    (_, part) => `## Part ${part}\n\nRents rose${part === 440 ? '' : ' [@census]'}.\n`,
  )
  const table = await tableOf(parts.join('\n'))
  expect(titles(table)).toHaveLength(400)
  expect(titles(table).slice(0, 2)).toEqual(['Part 440', 'Part 0'])
  expect(table).toContain('50 more are in the JSON report.')
})
