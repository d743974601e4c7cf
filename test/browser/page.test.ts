/** Uses a page as a reader and an editor do: by pointer, by keyboard, without a script, on paper. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildSite, type BuiltSite } from './built-site.ts'
import { inPage } from './in-page.ts'

const evidenced = 'debian-last-word.html'
const lacking = 'harbour-ferry.html'

describe.skipIf(!hasBrowser)('a page in use', { timeout: 180_000 }, () => {
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

  async function withPage(
    file: string,
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    await inPage(browser, site.addressOf(file), use, options)
  }

  it('shows the source and its words when the pointer rests on a citation, until Escape', async () => {
    await withPage(evidenced, async (page) => {
      const card = page.locator('#card')
      expect(await card.isHidden()).toBe(true)
      await page.locator('a.cite', { hasText: '§ 2.1' }).first().hover()
      await card.waitFor({ state: 'visible' })
      expect(await card.innerText()).toContain('Constitution for the Debian Project')
      expect(await card.innerText()).toContain('imposes an obligation on anyone to do work')
      await card.hover()
      await page.waitForTimeout(400)
      expect(await card.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await card.isHidden()).toBe(true)
    })
  })

  it('shows the card on keyboard focus, and hides it when the focus leaves', async () => {
    await withPage(evidenced, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text')
      const card = page.locator('#card')
      for (let presses = 0; presses < 80 && (await card.isHidden()); presses++)
        await page.keyboard.press('Tab')
      expect(await card.isVisible()).toBe(true)
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      await page.waitForTimeout(400)
      expect(await page.locator('a.cite.open').count()).toBeLessThanOrEqual(1)
    })
  })

  it('leads with single keys from gap to gap, and stops when they are switched off', async () => {
    await withPage(lacking, async (page) => {
      const here = page.locator('.sentence.here')
      await page.keyboard.press('n')
      expect(await here.innerText()).toContain('shared more than ten thousand times')
      await page.keyboard.press('n')
      expect(await here.innerText()).toContain('Officials expect a revised figure')
      await page.keyboard.press('p')
      expect(await here.innerText()).toContain('shared more than ten thousand times')
      await page.keyboard.press('j')
      expect(await here.innerText()).toContain('The timetable of 2019 allows')
      await page.keyboard.press('?')
      await page.getByLabel('Single keys are on').uncheck()
      await page.getByRole('button', { name: 'Close' }).click()
      await page.keyboard.press('n')
      expect(await here.innerText()).toContain('The timetable of 2019 allows')
    })
  })

  it('says when a link leads to a claim that is no longer there in those words', async () => {
    await withPage(lacking, async (page) => {
      const gone = page.locator('#gone')
      expect(await gone.isHidden()).toBe(true)
      await page.goto(`${site.addressOf(lacking)}#c-00000000`)
      expect(await gone.innerText()).toContain('no longer stands here in the same words')
      const id = await page.locator('.sentence[id]').first().getAttribute('id')
      await page.goto(`${site.addressOf(lacking)}#${id}`)
      expect(await gone.isHidden()).toBe(true)
      await page.goto(`${site.addressOf(lacking)}#nowhere`)
      expect(await gone.isHidden()).toBe(true)
    })
  })

  it('switches to audit by button, by key and by a link into it', async () => {
    await withPage(lacking, async (page) => {
      const audit = page.locator('#audit')
      expect(await audit.isHidden()).toBe(true)
      await page.locator('label:has(#view-audit)').click()
      expect(await audit.isVisible()).toBe(true)
      await page.keyboard.press('a')
      expect(await audit.isHidden()).toBe(true)
      await page.goto(`${site.addressOf(lacking)}#problems`)
      expect(await audit.isVisible()).toBe(true)
      await page.locator('.problems a').first().click()
      expect(await page.locator(':target').textContent()).toContain(
        'shared more than ten thousand times',
      )
    })
  })

  it('keeps every word, both views and all links without a script', async () => {
    await withPage(
      lacking,
      async (page) => {
        expect(await page.locator('#keys-button').isHidden()).toBe(true)
        expect(await page.locator('.card').count()).toBeGreaterThan(7)
        await page.locator('label:has(#view-audit)').click()
        expect(await page.locator('#audit').isVisible()).toBe(true)
        await page.locator('label:has(#view-read)').click()
        await page.locator('a.cite').first().click()
        await page.waitForURL(/#src-1$/)
        expect(await page.locator(':target').isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })

  it('prints the text and the sources without the tools around them', async () => {
    await withPage(evidenced, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.bar').isHidden()).toBe(true)
      expect(await page.locator('.contents').isHidden()).toBe(true)
      expect(await page.locator('.card').first().isVisible()).toBe(true)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect(pdf.length).toBeGreaterThan(20_000)
    })
  })
})
