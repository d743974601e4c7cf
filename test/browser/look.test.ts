/** Looks at pages in a project's own colours and faces, from right to left, and on paper. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildSite, type BuiltSite } from './built-site.ts'
import { inPage } from './in-page.ts'
import { sidewaysScroll, violations } from './page-faults.ts'

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">
<script>document.title = 'changed'</script><circle cx="20" cy="20" r="18" fill="#0b6e4f"/></svg>
`
const config = `site:
  title: Northshore Desk
  logo: logo.svg
  colours:
    light: { paper: '#ffffff', accent: '#0b6e4f' }
    dark: { paper: '#101614', accent: '#7ad1b0' }
  fonts: { text: [DejaVu Serif, serif], interface: [DejaVu Sans, sans-serif] }
`
const ferries = `---
title: هل أصبحت العبّارة أبطأ؟
lang: ar
checked: 2026-05-12
sources: [timetable-2019, operator, minutes]
---

## الملخص

تستغرق الرحلة 35 دقيقة بدلاً من 24 دقيقة [1, p. 4] [2]. شورك هذا التصريح أكثر من عشرة آلاف مرة.

| السنة | الدقائق |
| ----- | ------: |
| 2019  | تستغرق الرحلة 24 دقيقة [1] |
`
const linked = `---
title: Linked words
---

Rents rose, as [the census](https://census.example/rents) says.
`

describe.skipIf(!hasBrowser)('a page with a look of its own', { timeout: 180_000 }, () => {
  let browser: Browser
  let site: BuiltSite

  beforeAll(async () => {
    site = await buildSite({
      'briefing.config.yaml': config,
      'logo.svg': logo,
      'briefings/ferries-ar.md': ferries,
      'briefings/linked.md': linked,
    })
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    site?.remove()
  })

  /** Fails when the page says something on the console or asks for anything. */
  async function withPage(
    file: string,
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const { messages, requests } = await inPage(browser, site.addressOf(file), use, options)
    expect(messages).toEqual([])
    expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([])
  }

  it.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(11, 110, 79)'],
    ['dark', 'rgb(16, 22, 20)', 'rgb(122, 209, 176)'],
  ] as const)(
    'wears the colours, faces and logo of the config, %s',
    async (scheme, paper, accent) => {
      for (const file of ['harbour-ferry.html', 'index.html'])
        await withPage(
          file,
          async (page) => {
            expect(await styleOf(page, 'body', 'backgroundColor')).toBe(paper)
            expect(await styleOf(page, 'body', 'fontFamily')).toBe('"DejaVu Serif", serif')
            expect(await page.evaluate('document.querySelector(".home img").naturalWidth')).toBe(40)
            expect(await page.title()).not.toBe('changed')
            expect(await violations(page)).toEqual([])
          },
          { colorScheme: scheme },
        )
      await withPage(
        'harbour-ferry.html',
        async (page) => expect(await styleOf(page, '.cite', 'color')).toBe(accent),
        { colorScheme: scheme },
      )
    },
  )

  it('reads from right to left, and shows citations in their own order', async () => {
    for (const width of [320, 390, 1280])
      await withPage(
        'ferries-ar.html',
        async (page) => {
          expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
          expect(await sidewaysScroll(page)).toBe(0)
          expect(await violations(page)).toEqual([])
          expect(await styleOf(page, '.cite', 'unicodeBidi')).toBe('plaintext')
          const [home, readSwitch] = await Promise.all([left(page, '.home'), left(page, '.switch')])
          expect(home).toBeGreaterThan(readSwitch)
        },
        { viewport: { width, height: 900 } },
      )
  })

  it('prints the logo, black words on white, and the addresses of links', async () => {
    await withPage(
      'linked.html',
      async (page) => {
        await page.emulateMedia({ media: 'print' })
        expect(await styleOf(page, 'body', 'backgroundColor')).toBe('rgb(255, 255, 255)')
        expect(await page.locator('.home img').isVisible()).toBe(true)
        expect(await page.locator('.switch').isHidden()).toBe(true)
        const printed = await page.evaluate(
          'getComputedStyle(document.querySelector(".prose a[href^=http]"), "::after").content',
        )
        expect(printed).toContain('https://census.example/rents')
      },
      { colorScheme: 'dark' },
    )
  })

  it('keeps every heading on the page of what follows it', async () => {
    await withPage('debian-last-word.html', async (page) => {
      await page.emulateMedia({ media: 'print' })
      const breaks = await page.evaluate(
        '[...document.querySelectorAll("h1,h2,h3")].map((one) => getComputedStyle(one).breakAfter)',
      )
      expect(new Set(breaks as string[])).toEqual(new Set(['avoid']))
      const around = await page.evaluate(
        '[...document.querySelectorAll(".part,.frame,main")].map((one) => getComputedStyle(one).display)',
      )
      // A heading is stranded as soon as a box around it is a grid.
      expect(new Set(around as string[])).toEqual(new Set(['block']))
    })
  })
})

async function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.querySelector("${selector}")).${property}`)
}

async function left(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  return box?.x ?? Number.NaN
}
