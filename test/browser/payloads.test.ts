/** Opens pages made of scripts that strangers write, with and without the content security policy: none runs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'
import { hasBrowser, launchBrowser } from './browser.ts'

const RUN = "document.title='owned';alert(1)"

/** Each runs where its place does not escape it. */
const payloads: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style></title></textarea><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload="${RUN}">`,
  `' autofocus onfocus='${RUN.replaceAll("'", '"')}' x='`,
  `" onmouseover="${RUN}" style="position:fixed;inset:0" x="`,
  `<iframe srcdoc="<script>parent.document.title='owned'</script>"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/"><script src=x></script>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<details open ontoggle="${RUN}">`,
  `<!--><script>${RUN}</script>-->`,
  `]]><script>${RUN}</script>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `javascript:${RUN}`,
]

const quoted = (text: string): string => JSON.stringify(text)
/** What can stand in a link target or a locator. */
const inTarget = (text: string): string => text.replaceAll(/[\s<>()[\]]/g, encodeURIComponent)

/** Place → how a stranger puts a payload there. */
const places = {
  body: (payload: string) => `Rents rose ${payload} by 4 % [@census].`,
  heading: (payload: string) => `## ${payload}`,
  'link target': (payload: string) =>
    `[a](${inTarget(payload)}) [b](javascript:${inTarget(payload)}) [c](data:text/html,${inTarget(payload)}) <javascript:alert(1)>`,
  'image text and target': (payload: string) => `![${payload}](${inTarget(payload)})`,
  locator: (payload: string) => `Rents rose [@census, p. 4 ${payload.replaceAll(/[[\]]/g, '')}].`,
  'fence info': (payload: string) => `~~~ ${payload}\n${payload}\n~~~`,
  table: (payload: string) => `| a |\n| --- |\n| ${payload.replaceAll('|', '')} |`,
  footnote: (payload: string) => `Rents rose[^1].\n\n[^1]: ${payload} [@census].`,
}

function briefingOf(payload: string, index: number): string {
  const fields = ['title', 'dek', 'question', 'disclaimer'].map(
    (field) => `${field}: ${quoted(payload)}\n`,
  )
  const lists = `authors: [${quoted(payload)}]\ntopics: [${quoted(payload)}]\n`
  const body = Object.values(places).map((place) => place(payload))
  return `---\nslug: p${index}\n${fields.join('')}${lists}---\n\n${body.join('\n\n')}\n\nRents fell [@s${index}].\n`
}

function entryOf(payload: string, index: number): string {
  return `- id: s${index}\n  type: webpage\n  title: ${quoted(payload)}\n  author: [{ literal: ${quoted(payload)} }]\n  publisher: ${quoted(payload)}\n  URL: ${quoted(`javascript:${payload}`)}\n  note: ${quoted(payload)}\n`
}

/** Places beside those in the body: six fields of the front matter, five of the registry, the name of the file. */
const count = payloads.length * (Object.keys(places).length + 6 + 5 + 1)

describe.skipIf(!hasBrowser)('a page of scripts', { timeout: 240_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => browser?.close())

  it(`runs none of ${count} payloads, with its policy and without`, async () => {
    const named = (payload: string): string => payload.replaceAll('/', '∕').slice(0, 60)
    const briefings = payloads.map((payload, index) => [
      `briefings/${index} ${named(payload)}.md`,
      briefingOf(payload, index),
    ])
    const registry = '- { id: census, type: report, title: Census }\n'
    const { run, folder } = tempProject({
      files: {
        ...Object.fromEntries(briefings),
        'sources/sources.yaml': registry + payloads.map(entryOf).join(''),
      },
    })
    await run('build', '--profile', 'draft')
    const pages = [...payloads.map((_, index) => `p${index}.html`), 'index.html']
    const faults: string[] = []
    for (const name of pages) {
      const page = readFileSync(join(folder, 'reports', name), 'utf8')
      const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      expect(open.length).toBeLessThan(page.length)
      writeFileSync(join(folder, 'reports', `open-${name}`), open)
      for (const file of [name, `open-${name}`]) faults.push(...(await faultsOf(file, folder)))
    }
    expect(faults).toEqual([])
    // What it listens for would be heard.
    const hurt = `<a href="javascript:1"></a><img src="x"><script>document.title = 'owned'</script>`
    writeFileSync(join(folder, 'reports/hurt.html'), hurt)
    const heard = (await faultsOf('hurt.html', folder)).map((fault) => fault.split(' ')[1])
    expect(new Set(heard)).toEqual(new Set(['link', 'request', 'script']))
  })

  async function faultsOf(file: string, folder: string): Promise<readonly string[]> {
    const address = pathToFileURL(join(folder, 'reports', file)).href
    const faults: string[] = []
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      faults.push(`${file}: dialog`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(`${file}: request ${request.url()}`)
    })
    page.on('framenavigated', (frame) => {
      if (frame.url() !== address) faults.push(`${file}: navigation to ${frame.url()}`)
    })
    await page.goto(address)
    const targets = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))",
    )
    for (const target of targets) {
      const [, scheme = 'http'] = /^([a-z][\w+.-]*):/i.exec(target) ?? []
      if (!/^(?:https?|mailto)$/i.test(scheme)) faults.push(`${file}: link with ${scheme}`)
    }
    await page.mouse.move(400, 300)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(50)
    if ((await page.title()) === 'owned') faults.push(`${file}: script`)
    await context.close()
    return faults
  }
})
