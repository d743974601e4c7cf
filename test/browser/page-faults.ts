/** Says what is wrong with a page that a browser shows. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Pixels by which the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<unknown> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** What axe finds, with its WCAG A and AA rules and its best practices; one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, so that the page's own policy against scripts stays in force.
  await page.evaluate(axeSource)
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()')
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
