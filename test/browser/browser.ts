/** Says whether the pages can be tested in a real headless Chromium, or why not. */
import { chromiumPath } from './chromium.js'

/**
 * Whether the browser tests can run. On a laptop without Chromium they are skipped, and say so; where
 * `CI` is set a missing browser is a failure, because a skipped test proves nothing.
 */
export const hasBrowser: boolean = chromiumPath !== undefined || Boolean(process.env['CI'])

if (!hasBrowser)
  process.stderr.write(
    'Browser tests are skipped: no Chromium found; install one or set CHROMIUM to its path\n',
  )

export { launchChromium as launchBrowser } from './chromium.js'
