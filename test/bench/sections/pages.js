/** Measures what a reader and an editor wait for: the first paint of a page, and its loading again. */
import { join } from 'node:path'
import { measureLiveReload } from '../live-reload.js'
import { median } from '../measure.js'
import { measurePaint } from '../paint.js'
import { absent, figure } from '../row.js'

export const pages = { title: 'Pages', rows }

async function* rows({ bin, folder, rounds }) {
  const page = await measurePaint(bin, join(folder, 'long'), 20_000, rounds(7))
  const work = 'first paint of a page of 20,000 words'
  if (page === undefined) yield absent(work, 'no Chromium found; set CHROMIUM to its path')
  else {
    const paint = median(page.paints)
    yield figure(work, milliseconds(page.paints), '< 1000 ms', paint < 1000)
    const share = `${(page.slowFrames * 100).toFixed(0)} %`
    yield figure('frames over 50 ms while it is scrolled', share, '', page.slowFrames < 0.1)
  }
  const reloads = await measureLiveReload(bin, join(folder, 'live'), 1000, rounds(9))
  yield figure(
    'live reload, 1 of 1,000 briefings, from save to event',
    milliseconds(reloads),
    '≤ 150 ms',
    median(reloads) <= 150,
  )
}

function milliseconds(sorted) {
  return `${median(sorted).toFixed(0)} ms (${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)})`
}
