/** Finds and starts a headless Chromium, for the tests of the pages, their pictures and the bench. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Where Debian and other systems put it; `CHROMIUM` names another place. */
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter((place) => place !== undefined)

/** `undefined` where there is none. */
export const chromiumPath = places.find((place) => existsSync(place))

/** Rejects when there is none. */
export async function launchChromium() {
  if (chromiumPath === undefined) throw new Error(`No Chromium at ${places.join(', ')}`)
  return chromium.launch({
    executablePath: chromiumPath,
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
