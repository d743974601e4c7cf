/** Opens every kind of page in every size, light and dark, and asks axe what is wrong with it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildSite, type BuiltSite } from './built-site.ts'
import { inPage } from './in-page.ts'
import { sidewaysScroll, violations } from './page-faults.ts'

const widths = [320, 390, 768, 1280, 1440]
/** What axe finds depends on the layout; one of each, as the style's queries tell them apart. */
const auditedWidths: readonly number[] = [320, 768, 1440]
const schemes = ['light', 'dark'] as const
const views = [
  { file: 'index.html', view: 'index' },
  { file: 'harbour-ferry.html', view: 'read' },
  { file: 'harbour-ferry.html', view: 'audit' },
  { file: 'debian-last-word.html', view: 'read' },
  { file: 'debian-last-word.html', view: 'audit' },
]
const states = views.flatMap((view) => schemes.map((scheme) => ({ ...view, scheme })))

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
      const address = site.addressOf(file)
      const faults: unknown[] = []
      const { messages, requests } = await inPage(
        browser,
        address,
        async (page) => {
          if (view === 'audit') await page.check('#view-audit', { force: true })
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 })
            expect({ width, sideways: await sidewaysScroll(page) }).toEqual({ width, sideways: 0 })
            if (auditedWidths.includes(width)) faults.push(...(await violations(page)))
          }
        },
        { colorScheme: scheme },
      )
      expect(faults).toEqual([])
      expect(messages).toEqual([])
      expect(requests.filter((request) => request !== address)).toEqual([])
    },
  )
})
