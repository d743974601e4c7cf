/** Takes the pictures of the README: builds the repository's briefings and the fixture with its gaps, and photographs them. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launchChromium } from './chromium.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'briefing-pictures-'))

/** Each is the window of a browser after it has been led to what it shows. */
const pictures = [
  {
    name: 'reading',
    file: 'leap-seconds.html',
    show: async (page) => {
      await page.evaluate('scrollTo({top:420,behavior:"instant"})')
      const card = page.locator('#card')
      for (const chip of await page.locator('.prose a.cite').all()) {
        await chip.hover()
        await page.waitForTimeout(400)
        if ((await card.innerText()).includes('found')) break
      }
    },
  },
  {
    name: 'audit',
    file: 'harbour-ferry.html',
    scheme: 'dark',
    show: async (page) => {
      await page.keyboard.press('a')
      await page.evaluate(
        'scrollTo({top:document.querySelector(".figures").offsetTop-90,behavior:"instant"})',
      )
      await page.waitForTimeout(300)
    },
  },
  { name: 'index', file: 'index.html' },
]

const browser = await launchChromium()
try {
  for (const part of ['briefings', 'sources'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const [name, part] of [
    ['harbour-ferry.md', 'briefings'],
    ['harbour-ferry.yaml', 'sources'],
  ])
    cpSync(join(root, 'test/fixtures', name), join(folder, part, name))
  build()
  for (const { name, file, scheme = 'light', show } of pictures) {
    const viewport = { width: 1280, height: 800 }
    const page = await browser.newPage({ viewport, colorScheme: scheme })
    await page.goto(pathToFileURL(join(folder, 'reports')).href + `/${file}`)
    await show?.(page)
    await page.screenshot({ path: join(root, `.github/${name}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The fixture has errors on purpose, so the exit code may be 1. */
function build() {
  const bin = join(root, 'bin/briefing.js')
  try {
    execFileSync(process.execPath, [bin, 'build', '--reproducible'], { cwd: folder, stdio: 'pipe' })
  } catch (error) {
    if (error.status !== 1) throw error
  }
}
