/** Starts a real headless Chromium for the tests of the pages, or says why there is none. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian and other systems put it; `CHROMIUM` names another place. */
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter((place) => place !== undefined)

const found = places.find((place) => existsSync(place))

/**
 * Whether the browser tests can run. On a laptop without Chromium they are skipped, and say so; where
 * `CI` is set a missing browser is a failure, because a skipped test proves nothing.
 */
export const hasBrowser: boolean = found !== undefined || Boolean(process.env['CI'])

if (!hasBrowser)
  process.stderr.write(
    'Browser tests are skipped: no Chromium found; install one or set CHROMIUM to its path\n',
  )

/** Rejects when there is no Chromium. */
export async function launchBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error(`No Chromium at ${places.join(', ')}`)
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
