/** Opens a page of its own for a part of a test, and listens to it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** What a page said on the console or threw, and the addresses that it asked for, its own first. */
export interface Heard {
  readonly messages: readonly string[]
  readonly requests: readonly string[]
}

/** What was heard until `use` was done; the page is closed then, also when it throws. */
export async function inPage(
  browser: Browser,
  address: string,
  use: (page: Page, heard: Heard) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<Heard> {
  const messages: string[] = []
  const requests: string[] = []
  const heard = { messages, requests }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  try {
    const page = await context.newPage()
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(address)
    await use(page, heard)
  } finally {
    await context.close()
  }
  return heard
}
