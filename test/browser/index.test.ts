/** Uses the index as a reader does: searching, choosing, by keyboard, without a script, with many briefings. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderIndex } from '../../src/report/html/index/index-page.ts'
import { searchFiles } from '../../src/report/html/index/search-files.ts'
import { indexPageIds } from '../../src/report/site-index/index-paging.ts'
import { briefingOf, runOf } from '../report/fixture.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildSite, type BuiltSite } from './built-site.ts'
import { inPage, type Heard } from './in-page.ts'

describe.skipIf(!hasBrowser)('the index in use', { timeout: 180_000 }, () => {
  let browser: Browser
  let site: BuiltSite
  let large: string

  beforeAll(async () => {
    site = await buildSite()
    large = writeLargeSite()
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    site?.remove()
    if (large) rmSync(large, { recursive: true, force: true })
  })

  /** Opens a page, and fails on anything that it says on the console. */
  async function withPage(
    address: string,
    use: (page: Page, requests: readonly string[]) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const watched = async (page: Page, { requests }: Heard): Promise<void> => use(page, requests)
    const { messages } = await inPage(browser, address, watched, options)
    expect(messages).toEqual([])
  }

  async function search(page: Page, words: string, count: string): Promise<void> {
    await page.fill('#find-q', words)
    await page.locator('#count', { hasText: count }).waitFor()
  }

  it('leads from words to the claim that has them', async () => {
    await withPage(site.addressOf('index.html'), async (page, requests) => {
      await search(page, 'council minutes saving', '1 of 6 briefings')
      const hit = page.locator('.hits a').first()
      expect(await hit.innerText()).toContain('put the saving at 210,000 crowns a year')
      expect(await hit.locator('mark').allInnerTexts()).toEqual(['council', 'minutes', 'saving'])
      expect(requests).toHaveLength(1)
      await hit.click()
      await page.waitForURL(/harbour-ferry\.html#c-/)
      expect(await page.locator(':target').textContent()).toContain(
        'put the saving at 210,000 crowns',
      )
      await page.goBack()
      await page.locator('#count', { hasText: '1 of 6 briefings' }).waitFor()
      expect(await page.inputValue('#find-q')).toBe('council minutes saving')
    })
  })

  it('finds sources, beginnings of words and words with a slip, and says when there is nothing', async () => {
    await withPage(site.addressOf('index.html'), async (page) => {
      await search(page, 'harbor ferr', '1 of 6 briefings')
      await search(page, 'zeppelin', '0 of 6 briefings')
      expect(await page.locator('#list > li').count()).toBe(0)
      await search(page, '', '6 briefings, ')
      expect(await page.locator('#list > li').count()).toBe(6)
      expect(await page.locator('.hits').count()).toBe(0)
    })
  })

  it('filters by verdict and by gaps, and orders, by keyboard alone', async () => {
    await withPage(site.addressOf('index.html'), async (page) => {
      await page.focus('#find-verdict')
      await page.keyboard.type('Fal')
      await page.locator('#count', { hasText: '1 of 6 briefings' }).waitFor()
      await page.keyboard.press('Home')
      await page.locator('#count', { hasText: '6 briefings, ' }).waitFor()
      await page.selectOption('#find-show', 'gaps')
      await page.locator('#count', { hasText: '1 of 6 briefings' }).waitFor()
      expect(await page.locator('#list h2').innerText()).toBe(
        'Is the harbour ferry slower than it was in 2019?',
      )
      await page.selectOption('#find-show', '')
      await page.selectOption('#find-order', 'gaps')
      await page.locator('#count', { hasText: '6 of 6 briefings' }).waitFor()
      expect(await page.locator('#list h2').first().innerText()).toContain('harbour ferry')
    })
  })

  it('has all rows and no controls without a script', async () => {
    await withPage(
      site.addressOf('index.html'),
      async (page) => {
        expect(await page.locator('#find').isHidden()).toBe(true)
        expect(await page.locator('#more').isHidden()).toBe(true)
        expect(await page.locator('#list > li').count()).toBe(6)
      },
      { javaScriptEnabled: false },
    )
  })

  it('searches many briefings in files that it loads when they are asked for', async () => {
    await withPage(pathToFileURL(join(large, 'index.html')).href, async (page, requests) => {
      expect(await page.locator('#list > li').count()).toBe(100)
      expect(requests).toHaveLength(1)
      await search(page, '417', '1 of 501 briefings')
      expect(await page.locator('.hits a').first().getAttribute('href')).toMatch(
        /^ferry-417\.html#c-/,
      )
      expect(requests.slice(1).map((url) => url.replace(/.*\//, ''))).toEqual([
        'search-index.js',
        expect.stringMatching(/^search-part-\d+\.js$/),
      ])
      await search(page, 'late', '501 of 501 briefings')
      expect(await page.locator('#list > li').count()).toBe(20)
      expect(await page.locator('#pages').isHidden()).toBe(true)
      await page.locator('#more').click()
      await page.locator('#list > li:nth-child(40)').waitFor()
      expect(
        await page.evaluate('document.activeElement.closest("li").previousSibling'),
      ).not.toBeNull()
      await search(page, '', '501 briefings, ')
      expect(await page.locator('#pages').isVisible()).toBe(true)
    })
  })

  it('reaches the last of many briefings without a script', async () => {
    await withPage(
      pathToFileURL(join(large, 'index.html')).href,
      async (page) => {
        await page.locator('#pages a').last().click()
        await page.waitForURL(/index-\d+\.html$/)
        expect(await page.locator('#list > li').count()).toBe(1)
      },
      { javaScriptEnabled: false },
    )
  })

  it('says that the search is not there when its file is missing', async () => {
    rmSync(join(large, 'search-index.js'))
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(large, 'index.html')).href)
    await search(page, 'late', 'The search')
    expect(await page.innerText('#count')).toContain('could not be loaded')
    await context.close()
  })
})

/** The index of 501 briefings, and the files beside it. */
function writeLargeSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-index-'))
  const briefings = Array.from({ length: 501 }, (_, index) =>
    briefingOf({
      path: `briefings/ferry-${index}.md`,
      text: `Ferry number ${index} was late. Rents rose.\n`,
      frontMatter: { title: `Is ferry number ${index} slow?` },
    }),
  )
  const run = runOf({ briefings })
  for (const [page, id] of indexPageIds(501).entries())
    writeFileSync(join(folder, `${id}.html`), renderIndex(run, page))
  for (const { name, render } of searchFiles(run)) writeFileSync(join(folder, name), render())
  return folder
}
