/** Measures in a real browser when a long page has its first paint, and how smoothly it scrolls. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumPath, launchChromium } from '../browser/chromium.js'
import { makeBriefing, makeRegistry } from './corpus.js'

/**
 * A page of `words` words, built in `folder`: milliseconds to the first contentful paint of `rounds` fresh
 * pages, sorted, and the share of frames that took longer than 50 ms while the last one was scrolled
 * from end to end. Undefined where there is no Chromium.
 */
export async function measurePaint(bin, folder, words, rounds) {
  if (chromiumPath === undefined) return undefined
  makeLongBriefing(folder, words)
  spawnSync(process.execPath, [bin, 'build'], { cwd: folder })
  const file = join(folder, 'reports/long.html')
  const browser = await launchChromium()
  try {
    const paints = []
    let slowFrames = 0
    for (let round = -1; round < rounds; round++) {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
      })
      await page.goto(pathToFileURL(file).href)
      // The first round warms the browser.
      if (round >= 0) paints.push(await firstPaint(page))
      if (round === rounds - 1) slowFrames = await slowShare(page)
      await page.close()
    }
    return {
      paints: paints.toSorted((a, b) => a - b),
      slowFrames,
      bytes: readFileSync(file).length,
    }
  } finally {
    await browser.close()
  }
}

function makeLongBriefing(folder, words) {
  for (const part of ['briefings', 'sources']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'sources/sources.yaml'), makeRegistry(12))
  let size = words * 6
  let text = ''
  while (text.split(/\s+/).length < words) {
    text = makeBriefing(1, 12, size)
    size += 4096
  }
  writeFileSync(join(folder, 'briefings/long.md'), text)
}

function firstPaint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint) resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Scrolls by three quarters of a window each frame. */
function slowShare(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const steps = []
        let last = performance.now()
        const step = (now) => {
          steps.push(now - last)
          last = now
          const before = scrollY
          scrollBy({ top: innerHeight * 0.75, behavior: 'instant' })
          if (scrollY > before) requestAnimationFrame(step)
          else resolve(steps.slice(1).filter((length) => length > 50).length / steps.length)
        }
        requestAnimationFrame(step)
      }),
  )
}
