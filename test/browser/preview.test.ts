/** Uses the preview in a real browser: it reloads by itself, keeps what the reader sees, and shows what is wrong. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempProject, type TempProject } from '../temp-project.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { inPage } from './in-page.ts'
import { violations } from './page-faults.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixture = (name: string): string => readFileSync(`${root}test/fixtures/${name}`, 'utf8')

describe.skipIf(!hasBrowser)('the preview in a browser', { timeout: 180_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => browser?.close())

  async function withPreview(
    file: string,
    use: (page: Page, project: TempProject) => Promise<void>,
  ): Promise<void> {
    const project = tempProject({
      files: {
        'briefings/ferry.md': fixture('harbour-ferry.md'),
        'briefings/rents.md': '---\ntitle: Rents\n---\n\nRents rose by 4 % [@metre].\n',
        'sources/ferry.yaml': fixture('harbour-ferry.yaml'),
      },
    })
    const command = project.start('preview', '--port', '0')
    await command.says('; Ctrl-C ends it')
    const address = /http:\S+/.exec(command.printed.err)?.[0] ?? ''
    const { messages, requests } = await inPage(
      browser,
      address + file,
      async (page) => use(page, project),
      { viewport: { width: 1280, height: 700 } },
    )
    expect(messages).toEqual([])
    expect(requests.filter((request) => !request.startsWith(address))).toEqual([])
  }

  it('loads a saved briefing anew and keeps view and place', async () => {
    await withPreview('ferry.html', async (page, { write }) => {
      await page.locator('label:has(#view-audit)').click()
      await page.getByRole('button', { name: 'Dismiss' }).click()
      const last = "[...document.querySelectorAll('main h2[id], main h3[id]')].at(-1)"
      const top = (): Promise<number> => page.evaluate(`${last}.getBoundingClientRect().top`)
      await page.evaluate(`${last}.scrollIntoView({ behavior: 'instant' })`)
      const before = await top()
      const more = 'A sentence that says more about the ferries than there was. '
      write(
        'briefings/ferry.md',
        fixture('harbour-ferry.md').replace(/\n\n## /, `\n\n${more.repeat(20)}\n\n## `),
      )
      await page.getByText('A sentence that says more').first().waitFor()
      expect(await page.locator('#view-audit').isChecked()).toBe(true)
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3)
    })
  })

  it('shows errors until they are dismissed or mended, and new ones again', async () => {
    await withPreview('rents.html', async (page, { write }) => {
      const problems = page.getByRole('region', { name: /^\d+ problems?$/ })
      await problems.waitFor()
      expect(await problems.innerText()).toContain('briefings/rents.md:5:')
      await page.getByRole('button', { name: 'Dismiss' }).click()
      expect(await problems.isHidden()).toBe(true)
      await page.reload()
      expect(await problems.isHidden()).toBe(true)
      write('briefing.config.yaml', 'profile: [<b>\n')
      await problems.waitFor()
      expect(await problems.innerText()).toContain('briefing.config.yaml:1:')
      await page.keyboard.press('Tab')
      await page.getByRole('button', { name: 'Dismiss' }).focus()
      await page.keyboard.press('Escape')
      expect(await problems.isHidden()).toBe(true)
      write('briefing.config.yaml', '')
      write('briefings/rents.md', '---\ntitle: Rents\n---\n\nSee below.\n')
      await page.getByText('See below').waitFor()
      expect(await problems.count()).toBe(0)
    })
  })

  it.each(['light', 'dark'] as const)(
    'has problems that axe finds nothing wrong with, in the %s',
    async (colorScheme) => {
      await withPreview('rents.html', async (page) => {
        await page.emulateMedia({ colorScheme })
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 700 })
          expect(await violations(page)).toEqual([])
          const path = process.env['SCREENSHOTS']
          if (path !== undefined)
            await page.screenshot({ path: `${path}/${colorScheme}-${width}.png` })
        }
      })
    },
  )
})
