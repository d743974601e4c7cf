/** Opens every kind of page in every size, light and dark, and asks axe what is wrong with it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildSite, type BuiltSite } from './built-site.ts'

const widths = [320, 390, 768, 1280, 1440]
const schemes = ['light', 'dark'] as const
const views = [
  { file: 'index.html', view: 'index' },
  { file: 'harbour-ferry.html', view: 'read' },
  { file: 'harbour-ferry.html', view: 'audit' },
  { file: 'debian-last-word.html', view: 'read' },
  { file: 'debian-last-word.html', view: 'audit' },
]
const states = views.flatMap((view) => schemes.map((scheme) => ({ ...view, scheme })))
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

describe.skipIf(!hasBrowser)('a page in Chromium', { timeout: 180_000 }, () => {
  let browser: Browser
  let site: BuiltSite

  beforeAll(async () => {
    site = await buildSite()
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    site?.remove()
  })

  it.each(states)(
    '$file, $view, $scheme, is accessible, fits every width, is silent and asks for nothing',
    async ({ file, view, scheme }) => {
      const context = await browser.newContext({ colorScheme: scheme })
      try {
        const { page, messages, requests } = await openQuietly(context, site.addressOf(file))
        if (view === 'audit') await page.check('#view-audit', { force: true })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          expect({ width, sideways: await sidewaysScroll(page) }).toEqual({ width, sideways: 0 })
          expect({ width, faults: await violations(page) }).toEqual({ width, faults: [] })
        }
        expect(messages).toEqual([])
        expect(requests).toEqual([])
      } finally {
        await context.close()
      }
    },
  )
})

/** The page with what it says on the console and what it asks for besides itself. */
async function openQuietly(
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; messages: string[]; requests: string[] }> {
  const page = await context.newPage()
  const messages: string[] = []
  const requests: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url())
  })
  await page.goto(address)
  return { page, messages, requests }
}

/** Pixels by which the page is wider than its window. */
async function sidewaysScroll(page: Page): Promise<unknown> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** What axe finds, with its WCAG A and AA rules and its best practices; one line each. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, so that the page's own policy against scripts stays in force.
  await page.evaluate(axeSource)
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()')
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
